import type { Network } from '../network/network';
import { nameTag, type Tags } from '../network/record';
import type { Subnet } from '../network/vpc';
import { compare, countItems, subnetItems, toCards } from './cards';
import { readConnections } from './connections';
import type { DiagramView, ResourceRef, VpcForm } from './diagram';
import { noFilter, type Passes, type Place, toPasses } from './filter';
import { type GapReader, gapReader } from './gaps';
import { toPassesBetween } from './passesBetween';
import { regionName } from './regionNames';
import { countResources, type ResourceCounts } from './resourceCounts';
import { nodeId, type Scene, type SceneRegion, type SceneUnplaced, type SceneVpc } from './scene';
import { indexScene, type SceneIndex, type Unplaced } from './sceneIndex';
import { subnetRoutes } from './sceneRoutes';
import { type Placed, toZones } from './sceneZones';
import { vpcShelf } from './shelf';
import { effectiveRouteTable, subnetKind } from './subnetKind';
import { defaultForms, type VpcSize } from './vpcForms';
import { counts } from './words';

export const defaultView: DiagramView = {
  vpcForms: {},
  expandedGroups: [],
  filter: noFilter,
};

/**
 * What is drawn of a network: containment, groups, connections, and how much the filter leaves out.
 * Knows no pixel; `layoutDiagram` gives everything its place.
 */
