import type { Network } from '../network/network';
import { nameTag } from '../network/record';
import type { Access, Cell, CoverageMatrix, CoverageRow } from './coverageMatrix';

/** The workloads of one owner in one VPC. */
export type WorkloadGroup = Pick<CoverageRow, 'name' | 'kind' | 'vpcId'> & {
  /** What the subnets are called, each once. */
  subnets: readonly string[];
  /** How many workloads it holds. */
  size: number;
  cells: readonly GroupCell[];
};

/** How a group reaches a service: the worst of its workloads, and how many of them that is. */
export type GroupCell = {
  access: Access;
  count: number;
  /** One that it goes so for: whose path shows it. */
  workload: string;
  via?: string;
  because: Cell['because'];
};

export type VpcGroups = {
  vpcId: string | undefined;
  name: string;
  cidrs: readonly string[];
  groups: readonly WorkloadGroup[];
};

export type GroupedCoverage = {
  services: readonly string[];
  vpcs: readonly VpcGroups[];
  /** How many groups there are, and how many of them hold a workload that passes. */
  groups: { total: number; shown: number };
  /** How many workloads there are, and how many of them pass. */
  workloads: { total: number; shown: number };
};

/** Puts a matrix's rows together by owner and VPC: a function of twelve interfaces is one line. */
export function groupCoverage(
  network: Network,
  { services, rows }: CoverageMatrix,
  passes: (row: CoverageRow) => boolean,
): GroupedCoverage {
  const all = new Set<string>();
  const groups = new Map<string, CoverageRow[]>();
  let shown = 0;
  for (const row of rows) {
    const key = JSON.stringify([row.vpcId, row.kind, row.name]);
    all.add(key);
    if (!passes(row)) continue;
    shown += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const byVpc = new Map<string | undefined, WorkloadGroup[]>();
  for (const members of groups.values()) {
    const group = groupOf(network, members);
    if (group === undefined) continue;
    const ofVpc = byVpc.get(group.vpcId);
    if (ofVpc === undefined) byVpc.set(group.vpcId, [group]);
    else ofVpc.push(group);
  }
  const vpcs = [...byVpc].map(([vpcId, ofVpc]) => ({
    ...facesOf(network, vpcId),
    groups: ofVpc.sort((a, b) => compare(a.name, b.name) || compare(a.kind, b.kind)),
  }));
  return {
    services,
    vpcs: vpcs.sort((a, b) => compare(a.name, b.name) || compare(a.vpcId ?? '', b.vpcId ?? '')),
    groups: { total: all.size, shown: groups.size },
    workloads: { total: rows.length, shown },
  };
}

function groupOf(network: Network, members: readonly CoverageRow[]): WorkloadGroup | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const { name, kind, vpcId } = first;
  const subnetIds = [...new Set(members.flatMap(({ subnetId }) => subnetId ?? []))];
  return {
    name,
    kind,
    ...(vpcId === undefined ? {} : { vpcId }),
    subnets: [...new Set(subnetIds.map((id) => subnetName(network, id)))].sort(compare),
    size: members.length,
    cells: first.cells.map((_, index) => worstOf(members, index)),
  };
}

/** Worst first: what somebody has to look at. */
const severity: Record<Access, number> = {
  blocked: 5,
  unknown: 4,
  'internet-gateway': 3,
  'nat-gateway': 2,
  other: 1,
  'private-endpoint': 0,
};

function worstOf(members: readonly CoverageRow[], index: number): GroupCell {
  let worst: { row: CoverageRow; cell: Cell; count: number } | undefined;
  for (const row of members) {
    const cell = row.cells[index];
    if (cell === undefined) continue;
    if (worst === undefined || severity[cell.access] > severity[worst.cell.access])
      worst = { row, cell, count: 1 };
    else if (cell.access === worst.cell.access) worst.count += 1;
  }
  if (worst === undefined) throw new RangeError(`no cell ${index}`);
  const { access, via, because } = worst.cell;
  return {
    access,
    count: worst.count,
    workload: worst.row.id,
    ...(via === undefined ? {} : { via }),
    because,
  };
}

function facesOf(network: Network, vpcId: string | undefined) {
  const vpc = vpcId === undefined ? undefined : network.vpcs.get(vpcId);
  return {
    vpcId,
    name: (vpc && nameTag(vpc)) ?? vpcId ?? '',
    cidrs: vpc?.cidrBlocks.map(({ cidr }) => cidr) ?? [],
  };
}

function subnetName(network: Network, id: string): string {
  const subnet = network.subnets.get(id);
  return (subnet && nameTag(subnet)) ?? id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
