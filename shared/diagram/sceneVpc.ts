import { nameTag, type Tags } from '../network/record';
import { countItems, subnetItems, toCards } from './cards';
import type { ResourceRef } from './diagram';
import type { Passes, Place } from './filter';
import { nodeId, type SceneUnplaced, type SceneVpc } from './scene';
import type { Unplaced } from './sceneIndex';
import { subnetRoutes } from './sceneRoutes';
import { type Placed, toZones } from './sceneZones';
import { vpcShelf } from './shelf';
import { kindByTable } from './subnetKind';
import type { SubnetInput, VpcInput } from './vpcInput';
import { counts } from './words';

/** What the view asks of each VPC, worked out once. */
export type Wanted = { passes: Passes; expanded: ReadonlySet<string> };

/** One VPC with all that stands in it; undefined where the filter leaves nothing of it. */
export function toSceneVpc(input: VpcInput, wanted: Wanted): SceneVpc | undefined {
  const { key, record, place, resourceCount, form, usualForm } = input;
  const { passes, expanded } = wanted;
  const ref: ResourceRef = { collection: 'vpcs', key };
  const id = nodeId(ref);
  const placed = input.subnets.flatMap((subnet) => toPlaced(subnet, wanted) ?? []);
  const endpoints = input.endpoints.filter((endpoint) => passes('vpcEndpoints', endpoint, place));
  const shelf = vpcShelf(input, endpoints, expanded, (collection, gateway) =>
    passes(collection, gateway, place),
  );
  const unplaced = toUnplaced(passes, `${id}/unplaced`, 'Subnet not known', input.unplaced, place);
  const passesItself = passes('vpcs', record ?? unread(key), place);
  if (!passesItself && resourceCount === 0 && placed.length === 0) return undefined;
  const zones = toZones(id, placed);
  const tables = new Map(placed.map(({ scene, input: { table } }) => [scene.id, table]));
  const cidrs =
    record === undefined
      ? []
      : [...record.cidrBlocks, ...record.ipv6CidrBlocks].map(({ cidr }) => cidr);
  return {
    id,
    ref: record === undefined ? undefined : ref,
    title: (record === undefined ? undefined : nameTag(record)) ?? key,
    subtitle: vpcSubtitle(input, placed.length),
    form,
    usualForm,
    cidrs,
    gaps: [...input.gaps],
    resourceCount,
    zones,
    shelf: shelf.right,
    leftShelf: shelf.left,
    services: shelf.services,
    routes: subnetRoutes(zones, tables, shelf.right),
    endpointIcons: shelf.endpointIcons,
    links: [...input.links],
    unplaced,
  };
}

/** What others name and nobody read. */
export function unread(id: string | undefined): { id?: string; tags: Tags } {
  return { ...(id === undefined ? {} : { id }), tags: [] };
}

function vpcSubtitle({ record, key, form }: VpcInput, subnetCount: number): string {
  if (record === undefined) return 'not read';
  const subnets = counts(subnetCount, 'subnet');
  if (form === 'compact') return `${subnets}, shown as counts`;
  return nameTag(record) === undefined ? subnets : `${key} · ${subnets}`;
}

function toPlaced(input: SubnetInput, { passes, expanded }: Wanted): Placed | undefined {
  const { record, place, table, resourceCount } = input;
  const ref: ResourceRef = { collection: 'subnets', key: record.id };
  const items = subnetItems(input)
    // One card stands for an instance and its interfaces: it is drawn if any of them passes.
    .filter((item) =>
      [item, ...item.covers].some(({ ref: { collection, key }, tags }) =>
        passes(collection, { id: key, tags }, place),
      ),
    );
  if (!passes('subnets', record, place) && resourceCount === 0) return undefined;
  const id = nodeId(ref);
  const cards = toCards(id, items, expanded);
  return {
    input,
    scene: {
      id,
      ref,
      title: nameTag(record) ?? record.id,
      kind: kindByTable(table),
      ...optional('cidr', record.cidrBlock ?? record.ipv6CidrBlocks[0]?.cidr),
      ...optional('routeTable', table === undefined ? undefined : (nameTag(table) ?? table.id)),
      ...optional('freeAddresses', record.availableIpAddressCount),
      gaps: [...input.gaps],
      resourceCount,
      cards,
      counts: countItems(items),
    },
  };
}

/** Resources that stand in no subnet or whose subnet was not read, as far as they pass. */
export function toUnplaced(
  passes: Passes,
  id: string,
  title: string,
  things: readonly Unplaced[],
  place: Place,
): SceneUnplaced | undefined {
  const members = things
    .filter(({ collection, record }) =>
      passes(collection, record, {
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

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