export function buildScene(network: Network, view: DiagramView = defaultView): Scene {
  const passes = toPasses(view.filter, view.only);
  const context: Context = {
    network,
    view,
    index: indexScene(network),
    expanded: new Set(view.expandedGroups),
    passes,
    gaps: gapReader(network.coverage),
    counts: countResources(network, passes),
  };
  const connections = readConnections(network);
  const vpcs = [...network.vpcs.values()].map((vpc) => ({
    key: vpc.id as string,
    record: vpc as VpcRecord,
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
    const chosen = Object.hasOwn(view.vpcForms, key) ? view.vpcForms[key] : undefined;
    const regionKey = record?.region ?? regionOfMembers(context.index, key);
    const vpc = buildVpc(
      context,
      key,
      record,
      regionKey,
      { form: chosen ?? usualForm, usualForm },
      hubsOf(key),
    );
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

/** What others name and nobody read. */
function unread(id: string | undefined): { id?: string; tags: Tags } {
  return { ...(id === undefined ? {} : { id }), tags: [] };
}

type VpcRecord = NonNullable<ReturnType<Network['vpcs']['get']>>;

type Context = {
  network: Network;
  view: DiagramView;
  index: SceneIndex;
  expanded: ReadonlySet<string>;
  passes: Passes;
  gaps: GapReader;
  counts: ResourceCounts;
};

function buildVpc(
  context: Context,
  key: string,
  record: VpcRecord | undefined,
  region: string | undefined,
  { form, usualForm }: Pick<SceneVpc, 'form' | 'usualForm'>,
  links: string[],
): SceneVpc | undefined {
  const { index, network } = context;
  const place: Place = { account: record?.account, region, vpcId: key };
  const ref: ResourceRef = { collection: 'vpcs', key };
  const id = nodeId(ref);
  const passesItself = context.passes('vpcs', record ?? unread(key), place);
  const gaps = record === undefined ? (['DescribeVpcs'] as const) : context.gaps.ofVpc(place);
  const subnets = index.subnets
    .get(key)
    .flatMap((subnet) => buildSubnet(context, subnet, place) ?? []);
  const endpoints = index.endpoints
    .get(key)
    .filter((endpoint) => context.passes('vpcEndpoints', endpoint, place));
  const shelf = vpcShelf(index, key, endpoints, context.expanded);
  const passing = (tiles: SceneVpc['shelf']) =>
    tiles.filter(
      (tile) =>
        tile.ref === undefined ||
        tile.ref.collection === 'vpcEndpoints' ||
        refPasses(context, tile.ref, place),
    );
  const right = passing(shelf.right);
  const left = passing(shelf.left);
  const unplaced = toUnplaced(
    context,
    `${id}/unplaced`,
    'Subnet not known',
    index.unplaced.get(key),
    place,
  );
  const resourceCount = context.counts.inVpc(key);
  if (!passesItself && resourceCount === 0 && subnets.length === 0) return undefined;
  const zones = toZones(network, id, subnets);
  const cidrs =
    record === undefined
      ? []
      : [...record.cidrBlocks, ...record.ipv6CidrBlocks].map(({ cidr }) => cidr);
  return {
    id,
    ref: record === undefined ? undefined : ref,
    title: (record === undefined ? undefined : nameTag(record)) ?? key,
    subtitle: vpcSubtitle(record, key, subnets.length, form),
    form,
    usualForm,
    cidrs,
    gaps: [...gaps],
    resourceCount,
    zones,
    shelf: right,
    leftShelf: left,
    services: shelf.services,
    routes: subnetRoutes(network, zones, right),
    endpointIcons: shelf.endpointIcons,
    links,
    unplaced,
  };
}

function vpcSubtitle(
  record: VpcRecord | undefined,
  key: string,
  subnetCount: number,
  form: VpcForm,
): string {
  if (record === undefined) return 'not read';
  const subnets = counts(subnetCount, 'subnet');
  if (form === 'compact') return `${subnets}, shown as counts`;
  return nameTag(record) === undefined ? subnets : `${key} · ${subnets}`;
}

function buildSubnet(context: Context, record: Subnet, vpcPlace: Place): Placed | undefined {
  const { index, network } = context;
  const ref: ResourceRef = { collection: 'subnets', key: record.id };
  const place: Place = {
    account: record.account ?? vpcPlace.account,
    region: record.region ?? vpcPlace.region,
    vpcId: vpcPlace.vpcId,
  };
  const passesItself = context.passes('subnets', record, place);
  const resourceCount = context.counts.inSubnet(record.id);
  const items = subnetItems(network, {
    instances: index.instances.get(record.id),
    interfaces: index.interfaces.get(record.id),
    natGateways: index.natGateways.get(record.id),
    loadBalancers: index.loadBalancers.get(record.id),
  })
    // One card stands for an instance and its interfaces: it is drawn if any of them passes.
    .filter(({ ref, covers }) => [ref, ...covers].some((each) => refPasses(context, each, place)));
  if (!passesItself && resourceCount === 0) return undefined;
  const id = nodeId(ref);
  const table = effectiveRouteTable(network, record);
  const cards = toCards(id, items, context.expanded);
  return {
    record,
    scene: {
      id,
      ref,
      title: nameTag(record) ?? record.id,
      kind: subnetKind(network, record),
      ...optional('cidr', record.cidrBlock ?? record.ipv6CidrBlocks[0]?.cidr),
      ...optional('routeTable', table === undefined ? undefined : (nameTag(table) ?? table.id)),
      ...optional('freeAddresses', record.availableIpAddressCount),
      gaps: context.gaps.ofSubnet(place),
      resourceCount,
      cards,
      counts: countItems(items),
    },
  };
}

function refPasses(context: Context, ref: ResourceRef, place: Place): boolean {
  const record = context.network[ref.collection].get(ref.key);
  const tags: Tags = record !== undefined && 'tags' in record ? record.tags : [];
  return context.passes(ref.collection, { id: ref.key, tags }, place);
}

function toUnplaced(
  context: Context,
  id: string,
  title: string,
  things: readonly Unplaced[],
  place: Place,
): SceneUnplaced | undefined {
  const members = things
    .filter(({ collection, record }) =>
      context.passes(collection, record, {
        ...place,
        account: record.account ?? place.account,
        region: record.region ?? place.region,
      }),
    )
    .map(({ collection, record }): ResourceRef => ({ collection, key: record.id }));
  if (members.length === 0) return undefined;
  return {
    id,
    title,
    subtitle: counts(members.length, 'resource'),
    members,
  };
}

function addHomeless(context: Context, regionOf: (name: string | undefined) => SceneRegion): void {
  const byRegion = new Map<string | undefined, Unplaced[]>();
  for (const thing of context.index.homeless) {
    const { region } = thing.record;
    const known = byRegion.get(region);
    if (known === undefined) byRegion.set(region, [thing]);
    else known.push(thing);
  }
  for (const [name, things] of byRegion) {
    const unplaced = toUnplaced(context, `regions/${name ?? ''}/unplaced`, 'In no VPC', things, {
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

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
