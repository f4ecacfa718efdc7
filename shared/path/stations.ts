import type { DiagramNode } from '../diagram/diagram';
import type { Network } from '../network/network';
import { endpointType } from '../network/vpcEndpoint';
import type { Hop, HopKind } from '../routing/trace';
import type { DiagramIndex } from './diagramIndex';
import type { PathGhost } from './drawnPath';
import { ghostOf, type Near } from './ghosts';

/** A place that the packet comes to, and the hops that happen there. */
export type Station = {
  place: DiagramNode | PathGhost;
  /** Absent for what the diagram does not draw. */
  node?: DiagramNode;
  hops: number[];
  /** Checks between the last station and this one: where it was left, and where this one is entered. */
  exit: number[];
  entry: number[];
};

export type Stations = {
  list: Station[];
  /** Checks behind the last station, where a request ends on its way out. */
  rest: number[];
};

/** What judges a packet on its way without being a place of its own. */
const checks: ReadonlySet<HopKind> = new Set([
  'security-group',
  'network-acl',
  'subnet',
  'route-table',
]);

/** What happens where the packet stands already. */
const onTheSpot: ReadonlySet<HopKind> = new Set(['dns-resolver', 'endpoint-policy']);

/**
 * Sorts the hops of one direction to the places of a diagram where they happen.
 *
 * @param ghosts what the paths laid before needed beside the diagram; this one shares it and adds its own
 */
export function stationsOf(
  index: DiagramIndex,
  network: Network,
  hops: readonly Hop[],
  ghosts: PathGhost[],
): Stations {
  const list: Station[] = [];
  let waiting: number[] = [];
  for (const [at, hop] of hops.entries()) {
    const last = list.at(-1);
    if (checks.has(hop.kind)) {
      waiting.push(at);
      continue;
    }
    if (onTheSpot.has(hop.kind)) {
      (last?.hops ?? waiting).push(at);
      continue;
    }
    const near = nearestOf(index, network, hops, at, list);
    const places = placesOf(index, network, hop, near, ghosts);
    if (hops.slice(0, at).some(({ kind }) => kind === 'aws-service')) places.reverse();
    if (places.length === 0) waiting.push(at);
    for (const { place, isOwn } of places) {
      const own = isOwn ? [at] : [];
      const current = list.at(-1);
      if (current?.place === place) current.hops.push(...waiting, ...own);
      else {
        // Before the first station there is no line to mark checks on.
        const [exit, entry] = current === undefined ? [[], []] : parted(waiting, hops);
        const here = current === undefined ? [...waiting, ...own] : own;
        const node = 'kind' in place ? { node: place } : {};
        list.push({ place, ...node, hops: here, exit, entry });
      }
      waiting = [];
    }
  }
  return { list, rest: waiting };
}

function nearestOf(
  index: DiagramIndex,
  network: Network,
  hops: readonly Hop[],
  at: number,
  before: readonly Station[],
): Near {
  const vpcOf = (node: DiagramNode) => index.chain(node).find(({ kind }) => kind === 'vpc');
  const last = before.findLast(({ node }) => node !== undefined)?.node;
  const place = before.at(-1)?.place;
  if (last !== undefined && place !== undefined) return { place, vpc: vpcOf(last), beside: last };
  let beside: DiagramNode | undefined;
  for (const hop of hops.slice(at)) {
    if (checks.has(hop.kind) || onTheSpot.has(hop.kind)) continue;
    const node = interfaceCard(index, hop) ?? nodeOf(index, network, hop, undefined);
    if (node === undefined) continue;
    beside ??= node;
    const vpc = vpcOf(node);
    if (vpc !== undefined) return { place: node, vpc, beside };
  }
  // A request that nothing of the diagram lets in: beside the first VPC it is seen at least.
  const [vpc] = index.diagram.nodes.filter(({ kind }) => kind === 'vpc');
  return vpc && { place: vpc, vpc };
}

/** What is checked on the way out, up to the router, and what on the way in. */
function parted(waiting: readonly number[], hops: readonly Hop[]): [number[], number[]] {
  const router = waiting.findLastIndex((at) => hops[at]?.kind === 'route-table');
  if (router !== -1) return [waiting.slice(0, router + 1), waiting.slice(router + 1)];
  const subnets = waiting.filter((at) => hops[at]?.kind === 'subnet').length;
  // Neighbours have no router between them: the first group is the sender's, the next the receiver's.
  if (subnets === 0) return [waiting.slice(0, 1), waiting.slice(1)];
  return [[], [...waiting]];
}

