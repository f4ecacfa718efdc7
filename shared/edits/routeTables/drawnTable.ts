import type { RouteTableId } from '../../network/ids';
import type { Tags } from '../../network/record';
import type { Route, RouteTable } from '../../network/routeTable';
import type { Vpc } from '../../network/vpc';
import { drawnAt } from '../place';
import { blocksOf } from '../vpcBlocks';

/** A table as AWS starts it: the local routes alone. */
export function drawnTable(
  vpc: Vpc,
  id: RouteTableId,
  { main = false, tags }: { main?: boolean; tags?: Tags | undefined } = {},
): RouteTable {
  return {
    ...drawnAt(vpc, tags),
    id,
    vpcId: vpc.id,
    routes: blocksOf(vpc).map(localRoute),
    associations: main ? [{ main: true, state: 'associated' }] : [],
    propagatingVpnGatewayIds: [],
  };
}

export function localRoute(cidr: string): Route {
  return {
    destination: { kind: cidr.includes(':') ? 'ipv6' : 'ipv4', cidr },
    target: { kind: 'local' },
    origin: 'local',
    state: 'active',
  };
}
