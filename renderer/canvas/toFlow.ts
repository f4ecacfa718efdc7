import type { Node } from '@xyflow/react';
import type {
  Diagram,
  DiagramNode,
  DiagramNodeKind,
  NodeOf,
  ResourceRef,
} from '../../shared/diagram/diagram';
import { isSame } from '../../shared/network/isSame';
import { type Clearance, clearanceOf } from './clearance';
import { type Heat, heatOfVpcs } from './heat';
import { inertEdge, inertNode } from './inertNode';
import type { Level } from './level';

export type FlowData<K extends DiagramNodeKind = DiagramNodeKind> = {
  node: NodeOf<K>;
  /** How far what is written on the node may grow when the diagram is drawn small. */
  clearance?: Clearance | undefined;
  heat?: Heat | undefined;
  /** The name of the VPC that a tile stands on. */
  within?: string | undefined;
};
export type FlowNode = { [K in DiagramNodeKind]: Node<FlowData<K>, K> }[DiagramNodeKind];

/** A diagram as React Flow wants it, made once per diagram and never stored beside it. */
export type FlowDiagram = {
  diagram: Diagram;
  nodes: readonly FlowNode[];
  byId: ReadonlyMap<string, DiagramNode>;
  /** The nodes that are drawn at a level; the same array for the same level, so that React Flow sees no change. */
  at(level: Level): FlowNode[];
  /** The node that shows a record: its own, or the group it is a member of. */
  nodeOf(ref: ResourceRef): DiagramNode | undefined;
};

const levels: Level[] = ['vpcs', 'subnets', 'groups', 'details'];

/** The first level at which a kind is drawn; kinds that are not listed always are. */
const firstLevel: Partial<Record<DiagramNodeKind, Level>> = {
  'availability-zone': 'subnets',
  subnet: 'subnets',
  gateway: 'subnets',
  'service-column': 'subnets',
  service: 'subnets',
  card: 'groups',
};

/** Frames lie below the edges, what edges lead to above them. */
export const layers = { frame: 0, edges: 10, box: 20, selected: 30, path: 40 } as const;

const frames: ReadonlySet<DiagramNodeKind> = new Set([
  'region',
  'vpc',
  'availability-zone',
  'subnet',
  'service-column',
]);

export function toFlow(drawn: Diagram): FlowDiagram {
  const diagram = {
    ...drawn,
    nodes: drawn.nodes.map(inertNode),
    edges: drawn.edges.map(inertEdge),
  };
  const byId = new Map(diagram.nodes.map((node) => [node.id, node]));
  const heats = heatOfVpcs(diagram.nodes);
  const clearances = clearanceOf(diagram);
  const nodes = diagram.nodes.map((node) =>
    toFlowNode(node, {
      heat: heats.get(node.id),
      clearance: clearances.get(node.id),
      within: node.kind === 'gateway' ? byId.get(node.parent ?? '')?.title : undefined,
    }),
  );
  const cache = new Map<Level, FlowNode[]>();
  const nodeIds = new Lazy(() => indexByRecord(diagram.nodes));

  return {
    diagram,
    nodes,
    byId,
    at(level) {
      const known = cache.get(level);
      if (known !== undefined) return known;
      const shown = nodes
        .filter((node) => isDrawnAt(node.data.node, level))
        .map((node) => raisedAt(node, level));
      cache.set(level, shown);
      return shown;
    },
    nodeOf: (ref) => nodeIds.value.get(refKey(ref)),
  };
}

export function isDrawnAt(node: DiagramNode, level: Level): boolean {
  const first = firstLevel[node.kind];
  return first === undefined || levels.indexOf(level) >= levels.indexOf(first);
}

/** While a subnet's cards are not drawn, edges end at the subnet: what runs on to a card is hidden below it. */
function raisedAt(node: FlowNode, level: Level): FlowNode {
  if (node.type !== 'subnet' || level !== 'subnets') return node;
  const known = raised.get(node);
  if (known !== undefined) return known;
  const made = { ...node, zIndex: layers.box };
  raised.set(node, made);
  return made;
}

const raised = new WeakMap<FlowNode, FlowNode>();

type Extras = Pick<FlowData, 'heat' | 'clearance' | 'within'>;

/** What was made for a node before, where nothing is new about it: React Flow then leaves it as it is. */
const flowNodes = new WeakMap<DiagramNode, { extras: Extras; made: FlowNode }>();

function toFlowNode(node: DiagramNode, extras: Extras): FlowNode {
  const known = flowNodes.get(node);
  if (known !== undefined && isSame(known.extras, extras)) return known.made;
  const made = newFlowNode(node, extras);
  flowNodes.set(node, { extras, made });
  return made;
}

function newFlowNode(node: DiagramNode, extras: Extras): FlowNode {
  // `handles` and the size spare React Flow from measuring each node when it appears.
  return {
    id: node.id,
    type: node.kind,
    position: { x: node.x, y: node.y },
    width: node.width,
    height: node.height,
    measured: { width: node.width, height: node.height },
    handles: [],
    // React Flow calls each wrapper a "node" for screen readers; names and roles stand on what it wraps.
    domAttributes: { 'aria-roledescription': undefined },
    zIndex: frames.has(node.kind) ? layers.frame : layers.box,
    data: { node, ...extras },
  } as FlowNode;
}

function indexByRecord(nodes: readonly DiagramNode[]): ReadonlyMap<string, DiagramNode> {
  const index = new Map<string, DiagramNode>();
  for (const node of nodes) {
    const members = 'members' in node ? node.members : [];
    for (const ref of [...members, ...(node.covers ?? [])])
      if (!index.has(refKey(ref))) index.set(refKey(ref), node);
  }
  // A node of its own outranks the one that a record is counted in.
  for (const node of nodes) if (node.ref !== undefined) index.set(refKey(node.ref), node);
  return index;
}

function refKey({ collection, key }: ResourceRef): string {
  return `${collection}/${key}`;
}

class Lazy<T> {
  #made: { value: T } | undefined;
  constructor(private readonly make: () => T) {}
  get value(): T {
    this.#made ??= { value: this.make() };
    return this.#made.value;
  }
}
