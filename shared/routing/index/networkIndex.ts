import type { Cidr } from '../../address/cidr';
import type { TransitGatewayAttachment } from '../../network/connections';
import {
  type Call,
  type CoverageEntry,
  type CoverageStatus,
  coverageOf,
  isComplete,
} from '../../network/coverage';
import type { AccountId, RegionName } from '../../network/ids';
import type { Network } from '../../network/network';
import { isState } from '../../network/record';
import type { PrefixList, RouteTable } from '../../network/routeTable';
import type { NetworkAcl, SecurityGroup } from '../../network/security';
import type { Subnet, Vpc } from '../../network/vpc';
import type { ServiceDetail, VpcEndpoint } from '../../network/vpcEndpoint';
import type { NetworkInterface } from '../../network/workloads';
import { type AddressIndex, addressIndex, parseBlocks } from './addresses';
import { type CompiledAcl, compileAcl } from './compileAcl';
import { type CompiledGroup, compileGroup } from './compileGroup';
import { type CompiledTable, compileTable } from './compileTable';
import { listsOfEndpoints } from './endpointLists';
import { type SubnetTables, subnetTables } from './subnetTables';

type Place = { account?: string | undefined; region?: string | undefined };

/**
 * Everything a trace looks up, by what it looks it up with. Made once per network and kept as long as it lives;
 * what only some traces need is made on first use.
 */
export class NetworkIndex {
  readonly addresses: AddressIndex;
  readonly tables: SubnetTables;
  readonly #coverage = new Map<string, CoverageStatus>();
  readonly #readEverywhere = new Map<string, boolean>();
  readonly #compiledTables = new Map<string, CompiledTable>();
  readonly #compiledAcls = new Map<string, CompiledAcl>();
  readonly #compiledGroups = new Map<string, CompiledGroup>();
  readonly #vpcBlocks = new Map<string, readonly Cidr[]>();
  readonly #listBlocks = new WeakMap<PrefixList, readonly Cidr[]>();
  #lists: Lists | undefined;
  #endpoints: Endpoints | undefined;
  #natByInterface: Map<string, string> | undefined;
  #attachments: Map<string, TransitGatewayAttachment[]> | undefined;
  #details: Map<string, ServiceDetail[]> | undefined;

  constructor(readonly network: Network) {
    this.addresses = addressIndex(network);
    this.tables = subnetTables(network);
  }

  status(call: Call, place: Place, resourceId?: string): CoverageStatus {
    const key = `${call} ${place.account ?? ''} ${place.region ?? ''} ${resourceId ?? ''}`;
    let status = this.#coverage.get(key);
    if (status === undefined) {
      const at = { account: place.account as AccountId, region: place.region as RegionName };
      status = coverageOf(this.network.coverage, call, at, resourceId);
      this.#coverage.set(key, status);
    }
    return status;
  }

  /**
   * Whether "not there" means that there is none. Where the place is not known, it could be any: then every answer
   * to the call must have been whole.
   */
  isRead(call: Call, place: Place, resourceId?: string): boolean {
    if (place.account !== undefined && place.region !== undefined) {
      return isComplete(this.status(call, place, resourceId));
    }
    const key = `every ${call} ${place.account ?? ''} ${place.region ?? ''}`;
    let read = this.#readEverywhere.get(key);
    if (read === undefined) {
      read = isReadEverywhere(this.network.coverage, call, place);
      this.#readEverywhere.set(key, read);
    }
    return read;
  }

  vpcBlocks(vpcId: string): readonly Cidr[] {
    let blocks = this.#vpcBlocks.get(vpcId);
    if (blocks === undefined) {
      const vpc = this.network.vpcs.get(vpcId);
      blocks = vpc === undefined ? [] : vpcBlocksOf(vpc);
      this.#vpcBlocks.set(vpcId, blocks);
    }
    return blocks;
  }

  table(table: RouteTable): CompiledTable {
    let compiled = this.#compiledTables.get(table.id);
    if (compiled === undefined) {
      compiled = compileTable(table, (id) => this.prefixList(id, table));
      this.#compiledTables.set(table.id, compiled);
    }
    return compiled;
  }

  acl(acl: NetworkAcl): CompiledAcl {
    let compiled = this.#compiledAcls.get(acl.id);
    if (compiled === undefined) {
      compiled = compileAcl(acl);
      this.#compiledAcls.set(acl.id, compiled);
    }
    return compiled;
  }

  group(group: SecurityGroup): CompiledGroup {
    let compiled = this.#compiledGroups.get(group.id);
    if (compiled === undefined) {
      compiled = compileGroup(group);
      this.#compiledGroups.set(group.id, compiled);
    }
    return compiled;
  }

  /** A prefix list as it is seen from a place: AWS's own lists are kept once per account and Region. */
  prefixList(id: string, place: Place): PrefixList | undefined {
    const views = this.#listIndex().byId.get(id);
    if (views === undefined || views.length === 1) return views?.[0];
    return (
      views.find((list) => list.region === place.region && list.seenBy === place.account) ??
      views.find((list) => list.region === place.region) ??
      views[0]
    );
  }

  prefixListsNamed(name: string): readonly PrefixList[] {
    return this.#listIndex().byName.get(name) ?? [];
  }

  /** undefined: the entries were not read. */
  listBlocks(list: PrefixList): readonly Cidr[] | undefined {
    if (list.entries === undefined) return undefined;
    let blocks = this.#listBlocks.get(list);
    if (blocks === undefined) {
      blocks = parseBlocks(list.entries.map((entry) => entry.cidr));
      this.#listBlocks.set(list, blocks);
    }
    return blocks;
  }

