import type { z } from 'zod';
import type { CollectionName, collections, Network } from '../network/network';

/** What the ids of a kind start with at AWS. */
const prefixes = {
  vpcs: 'vpc',
  subnets: 'subnet',
  routeTables: 'rtb',
  internetGateways: 'igw',
  egressOnlyInternetGateways: 'eigw',
  natGateways: 'nat',
  vpnGateways: 'vgw',
  customerGateways: 'cgw',
  vpnConnections: 'vpn',
  vpcPeeringConnections: 'pcx',
  transitGateways: 'tgw',
  transitGatewayAttachments: 'tgw-attach',
  transitGatewayRouteTables: 'tgw-rtb',
  prefixLists: 'pl',
  securityGroups: 'sg',
  networkAcls: 'acl',
  networkInterfaces: 'eni',
  instances: 'i',
  addresses: 'eipalloc',
  dhcpOptions: 'dopt',
  vpcEndpoints: 'vpce',
  serviceConfigurations: 'vpce-svc',
} as const satisfies Partial<Record<CollectionName, string>>;

export type WithNewId = keyof typeof prefixes;
type IdOf<C extends WithNewId> = z.infer<(typeof collections)[C]['schema']>['id'];

/**
 * Makes ids for things to be drawn: `vpc-new-7` for the first, counted up from the seed over those that are taken, and
 * no id twice. The same network and seed give the same ids; with the number of edits made so far for a seed, what was
 * drawn and removed does not come back under its old name.
 */
export function newIds(network: Network, seed: number): <C extends WithNewId>(kind: C) => IdOf<C> {
  const next = new Map<WithNewId, number>();
  return <C extends WithNewId>(kind: C) => {
    let n = next.get(kind) ?? seed;
    while (isTaken(network, kind, `${prefixes[kind]}-new-${n}`)) n += 1;
    next.set(kind, n + 1);
    return `${prefixes[kind]}-new-${n}` as IdOf<C>;
  };
}

/** A prefix list of AWS goes by account and Region before its id. */
function isTaken(network: Network, kind: WithNewId, id: string): boolean {
  if (network[kind].has(id)) return true;
  return kind === 'prefixLists' && [...network.prefixLists.values()].some((list) => list.id === id);
}
