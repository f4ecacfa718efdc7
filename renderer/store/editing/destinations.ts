import type { Network } from '../../../shared/network/network';
import { nameTag } from '../../../shared/network/record';
import { fieldWords } from '../../text/editing/words';
import type { Option } from './form';

/** What routes mostly lead to: anywhere, other VPCs, prefix lists. */
export function destinationOptions(network: Network): Option[] {
  return [
    ...blockOptions(network),
    ...[...network.prefixLists.values()].map(({ id, name }) => ({
      value: id,
      title: id,
      detail: name,
    })),
  ];
}

/** Anywhere, and the blocks of VPCs. */
export function blockOptions(network: Network): Option[] {
  return [
    { value: '0.0.0.0/0', title: '0.0.0.0/0', detail: fieldWords.anywhere4 },
    { value: '::/0', title: '::/0', detail: fieldWords.anywhere6 },
    ...[...network.vpcs.values()].flatMap((vpc) =>
      [...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks].map(({ cidr }) => ({
        value: cidr,
        title: cidr,
        detail: nameTag(vpc) ?? vpc.id,
      })),
    ),
  ];
}
