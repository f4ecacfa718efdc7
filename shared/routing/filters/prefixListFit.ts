import { isPublic } from '../../address/specialRanges';
import type { NetworkIndex } from '../index/networkIndex';
import { type Fit, fitOf, isAddress, type Party } from '../packet';
import { isListOf, isListOfOther, isManagedByAws } from '../serviceLists';

type Place = { account?: string | undefined; region?: string | undefined };

/** Whether a prefix list holds a packet's end. A service's own list does so by its name, entries read or not. */
export function listFit(index: NetworkIndex, listId: string, party: Party, place: Place): Fit {
  const list = index.prefixList(listId, place);
  if (list === undefined) return 'maybe';
  const byAws = isManagedByAws(list);
  if (!isAddress(party) && party.kind === 'service' && party.nat64 !== true) {
    if (isListOf(list, party)) return 'yes';
    if (isListOfOther(list, party)) return 'no';
    if (list.name === undefined) return 'maybe';
  }
  if (byAws && isAddress(party) && !isPublic(party)) return 'no';
  const blocks = index.listBlocks(list);
  return blocks === undefined ? 'maybe' : fitOf(blocks, party);
}
