import type { CollectionName } from '../network/network';
import { nameTag, type Tags } from '../network/record';
import { type EndpointType, endpointType, type VpcEndpoint } from '../network/vpcEndpoint';
import { compare } from './cards';
import type { IconName, ResourceRef } from './diagram';
import { metrics } from './geometry';
import { fonts } from './labels';
import { nodeId, type SceneService, type SceneTile } from './scene';
import { serviceFace, serviceKey } from './services';
import { textWidth } from './text';
import type { VpcInput } from './vpcInput';

export type Shelf = {
  right: SceneTile[];
  left: SceneTile[];
  services: SceneService[];
  endpointIcons: IconName[];
};

type TypeWords = { subtitle: string; beside: SceneTile['beside'] };

const endpointWords: Readonly<Record<EndpointType | 'unknown', TypeWords>> = {
  Gateway: { subtitle: 'gateway', beside: 'private' },
  Interface: { subtitle: 'interface', beside: 'isolated' },
  GatewayLoadBalancer: { subtitle: 'GWLB', beside: 'private' },
  Resource: { subtitle: 'resource', beside: 'isolated' },
  ServiceNetwork: { subtitle: 'service network', beside: 'isolated' },
  Tunnel: { subtitle: 'tunnel', beside: 'isolated' },
  unknown: { subtitle: 'other type', beside: 'isolated' },
};

/** Tiles beyond this fold into one a type; the VPC grows for as many as these. */
const mostTiles = 8;
/** An endpoint card in a VPC's overview names this many services by their symbols. */
const mostIcons = 4;

/**
 * What stands on a VPC's border: gateways, then endpoints by type and service, and the services behind them.
 *
 * @param passes what the filter says of a gateway; of endpoints it is asked before
 */
export function vpcShelf(
  vpc: VpcInput,
  endpoints: readonly VpcEndpoint[],
  expanded: ReadonlySet<string>,
  passes: (collection: CollectionName, record: { id: string; tags: Tags }) => boolean,
): Shelf {
  const { key, internetGateways, egressOnlyGateways, regionalNatGateways, vpnGateways } = vpc;
  const gateways: SceneTile[] = [
    ...internetGateways
      .filter((gateway) => passes('internetGateways', gateway))
      .map((gateway) =>
        gatewayTile('internetGateways', gateway, 'internet-gateway', 'Internet', 'gateway'),
      ),
    ...egressOnlyGateways
      .filter((gateway) => passes('egressOnlyInternetGateways', gateway))
      .map((gateway) =>
        gatewayTile(
          'egressOnlyInternetGateways',
          gateway,
          'internet-gateway',
          'Egress-only',
          'IPv6 gateway',
        ),
      ),
    ...regionalNatGateways
      .filter((gateway) => passes('natGateways', gateway))
      .map((gateway) => ({
        ...gatewayTile(
          'natGateways',
          gateway,
          'nat-gateway',
          nameTag(gateway) ?? 'NAT',
          'regional NAT',
        ),
        covers: gateway.addresses.flatMap(({ networkInterfaceId: id }): ResourceRef[] =>
          id === undefined ? [] : [{ collection: 'networkInterfaces', key: id }],
        ),
      })),
  ];
  const left = vpnGateways
    .filter((gateway) => passes('vpnGateways', gateway))
    .map((gateway) =>
      gatewayTile(
        'vpnGateways',
        gateway,
        'vpn-gateway',
        nameTag(gateway) ?? 'Virtual private',
        nameTag(gateway) ? 'VPN gateway' : 'gateway',
      ),
    );
  const services = new Map<string, SceneService>();
  const tiles = endpoints.map((endpoint) => endpointTile(key, endpoint, services));
  tiles.sort(
    (a, b) =>
      besideOrder[a.beside] - besideOrder[b.beside] ||
      compare(a.type, b.type) ||
      compare(a.title, b.title) ||
      compare(a.id, b.id),
  );
  const room = Math.max(2, mostTiles - gateways.length);
  return {
    right: [...gateways, ...fold(key, tiles, room, expanded)],
    left,
    services: [...services.values()],
    endpointIcons: [...new Set(tiles.flatMap((tile) => tile.badge ?? []))].slice(0, mostIcons),
  };
}

const besideOrder = { public: 0, private: 1, isolated: 2 };

