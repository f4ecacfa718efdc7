import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { RouteTable } from '../../network/routeTable';
import type { NetworkAcl } from '../../network/security';

/** Which route table and network ACL is whose. */
export type SubnetTables = {
  /** Tables that name the subnet; more than one is broken data. */
  explicit: ReadonlyMap<string, readonly RouteTable[]>;
  /** The main table of each VPC. */
  main: ReadonlyMap<string, RouteTable>;
  /** Edge tables by their gateway. */
  edge: ReadonlyMap<string, RouteTable>;
  ofVpc: ReadonlyMap<string, readonly RouteTable[]>;
  acls: ReadonlyMap<string, NetworkAcl>;
};

/** Source: https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html */
export function subnetTables(network: Network): SubnetTables {
  const explicit = new Map<string, RouteTable[]>();
  const main = new Map<string, RouteTable>();
  const edge = new Map<string, RouteTable>();
  const ofVpc = new Map<string, RouteTable[]>();
  const byId = [...network.routeTables.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const table of byId) {
    if (table.vpcId !== undefined) add(ofVpc, table.vpcId, table);
    for (const association of table.associations) {
      // An association that goes or failed no longer leads anybody here.
      if (isState(association.state, 'disassociated', 'disassociating', 'failed')) continue;
      if (association.subnetId !== undefined) add(explicit, association.subnetId, table);
      else if (association.gatewayId !== undefined) {
        if (association.publicIpv4Pool === undefined) setFirst(edge, association.gatewayId, table);
      } else if (association.main && table.vpcId !== undefined) setFirst(main, table.vpcId, table);
    }
  }
  const acls = new Map<string, NetworkAcl>();
  for (const acl of [...network.networkAcls.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const { subnetId } of acl.associations) setFirst(acls, subnetId, acl);
  }
  return { explicit, main, edge, ofVpc, acls };
}

function add(map: Map<string, RouteTable[]>, key: string, table: RouteTable): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [table]);
  else if (!list.includes(table)) list.push(table);
}

function setFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
