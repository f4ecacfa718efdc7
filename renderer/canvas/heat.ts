import type { DiagramNode, NodeOf, SubnetKind } from '../../shared/diagram/diagram';

/** What a VPC holds, zone by zone: the card that stands for it when it is drawn small. */
export type Heat = { zones: string[]; rows: HeatRow[] };
export type HeatRow = { kind: SubnetKind; cells: HeatCell[] };
/** The subnets of one kind in one zone; empty where the zone has none. */
export type HeatCell = { subnets: HeatSubnet[]; count: number };
export type HeatSubnet = { id: string; title: string; count: number };

const kinds: SubnetKind[] = ['public', 'private', 'isolated', 'unknown'];

/** Counts from which on a cell is drawn one shade stronger. */
const shadeFrom = [1, 10, 50, 150, 300];

/** 0 (empty) to 5 (300 and more). */
export function shadeOf(count: number): number {
  return shadeFrom.filter((from) => count >= from).length;
}

/**
 * The heat of each VPC that is drawn with its subnets. One that is drawn as a card brings its own.
 */
export function heatOfVpcs(nodes: readonly DiagramNode[]): Map<string, Heat> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const subnetsOf = new Map<string, NodeOf<'subnet'>[]>();
  for (const node of nodes) {
    // A ghost holds nothing any more.
    if (node.kind !== 'subnet' || node.ghost) continue;
    const vpc = ancestorOfKind(node, 'vpc', byId);
    if (vpc !== undefined) push(subnetsOf, vpc.id, node);
  }
  const result = new Map<string, Heat>();
  for (const node of nodes) {
    if (node.kind !== 'vpc') continue;
    const own = node.heat;
    result.set(node.id, own ? fromDiagram(own) : fromSubnets(subnetsOf.get(node.id) ?? [], byId));
  }
  return result;
}

function fromDiagram(heat: NonNullable<NodeOf<'vpc'>['heat']>): Heat {
  return {
    zones: heat.zones,
    rows: heat.rows.map(({ kind, counts }) => ({
      kind,
      cells: counts.map((count, index) =>
        count === null
          ? { subnets: [], count: 0 }
          : { subnets: [{ id: `${kind}/${index}`, title: heat.zones[index] ?? '', count }], count },
      ),
    })),
  };
}

function fromSubnets(
  subnets: readonly NodeOf<'subnet'>[],
  byId: ReadonlyMap<string, DiagramNode>,
): Heat {
  const zones = new Map<string, { title: string; x: number }>();
  const zoneOf = new Map<string, string>();
  for (const subnet of subnets) {
    const zone = ancestorOfKind(subnet, 'availability-zone', byId);
    const key = zone?.id ?? '';
    zoneOf.set(subnet.id, key);
    if (!zones.has(key)) zones.set(key, { title: zone?.title ?? '', x: zone?.x ?? 0 });
  }
  const columns = [...zones].sort(([, a], [, b]) => a.x - b.x);
  const rows = kinds
    .filter((kind) => subnets.some((subnet) => subnet.subnetKind === kind))
    .map((kind) => ({
      kind,
      cells: columns.map(([key]) => {
        const own = subnets.filter((s) => s.subnetKind === kind && zoneOf.get(s.id) === key);
        return {
          subnets: own.map(({ id, title, resourceCount }) => ({ id, title, count: resourceCount })),
          count: own.reduce((sum, subnet) => sum + subnet.resourceCount, 0),
        };
      }),
    }));
  return { zones: columns.map(([, { title }]) => title), rows };
}

function ancestorOfKind<K extends DiagramNode['kind']>(
  node: DiagramNode,
  kind: K,
  byId: ReadonlyMap<string, DiagramNode>,
): DiagramNode | undefined {
  let current = node.parent === undefined ? undefined : byId.get(node.parent);
  while (current !== undefined && current.kind !== kind)
    current = current.parent === undefined ? undefined : byId.get(current.parent);
  return current;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
