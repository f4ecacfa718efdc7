import type { ResourceRef } from '../../../shared/diagram/diagram';
import type { Network } from '../../../shared/network/network';
import type { Form, Offering } from './form';
import { allForms } from './forms/forms';
import { type Place, placeOf } from './place';

/** Something that can be done at a place, and the place it is done at. */
export type Offer = { form: Form; place: Place };

/** What can be changed at a place of the network, or added there: what is added first, what removes last. */
export function formsAt(network: Network, place: Place): readonly Offer[] {
  const offers = allForms.flatMap((form) => offerOf(form, network, place) ?? []);
  const rank = ({ form: { at, does } }: Offer) =>
    at.some(isWithin) ? 0 : does === 'removes' ? 2 : 1;
  return offers.sort((a, b) => rank(a) - rank(b));
}

function offerOf(form: Form, network: Network, place: Place): Offer | undefined {
  const within = withinOf(place);
  for (const offering of form.at) {
    if (isWithin(offering)) {
      if (offering.in === within && offering.when?.(network, place) !== false)
        return { form, place };
    } else if (place.ref !== undefined && isOf(offering.of, place.ref)) {
      if (offering.when?.(network, place) === false) continue;
      if (offering.about === undefined) return { form, place };
      const ref = offering.about(network, place);
      if (ref !== undefined) return { form, place: placeOf(network, ref) };
    }
  }
  return undefined;
}

function isWithin(offering: Offering): offering is Extract<Offering, { in: string }> {
  return 'in' in offering;
}

function isOf(of: Extract<Offering, { of: unknown }>['of'], { collection }: ResourceRef): boolean {
  return of === 'any' || of === collection;
}

/** What may be drawn into; undefined: nothing, it is no container. */
function withinOf({ ref, vpcId, subnetId }: Place): 'model' | 'vpc' | 'subnet' | undefined {
  if (ref !== undefined && !containers.has(ref.collection)) return undefined;
  return vpcId === undefined ? 'model' : subnetId === undefined ? 'vpc' : 'subnet';
}

const containers: ReadonlySet<ResourceRef['collection']> = new Set(['vpcs', 'subnets']);
