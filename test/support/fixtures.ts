import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { mayBeAnswer } from '../../shared/import/filePath';
import type { ImportFile } from '../../shared/import/importFiles';

/** Data that this project did not write; a checkout elsewhere has none. */
export const fixtures = resolve(import.meta.dirname, '../../../shared/fixtures');
export const hasFixtures = existsSync(fixtures);

/** Each folder of describe output in it. */
export const fixtureFolders: readonly string[] = !hasFixtures
  ? []
  : [
      ...['batfish', 'np-guard'].flatMap((group) =>
        readdirSync(join(fixtures, group))
          .filter((name) => statSync(join(fixtures, group, name)).isDirectory())
          .map((name) => `${group}/${name}`),
      ),
      'cloudmapper-demo',
      'aws-cli-examples',
    ];

export function loadFixture(folder: string): ImportFile[] {
  return filesUnder(join(fixtures, folder))
    .filter((path) => mayBeAnswer(path))
    .map((path) => ({ path: relative(fixtures, path), text: readFileSync(path, 'utf8') }));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const idOf: Record<string, string> = {
  Vpcs: 'VpcId',
  Subnets: 'SubnetId',
  RouteTables: 'RouteTableId',
  InternetGateways: 'InternetGatewayId',
  NatGateways: 'NatGatewayId',
  VpnGateways: 'VpnGatewayId',
  CustomerGateways: 'CustomerGatewayId',
  VpnConnections: 'VpnConnectionId',
  VpcPeeringConnections: 'VpcPeeringConnectionId',
  TransitGateways: 'TransitGatewayId',
  TransitGatewayAttachments: 'TransitGatewayAttachmentId',
  TransitGatewayVpcAttachments: 'TransitGatewayAttachmentId',
  TransitGatewayRouteTables: 'TransitGatewayRouteTableId',
  PrefixLists: 'PrefixListId',
  SecurityGroups: 'GroupId',
  NetworkAcls: 'NetworkAclId',
  NetworkInterfaces: 'NetworkInterfaceId',
  Instances: 'InstanceId',
  DhcpOptions: 'DhcpOptionsId',
  VpcEndpoints: 'VpcEndpointId',
  LoadBalancers: 'LoadBalancerArn',
  LoadBalancerDescriptions: 'LoadBalancerName',
  TargetGroups: 'TargetGroupArn',
  Listeners: 'ListenerArn',
};

/** Counts by walking the JSON, with nothing of the importer: the ids under each key at the top of a file. */
export function walkedCounts(files: readonly ImportFile[]): Record<string, number> {
  const ids = new Map<string, Set<unknown>>();
  for (const { text } of files) {
    const body = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
    const reservations = body.Reservations as
      | { Instances: Record<string, unknown>[] }[]
      | undefined;
    const lists = reservations
      ? { Instances: reservations.flatMap((reservation) => reservation.Instances) }
      : body;
    for (const [key, id] of Object.entries(idOf)) {
      const list = (lists as Record<string, Record<string, unknown>[]>)[key];
      if (!Array.isArray(list)) continue;
      const known = ids.get(key) ?? new Set();
      ids.set(key, known);
      for (const record of list) if (record[id] !== undefined) known.add(record[id]);
    }
  }
  return Object.fromEntries(
    [...ids].map(([key, set]) => [key.charAt(0).toLowerCase() + key.slice(1), set.size]),
  );
}