function gatewayTile(
  collection: ResourceRef['collection'],
  record: { id: string },
  icon: IconName,
  title: string,
  subtitle: string,
): SceneTile {
  const ref = { collection, key: record.id };
  return {
    id: nodeId(ref),
    ref,
    title,
    subtitle,
    type: '',
    icon,
    count: 1,
    members: [ref],
    covers: [],
    beside: 'public',
    services: [],
  };
}

function endpointTile(
  vpcKey: string,
  endpoint: VpcEndpoint,
  services: Map<string, SceneService>,
): SceneTile {
  const ref: ResourceRef = { collection: 'vpcEndpoints', key: endpoint.id };
  const words = endpointWords[endpointType(endpoint)];
  const service =
    endpoint.serviceName === undefined
      ? undefined
      : serviceOf(vpcKey, endpoint, endpoint.serviceName);
  if (service !== undefined) {
    const known = services.get(service.id);
    if (known === undefined) services.set(service.id, service);
    else known.endpointCount += 1;
  }
  return {
    id: nodeId(ref),
    ref,
    ...endpointTitle(endpoint, service, words.subtitle),
    type: words.subtitle,
    icon:
      endpointType(endpoint) === 'GatewayLoadBalancer' ? 'gateway-load-balancer' : 'vpc-endpoint',
    ...(service === undefined ? {} : { badge: service.icon }),
    count: 1,
    members: [ref],
    covers: [],
    beside: words.beside,
    services: service === undefined ? [] : [service.id],
  };
}

/** `S3 endpoint`, `gateway`; a long name stands alone, the word then goes into the second line. */
function endpointTitle(
  endpoint: VpcEndpoint,
  service: SceneService | undefined,
  type: string,
): { title: string; subtitle: string } {
  const isOwn = service === undefined || service.icon === 'private-link';
  if (isOwn)
    return {
      title: nameTag(endpoint) ?? service?.title ?? endpoint.id,
      subtitle: `${type} endpoint`,
    };
  const fits = (title: string) => textWidth(title, fonts.tileName) <= metrics.shelf.label;
  const { title, short = title } = serviceFace(endpoint.serviceName ?? '');
  if (fits(`${title} endpoint`)) return { title: `${title} endpoint`, subtitle: type };
  return { title: fits(title) ? title : short, subtitle: `${type} endpoint` };
}

function serviceOf(vpcKey: string, endpoint: VpcEndpoint, serviceName: string): SceneService {
  const face = serviceFace(serviceName);
  const region = endpoint.serviceRegion ?? endpoint.region ?? '';
  const elsewhere =
    endpoint.serviceRegion !== undefined && endpoint.serviceRegion !== endpoint.region;
  return {
    id: `services/${vpcKey}/${serviceKey(serviceName)}@${region}`,
    title: face.title,
    subtitle: elsewhere ? region : face.icon === 'private-link' ? 'endpoint service' : '',
    icon: face.icon,
    service: serviceKey(serviceName),
    region,
    endpointCount: 1,
  };
}

/** Folds the fullest type first, until what is left fits. A folded tile still leads to every service behind it. */
function fold(
  vpcKey: string,
  tiles: readonly SceneTile[],
  room: number,
  expanded: ReadonlySet<string>,
): SceneTile[] {
  const types = new Map<string, SceneTile[]>();
  for (const tile of tiles) types.set(tile.type, [...(types.get(tile.type) ?? []), tile]);
  let count = tiles.length;
  const folded = new Set<string>();
  for (const [type, members] of [...types].sort(([, a], [, b]) => b.length - a.length)) {
    if (count <= room) break;
    if (members.length < 2 || expanded.has(groupId(vpcKey, type))) continue;
    folded.add(type);
    count -= members.length - 1;
  }
  return [...types].flatMap(([type, members]) => {
    const [first] = members;
    if (first === undefined || !folded.has(type)) return members;
    return [
      {
        id: groupId(vpcKey, type),
        title: `${members.length} endpoints`,
        subtitle: type,
        type,
        icon: first.icon,
        count: members.length,
        members: members.flatMap((tile) => tile.members),
        covers: [],
        beside: first.beside,
        services: [...new Set(members.flatMap((tile) => tile.services))],
      },
    ];
  });
}

function groupId(vpcKey: string, type: string): string {
  return `vpcs/${vpcKey}/endpoints/${type}`;
}
