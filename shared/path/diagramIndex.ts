import type { Diagram, DiagramEdge, DiagramNode } from '../diagram/diagram';

/** A diagram as a path looks at it: by AWS id, by container, and which line joins what. */
export type DiagramIndex = {
  diagram: Diagram;
  node(id: string): DiagramNode | undefined;
  /** What shows a record: itself, or the card it is grouped into. */
  showing(awsId: string): DiagramNode | undefined;
  inside(containerId: string): readonly DiagramNode[];
  /** A node and what it stands in, from itself outwards. */
  chain(node: DiagramNode): DiagramNode[];
  /** The line between two nodes, whichever way it was drawn. */
  joining(a: string, b: string): DiagramEdge | undefined;
};

const made = new WeakMap<Diagram, DiagramIndex>();

export function diagramIndex(diagram: Diagram): DiagramIndex {
  const known = made.get(diagram);
  if (known !== undefined) return known;
  const index = build(diagram);
  made.set(diagram, index);
  return index;
}

function build(diagram: Diagram): DiagramIndex {
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const byAwsId = new Map<string, DiagramNode>();
  const children = new Map<string, DiagramNode[]>();
  for (const node of diagram.nodes) {
    if (node.parent !== undefined) {
      const siblings = children.get(node.parent);
      if (siblings === undefined) children.set(node.parent, [node]);
      else siblings.push(node);
    }
    // What stands for itself comes before what merely stands for it, too.
    if (node.ref !== undefined) byAwsId.set(node.ref.key, node);
  }
  for (const node of diagram.nodes)
    for (const { key } of [...membersOf(node), ...(node.covers ?? [])])
      if (!byAwsId.has(key)) byAwsId.set(key, node);
  const edges = new Map<string, DiagramEdge>();
  for (const edge of diagram.edges)
    for (const key of [`${edge.from} ${edge.to}`, `${edge.to} ${edge.from}`])
      if (!edges.has(key)) edges.set(key, edge);
  return {
    diagram,
    node: (id) => byId.get(id),
    showing: (awsId) => byAwsId.get(awsId),
    inside: (containerId) => children.get(containerId) ?? [],
    chain(node) {
      const chain: DiagramNode[] = [];
      for (let at: DiagramNode | undefined = node; at !== undefined; at = byId.get(at.parent ?? ''))
        chain.push(at);
      return chain;
    },
    joining: (a, b) => edges.get(`${a} ${b}`),
  };
}

function membersOf(node: DiagramNode) {
  return 'members' in node ? node.members : [];
}
