import type { Network } from '../network/network';
import type { Vpc } from '../network/vpc';
import { compare } from './cards';
import { readConnections } from './connections';
import type { DiagramView } from './diagram';
import { noFilter, toPasses } from './filter';
import { gapReader } from './gaps';
import type { LayoutCache } from './layoutCache';
import { toPassesBetween } from './passesBetween';
import { regionName } from './regionNames';
import { countResources, type ResourceCounts } from './resourceCounts';
import { nodeId, type Scene, type SceneRegion } from './scene';
import { indexScene, type SceneIndex, type Unplaced } from './sceneIndex';
import { toSceneVpc, toUnplaced, unread, type Wanted } from './sceneVpc';
import { defaultForms, type VpcSize } from './vpcForms';
import { type InputContext, toVpcInput, type VpcInput, zoneIds } from './vpcInput';
import { counts } from './words';

export const defaultView: DiagramView = {
  vpcForms: {},
  expandedGroups: [],
  filter: noFilter,
};

/**
 * What is drawn of a network: containment, groups, connections, and how much the filter leaves out.
 * Knows no pixel; `layoutDiagram` gives everything its place.
 *
 * @param cache holds the VPCs of the last scene: those that are made of the same as then are taken over
 */
export function buildScene(
  network: Network,
  view: DiagramView = defaultView,
  cache?: LayoutCache,
): Scene {
  const { vpcForms, ...viewOfAll } = view;
  const passes = toPasses(view.filter, view.only);
  const context: Context = {
    network,
    view: viewOfAll,
    index: indexScene(network),
    expanded: new Set(view.expandedGroups),
    passes,
    gaps: gapReader(network.coverage),
    counts: countResources(network, passes),
    zoneIdOf: zoneIds(network),
  };
  const toVpc = (input: VpcInput) => toSceneVpc(input, context);
  const connections = readConnections(network);
  const vpcs = [...network.vpcs.values()].map((vpc) => ({
    key: vpc.id as string,
    record: vpc as Vpc,
  }));
  const missing = [...context.index.missingVpcs].map((key) => ({ key, record: undefined }));
  const linksAt = linksByEnd(connections.links);
  const forms = defaultForms(
    [...vpcs, ...missing].map(({ key }) => vpcSize(context.index, linksAt, key)),
  );
  const hubsOf = (key: string) =>
    linksAt(`vpcs/${key}`)
      .filter((link) => link.kind === 'transit-gateway' && link.from === `vpcs/${key}`)
      .map((link) => link.to);
  const byRegion = new Map<string, SceneRegion>();
  const regionOf = (name: string | undefined): SceneRegion => {
    const id = `regions/${name ?? ''}`;
    const known = byRegion.get(id);
    if (known !== undefined) return known;
    const region = emptyRegion(id, name);
    byRegion.set(id, region);
    return region;
  };
  const drawn = new Set<string>();
  for (const { key, record } of [...vpcs, ...missing]) {
    const usualForm = forms.get(key) ?? 'full';
    const chosen = Object.hasOwn(vpcForms, key) ? vpcForms[key] : undefined;
    const regionKey = record?.region ?? regionOfMembers(context.index, key);
    const form = chosen ?? usualForm;
    const drawnAs = { record, region: regionKey, form, usualForm, links: hubsOf(key) };
    const input = toVpcInput(context, key, drawnAs);
    const vpc = cache === undefined ? toVpc(input) : cache.vpc(input, toVpc);
    if (vpc === undefined) continue;
    drawn.add(vpc.id);
    regionOf(regionKey).vpcs.push(vpc);
  }
  for (const region of byRegion.values())
    for (const vpc of region.vpcs) for (const tile of vpc.leftShelf) drawn.add(tile.id);
  const passesBetween = toPassesBetween(view, connections.links, drawn);
  for (const { hub, region, account } of connections.hubs) {
    const record = hub.ref === undefined ? undefined : network.transitGateways.get(hub.ref.key);
    const place = { account, region };
    if (!passesBetween(hub.id, 'transitGateways', record ?? unread(hub.ref?.key), place)) continue;
    drawn.add(hub.id);
    const home = region ?? regionOfHub(connections.links, hub.id, byRegion);
    regionOf(home).hubs.push(hub);
  }
  addHomeless(context, regionOf);
  const onPremises = connections.onPremises.filter(({ id, ref }) => {
    const record = ref === undefined ? undefined : network.customerGateways.get(ref.key);
    const place = { account: record?.account, region: record?.region };
    return passesBetween(id, 'customerGateways', record ?? unread(ref?.key), place);
  });
  for (const { id } of onPremises) drawn.add(id);
  return {
    regions: [...byRegion.values()]
      .map((region) => finishRegion(region, context.counts))
      .sort((a, b) => b.resourceCount - a.resourceCount || compare(a.id, b.id)),
    links: connections.links.filter((link) => drawn.has(link.from) && drawn.has(link.to)),
    onPremises,
    shown: context.counts.shown,
    total: context.counts.total,
  };
}

