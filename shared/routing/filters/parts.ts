import { type Cidr, hostCidr } from '../../address/cidr';
import { samplesOf } from '../../address/samples';
import { everything, isPublic, notPublic } from '../../address/specialRanges';
import { isAddress, type Party } from '../packet';

/**
 * The ends that a packet's end stands for, one for each part into which `cuts` divide its addresses. Rules that each
 * cover a part of a service may cover it together, and that shows only here.
 */
export function partsOf(party: Party, cuts: readonly Cidr[]): Party[] {
  if (isAddress(party) || party.kind === 'any' || party.nat64 === true) return [party];
  const own = [...cuts, ...notPublic].filter(({ family }) => family === party.family);
  const known = party.kind === 'service' ? party.entries : undefined;
  const addresses = samplesOf(known ?? [everything[party.family]], own)
    .map(({ address }) => address)
    .filter((address) => known !== undefined || isPublic(address));
  // A part of a service is still that service: prefix lists match it by name.
  return party.kind === 'internet'
    ? addresses
    : addresses.map((address) => ({ ...party, entries: [hostCidr(address)] }));
}
