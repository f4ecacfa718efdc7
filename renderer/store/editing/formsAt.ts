import type { ResourceRef } from '../../../shared/diagram/diagram';
import { effectiveRouteTable } from '../../../shared/diagram/subnetKind';
import type { Network } from '../../../shared/network/network';
import type { Form } from './form';
import { addEndpoint, formsOfEndpoint } from './forms/endpoints';
import { addPeering, formsOfPeering } from './forms/peering';
import { editRoutes } from './forms/routes';
import { type Place, placeOf } from './place';

/** Something that can be done at a place, and the place it is done at. */
export type Offer = { form: Form; place: Place };

/** What can be changed at a place of the network, or added there. */
export function formsAt(network: Network, place: Place): readonly Offer[] {
  return [...formsOf(network, place), ...formsIn(place)];
}

/** What a resource itself can be told. */
function formsOf(network: Network, place: Place): readonly Offer[] {
  const { ref } = place;
  const here = (forms: readonly Form[]) => forms.map((form) => ({ form, place }));
  switch (ref?.collection) {
    case 'subnets': {
      const subnet = network.subnets.get(ref.key);
      const table = subnet && effectiveRouteTable(network, subnet);
      return table === undefined
        ? []
        : [{ form: editRoutes, place: placeOf(network, toRef(table.id)) }];
    }
    case 'routeTables':
      return here([editRoutes]);
    case 'vpcEndpoints': {
      const endpoint = network.vpcEndpoints.get(ref.key);
      return endpoint === undefined ? [] : here(formsOfEndpoint(endpoint));
    }
    case 'vpcPeeringConnections': {
      const peering = network.vpcPeeringConnections.get(ref.key);
      return peering === undefined ? [] : here(formsOfPeering(peering));
    }
    default:
      return [];
  }
}

/** What can be added where a container was pointed at. */
function formsIn(place: Place): readonly Offer[] {
  const isContainer = place.ref === undefined || containers.has(place.ref.collection);
  if (!isContainer || place.vpcId === undefined) return [];
  return [addEndpoint, addPeering].map((form) => ({ form, place }));
}

const containers: ReadonlySet<ResourceRef['collection']> = new Set(['vpcs', 'subnets']);

function toRef(tableId: string): ResourceRef {
  return { collection: 'routeTables', key: tableId };
}