type Context = InputContext & Wanted;

function addHomeless(
  { index, passes }: Context,
  regionOf: (name: string | undefined) => SceneRegion,
): void {
  const byRegion = new Map<string | undefined, Unplaced[]>();
  for (const thing of index.homeless) {
    const { region } = thing.record;
    const known = byRegion.get(region);
    if (known === undefined) byRegion.set(region, [thing]);
    else known.push(thing);
  }
  for (const [name, things] of byRegion) {
    const unplaced = toUnplaced(passes, `regions/${name ?? ''}/unplaced`, 'In no VPC', things, {
      region: name,
    });
    if (unplaced !== undefined) regionOf(name).unplaced = unplaced;
  }
}

/** The links that begin or end at a node, so that nobody looks through all of them for each VPC. */
function linksByEnd(links: Scene['links']): (nodeId: string) => Scene['links'] {
  const byEnd = new Map<string, Scene['links']>();
  for (const link of links)
    for (const end of new Set([link.from, link.to])) {
      const known = byEnd.get(end);
      if (known === undefined) byEnd.set(end, [link]);
      else known.push(link);
    }
  return (id) => byEnd.get(id) ?? [];
}

function vpcSize(
  index: SceneIndex,
  linksAt: (nodeId: string) => Scene['links'],
  key: string,
): VpcSize {
  const id = nodeId({ collection: 'vpcs', key });
  return {
    key,
    subnets: index.subnets.get(key).length,
    endpoints: index.endpoints.get(key).length,
    connections: linksAt(id).length,
  };
}

/** A VPC that was not read stands where its subnets do. */
function regionOfMembers(index: SceneIndex, key: string): string | undefined {
  return (
    index.subnets.get(key).find(({ region }) => region !== undefined)?.region ??
    index.unplaced.get(key).find(({ record }) => record.region !== undefined)?.record.region ??
    index.endpoints.get(key).find(({ region }) => region !== undefined)?.region
  );
}

/** A transit gateway whose Region nobody told stands where its first attached VPC does. */
function regionOfHub(
  links: Scene['links'],
  hubId: string,
  regions: ReadonlyMap<string, SceneRegion>,
): string | undefined {
  const attached = new Set(links.filter((link) => link.to === hubId).map((link) => link.from));
  for (const region of regions.values())
    if (region.vpcs.some((vpc) => attached.has(vpc.id)))
      return region.id.slice('regions/'.length) || undefined;
  return undefined;
}

function emptyRegion(id: string, name: string | undefined): SceneRegion {
  return {
    id,
    title: name ?? 'Region not known',
    subtitle: name === undefined ? '' : (regionName(name) ?? ''),
    resourceCount: 0,
    vpcs: [],
    hubs: [],
    unplaced: undefined,
  };
}

function finishRegion(region: SceneRegion, { inRegion }: ResourceCounts): SceneRegion {
  const resourceCount = inRegion(region.id.slice('regions/'.length) || undefined);
  const words = [
    region.subtitle,
    counts(region.vpcs.length, 'VPC'),
    counts(resourceCount, 'resource'),
  ];
  return { ...region, resourceCount, subtitle: words.filter((word) => word !== '').join(' · ') };
}
