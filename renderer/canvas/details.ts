import type { ResourceRef } from '../../shared/diagram/diagram';
import type { Network } from '../../shared/network/network';
import { primaryAddress } from '../../shared/network/primaryAddress';
import { visible } from '../text/inert';

/**
 * What a card adds when it is seen close up: the address of what it stands for, else the id. Of several, the first
 * and how many more there are; undefined where the card says as much already.
 */
export function detailOf(
  network: Network | undefined,
  members: readonly ResourceRef[],
  said: string | undefined,
): string | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const key = visible(first.key);
  const detail = visible((network && primaryAddress(network, first)) ?? first.key);
  if (detail === said) return key === said ? undefined : key;
  return members.length === 1 ? detail : `${detail} +${members.length - 1}`;
}
