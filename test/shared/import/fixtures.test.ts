import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mayBeAnswer } from '../../../shared/import/filePath';
import { type ImportFile, importFiles } from '../../../shared/import/importFiles';
import { countRecords } from '../../../shared/network/counts';
import { ownerOf } from '../../../shared/network/owner';

/** Data that this project did not write; a checkout elsewhere has none. */
const root = fileURLToPath(new URL('../../../../shared/fixtures', import.meta.url));
const present = existsSync(root);
if (!present) process.stdout.write(`Skipped: no fixtures at ${root}.\n`);

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

function load(folder: string): ImportFile[] {
  return filesUnder(join(root, folder))
    .filter((path) => mayBeAnswer(path))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
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
function walked(files: readonly ImportFile[]): Record<string, number> {
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

const folders = !present
  ? []
  : [
      ...['batfish', 'np-guard'].flatMap((group) =>
        readdirSync(join(root, group))
          .filter((name) => statSync(join(root, group, name)).isDirectory())
          .map((name) => `${group}/${name}`),
      ),
      'cloudmapper-demo',
      'aws-cli-examples',
    ];

describe.runIf(present)('importFiles on data from elsewhere', () => {
  it.each(folders)('counts %s as the files do', (folder) => {
    const files = load(folder);

    const { network } = importFiles(files);

    expect(countRecords(network)).toMatchObject(walked(files));
  });

  it.each(folders)(
    'loses no record of %s for its shape, and says why a file was left out',
    (folder) => {
      const { report } = importFiles(load(folder));

      expect(report.skipped.filter(({ code }) => code === 'wrong-shape')).toEqual([]);
      for (const { file, reason } of report.skipped) expect([file, reason]).not.toContain('');
    },
  );

  it.each(folders.filter((folder) => folder !== 'aws-cli-examples'))(
    'knows account and Region of everything in %s',
    (folder) => {
      const { network } = importFiles(load(folder));

      for (const { account, region } of [
        ...network.vpcs.values(),
        ...network.subnets.values(),
        ...network.routeTables.values(),
        ...network.natGateways.values(),
      ])
        expect([account, region]).not.toContain(undefined);
    },
  );

  it('says what CloudMapper did not collect, and survives its defects', () => {
    const { network, report } = importFiles(load('cloudmapper-demo'));

    expect(report.missing.map(({ call }) => call)).toEqual(
      expect.arrayContaining([
        'DescribeRouteTables',
        'DescribeNetworkAcls',
        'DescribeInternetGateways',
        'DescribeNatGateways',
      ]),
    );
    expect(report.dangling).toEqual(
      expect.arrayContaining([
        {
          from: 'vpce-00000000000000002',
          property: 'networkInterfaceIds',
          to: 'eni-00000000000000001',
        },
        { from: 'vpce-00000000000000001', property: 'routeTableIds', to: 'rtb-00000000' },
      ]),
    );
    expect(report.skipped.filter(({ code }) => code === 'duplicate')).toHaveLength(2);
    expect(network.networkInterfaces.get('eni-00000000')?.listedAs).toEqual([]);
    expect([...network.accounts.values()]).toEqual([{ id: '123456789012', name: 'demo' }]);
    expect([...network.loadBalancers.values()].map(({ type }) => type).sort()).toEqual([
      'application',
      'classic',
    ]);
  });

  it('keeps deleted attachments and terminated instances, with their state', () => {
    const { network } = importFiles(load('batfish/test-transit-gateway'));

    expect(network.transitGatewayAttachments.get('tgw-attach-0d724909ecd7a5961')?.state).toBe(
      'deleted',
    );
    const merged = network.transitGatewayAttachments.get('tgw-attach-07f5ec59e9f540021');
    expect(merged).toMatchObject({
      association: { routeTableId: 'tgw-rtb-0fa40c8df355dce6e', state: 'associated' },
      subnetIds: ['subnet-006a19c846f047bd7'],
      listedAs: ['TransitGatewayAttachments', 'TransitGatewayVpcAttachments'],
    });
  });

  it('finds the owners of managed interfaces', () => {
    const { network } = importFiles(load('batfish/test-vpc-endpoint-interface'));

    const kinds = [...network.networkInterfaces.values()].map(
      (networkInterface) => ownerOf(network, networkInterface).kind,
    );

    expect(kinds.sort()).toEqual(['instance', 'instance', 'vpc-endpoint']);
  });
});
