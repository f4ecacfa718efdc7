import type { Diagram, DiagramEdge, DiagramNode, Mark, MarkCounts, ResourceRef } from './diagram';
import type { Side, Sides } from './mergeScenes';
import { nodeId } from './scene';

/** A record that differs between two networks. */
export type MarkedRecord = {
  ref: ResourceRef;
  mark: keyof MarkCounts;
  /** Where it stands. */
  vpcId?: string | undefined;
};

/**
 * The drawing of a merged scene with what differs marked on it. Looked at from one side, what only the other one has
 * is left out and its place stays empty.
 *
 * Where a thing stands decides what is drawn; whether it was added or removed, the records say: what one side did not
 * read may well be there.
 *
 * @param shown what each scene draws by itself
 */
export function markDiagram(
  diagram: Diagram,
  shown: Sides<ReadonlySet<string>>,
  records: readonly MarkedRecord[],
  side: Side | 'both',
): Diagram {
  const marks = new Map(records.map(({ ref, mark }) => [nodeId(ref), mark]));
  const nodes = withServices(
    diagram.nodes.map((node) => markNode(node, shown, marks)),
    diagram.edges,
  );
  const byId = new Map(nodes.map((marked) => [marked.node.id, marked]));
  const inside = countInside(nodes, records);
  const isDrawn = (only: Side | undefined) =>
    side === 'both' || only === undefined || only === side;
  return {
    ...diagram,
    nodes: nodes.flatMap(({ node, only }) => {
      if (!isDrawn(only)) return [];
      const counts = inside.get(node.id);
      return [
        {
          ...node,
          ...(only === 'before' && side === 'both' ? { ghost: true as const } : {}),
          ...(counts === undefined ? {} : { inside: counts }),
        },
      ];
    }),
    edges: diagram.edges.flatMap((edge) => {
      const ends = [byId.get(edge.from), byId.get(edge.to)];
      const only = ends.find((end) => end?.only !== undefined)?.only ?? onlyOn(edge.id, shown);
      if (!isDrawn(only)) return [];
      const differs =
        (edge.ref !== undefined && marks.has(nodeId(edge.ref))) ||
        ends.some((end) => end?.node.mark === 'added' || end?.node.mark === 'removed');
      return only === undefined || !differs ? [edge] : [{ ...edge, mark: markOf(only) }];
    }),
  };
}

/** A node, and the one side that has it. */
type Marked = { node: DiagramNode; only: Side | undefined };

function markNode(
  node: DiagramNode,
  shown: Sides<ReadonlySet<string>>,
  marks: ReadonlyMap<string, MarkedRecord['mark']>,
): Marked {
  const members = 'members' in node ? node.members : node.ref === undefined ? [] : [node.ref];
  const own = members.map(nodeId);
  const covered = (node.covers ?? []).map(nodeId);
  const found = own.length === 0 ? [node.id] : own;
  const [before, after] = [
    found.some((id) => shown.before.has(id)),
    found.some((id) => shown.after.has(id)),
  ];
  const only = before === after ? undefined : before ? 'before' : 'after';
  const differs = own.some((id) => marks.has(id));
  const mark =
    only === undefined
      ? differs || covered.some((id) => marks.has(id))
        ? 'changed'
        : undefined
      : differs
        ? markOf(only)
        : own.length > 0
          ? 'not-compared'
          : undefined;
  return { node: mark === undefined ? node : { ...node, mark }, only };
}

function markOf(only: Side): Mark {
  return only === 'before' ? 'removed' : 'added';
}

/** A service has no record: it comes and goes with the endpoints that lead to it, and its column with the last of them. */
function withServices(nodes: readonly Marked[], edges: readonly DiagramEdge[]): readonly Marked[] {
  const byId = new Map(nodes.map((marked) => [marked.node.id, marked]));
  const leading = new Map<string, (Mark | undefined)[]>();
  for (const { kind, from, to } of edges)
    if (kind === 'endpoint')
      leading.set(to, [...(leading.get(to) ?? []), byId.get(from)?.node.mark]);
  const inColumn = new Map<string, Set<Side | undefined>>();
  for (const { node, only } of nodes)
    if (node.kind === 'service' && node.parent !== undefined)
      inColumn.set(node.parent, (inColumn.get(node.parent) ?? new Set()).add(only));
  return nodes.map(({ node, only }) => {
    if (node.kind === 'service-column') {
      const [first, ...others] = inColumn.get(node.id) ?? [];
      return { node, only: others.length === 0 ? first : undefined };
    }
    const isTold =
      node.kind === 'service' &&
      only !== undefined &&
      leading.get(node.id)?.includes(markOf(only)) === true;
    return { node: isTold ? { ...node, mark: markOf(only) } : node, only };
  });
}

/** The side that draws a line of a scene; none where the scene does not name it. */
function onlyOn(id: string, { before, after }: Sides<ReadonlySet<string>>): Side | undefined {
  if (before.has(id) === after.has(id)) return undefined;
  return before.has(id) ? 'before' : 'after';
}

/** A VPC counts its records, drawn or not; a subnet the cards that seen from afar it stands for. */
function countInside(
  nodes: readonly Marked[],
  records: readonly MarkedRecord[],
): ReadonlyMap<string, MarkCounts> {
  const counts = new Map<string, MarkCounts>();
  const add = (id: string, mark: keyof MarkCounts, times: number) => {
    const known = counts.get(id) ?? { added: 0, removed: 0, changed: 0 };
    counts.set(id, { ...known, [mark]: known[mark] + times });
  };
  for (const { mark, vpcId } of records)
    if (vpcId !== undefined) add(nodeId({ collection: 'vpcs', key: vpcId }), mark, 1);
  for (const { node } of nodes)
    if (node.kind === 'card' && node.parent !== undefined && node.mark !== undefined)
      if (node.mark !== 'not-compared')
        add(node.parent, node.mark, node.mark === 'changed' ? 1 : node.count);
  return counts;
}