/**
 * An interface endpoint is two places: its interface in a subnet, which is entered on the way there, and its tile on the
 * VPC's border, which is what the hop is about.
 */
function placesOf(
  index: DiagramIndex,
  network: Network,
  hop: Hop,
  near: Near,
  ghosts: PathGhost[],
): { place: DiagramNode | PathGhost; isOwn: boolean }[] {
  const card = interfaceCard(index, hop);
  const own = nodeOf(index, network, hop, near) ?? ghostOf(index, hop, near, ghosts);
  if (own === undefined || own === card)
    return card === undefined ? [] : [{ place: card, isOwn: true }];
  return [
    ...(card === undefined ? [] : [{ place: card, isOwn: false }]),
    { place: own, isOwn: true },
  ];
}

function interfaceCard(index: DiagramIndex, { kind, evidence }: Hop): DiagramNode | undefined {
  const isEntered = kind === 'vpc-endpoint' && evidence.kind === 'interface';
  return isEntered ? index.showing(evidence.networkInterface) : undefined;
}

function nodeOf(
  index: DiagramIndex,
  network: Network,
  hop: Hop,
  near: Near,
): DiagramNode | undefined {
  const { kind, id } = hop;
  switch (kind) {
    case 'aws-service':
      return serviceNode(index, id, near?.vpc);
    case 'on-premises':
      return onPremisesNode(index, near);
    case 'transit-gateway-attachment':
      return index.showing(network.transitGatewayAttachments.get(id)?.transitGatewayId ?? '');
    case 'transit-gateway-route-table':
      return index.showing(network.transitGatewayRouteTables.get(id)?.transitGatewayId ?? '');
    case 'vpc-endpoint':
      return inspector(index, network, id) ?? index.showing(id);
    default:
      return index.showing(id) ?? containerOf(index, network, id);
  }
}

/**
 * The customer gateway that a line joins with where the packet is. Of several nobody says which: the network is then
 * drawn by its block.
 */
function onPremisesNode(index: DiagramIndex, near: Near): DiagramNode | undefined {
  const drawn = index.diagram.nodes.filter(({ kind }) => kind === 'on-premises');
  const { beside } = near ?? {};
  const joined = drawn.filter(({ id }) => beside && index.joining(beside.id, id) !== undefined);
  const [only, other] = joined.length > 0 ? joined : drawn;
  return other === undefined ? only : undefined;
}

/** What inspects stands in a subnet, where routes lead to it; its tile on the border is met by no packet. */
function inspector(index: DiagramIndex, network: Network, id: string): DiagramNode | undefined {
  const endpoint = network.vpcEndpoints.get(id);
  if (endpoint === undefined || endpointType(endpoint) !== 'GatewayLoadBalancer') return undefined;
  const [networkInterfaceId = ''] = endpoint.networkInterfaceIds;
  return index.showing(networkInterfaceId);
}

/** What a VPC in short form does not draw by itself stands in its subnet, or in its card. */
function containerOf(index: DiagramIndex, network: Network, id: string): DiagramNode | undefined {
  const instance = network.instances.get(id);
  const eni = network.networkInterfaces.get(id);
  const nat = network.natGateways.get(id);
  const subnetId = eni?.subnetId ?? instance?.subnetId ?? nat?.subnetId;
  const vpcId = eni?.vpcId ?? instance?.vpcId ?? nat?.vpcId;
  return index.showing(subnetId ?? '') ?? index.showing(vpcId ?? '');
}

/** `aws-service:s3@us-east-1` beside the VPC that the packet is in, else wherever it is drawn. */
function serviceNode(
  index: DiagramIndex,
  id: string,
  vpc: DiagramNode | undefined,
): DiagramNode | undefined {
  const [service = '', region = ''] = id.slice('aws-service:'.length).split('@');
  const candidates = index.diagram.nodes.filter(
    (node) =>
      node.kind === 'service' &&
      node.region === region &&
      node.id.endsWith(`/${service}@${region}`),
  );
  return candidates.find((node) => node.id.includes(`/${vpc?.ref?.key}/`)) ?? candidates[0];
}