  endpointsOf(vpcId: string): readonly VpcEndpoint[] {
    return this.#endpointIndex().byVpc.get(vpcId) ?? [];
  }

  endpointOfInterface(networkInterfaceId: string): VpcEndpoint | undefined {
    return this.#endpointIndex().byInterface.get(networkInterfaceId);
  }

  natGatewayOfInterface(networkInterfaceId: string): string | undefined {
    this.#natByInterface ??= new Map(
      [...this.network.natGateways.values()].flatMap((nat) =>
        nat.addresses.flatMap((address) =>
          address.networkInterfaceId === undefined
            ? []
            : [[address.networkInterfaceId, nat.id] as const],
        ),
      ),
    );
    return this.#natByInterface.get(networkInterfaceId);
  }

  /** Attachments of a transit gateway, in the order of their ids. */
  attachmentsOf(transitGatewayId: string): readonly TransitGatewayAttachment[] {
    if (this.#attachments === undefined) {
      this.#attachments = new Map();
      for (const attachment of this.network.transitGatewayAttachments.values()) {
        if (attachment.transitGatewayId !== undefined) {
          push(this.#attachments, attachment.transitGatewayId, attachment);
        }
      }
      for (const list of this.#attachments.values()) list.sort((a, b) => compareText(a.id, b.id));
    }
    return this.#attachments.get(transitGatewayId) ?? [];
  }

  serviceDetails(serviceName: string): readonly ServiceDetail[] {
    if (this.#details === undefined) {
      this.#details = new Map();
      for (const detail of this.network.serviceDetails.values()) {
        push(this.#details, detail.serviceName, detail);
      }
    }
    return this.#details.get(serviceName) ?? [];
  }

  interfacesOfInstance(instanceId: string): readonly NetworkInterface[] {
    return this.addresses.byInstance.get(instanceId) ?? [];
  }

  subnetsOf(vpcId: string): readonly Subnet[] {
    return this.addresses.subnets.get(vpcId) ?? [];
  }

  #listIndex(): Lists {
    if (this.#lists === undefined) {
      this.#lists = { byId: new Map(), byName: new Map() };
      const sorted = [...this.network.prefixLists.entries()].sort(([a], [b]) => compareText(a, b));
      for (const [, list] of sorted) {
        push(this.#lists.byId, list.id, list);
        if (list.name !== undefined) push(this.#lists.byName, list.name, list);
      }
      for (const list of listsOfEndpoints(this.network)) {
        const known = this.#lists.byId.get(list.id) ?? [];
        if (known.some(({ name }) => name !== undefined)) continue;
        const named =
          known.length === 0 ? [list] : known.map((one) => ({ ...list, ...one, name: list.name }));
        this.#lists.byId.set(list.id, named);
        for (const one of named) push(this.#lists.byName, list.name, one);
      }
    }
    return this.#lists;
  }

  #endpointIndex(): Endpoints {
    if (this.#endpoints === undefined) {
      this.#endpoints = { byVpc: new Map(), byInterface: new Map() };
      const sorted = [...this.network.vpcEndpoints.values()].sort((a, b) =>
        compareText(a.id, b.id),
      );
      for (const endpoint of sorted) {
        const vpcId = vpcOfEndpoint(this.network, endpoint);
        if (vpcId !== undefined) push(this.#endpoints.byVpc, vpcId, endpoint);
        for (const id of endpoint.networkInterfaceIds)
          this.#endpoints.byInterface.set(id, endpoint);
      }
    }
    return this.#endpoints;
  }
}

type Lists = { byId: Map<string, PrefixList[]>; byName: Map<string, PrefixList[]> };
type Endpoints = { byVpc: Map<string, VpcEndpoint[]>; byInterface: Map<string, VpcEndpoint> };

const indexes = new WeakMap<Network, NetworkIndex>();

/** The network's index, made on first use and forgotten with the network. */
export function networkIndex(network: Network): NetworkIndex {
  let index = indexes.get(network);
  if (index === undefined) {
    index = new NetworkIndex(network);
    indexes.set(network, index);
  }
  return index;
}

function isReadEverywhere(coverage: readonly CoverageEntry[], call: Call, place: Place): boolean {
  const entries = coverage.filter(
    (entry) =>
      entry.call === call &&
      (place.account === undefined ||
        entry.account === undefined ||
        entry.account === place.account) &&
      (place.region === undefined || entry.region === undefined || entry.region === place.region),
  );
  return entries.length > 0 && entries.every(({ status }) => isComplete(status));
}

/** An endpoint stands in the VPC of its subnets, interfaces or route tables, should it not say so itself. */
function vpcOfEndpoint(network: Network, endpoint: VpcEndpoint): string | undefined {
  if (endpoint.vpcId !== undefined) return endpoint.vpcId;
  const places = [
    ...endpoint.subnetIds.map((id) => network.subnets.get(id)),
    ...endpoint.networkInterfaceIds.map((id) => network.networkInterfaces.get(id)),
    ...endpoint.routeTableIds.map((id) => network.routeTables.get(id)),
  ];
  return places.find((place) => place?.vpcId !== undefined)?.vpcId;
}

function vpcBlocksOf(vpc: Vpc): Cidr[] {
  const live = [...vpc.cidrBlocks, ...vpc.ipv6CidrBlocks].filter(
    ({ state }) => state === undefined || isState(state, 'associated', 'associating'),
  );
  return parseBlocks(live.map(({ cidr }) => cidr));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** By code unit: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
