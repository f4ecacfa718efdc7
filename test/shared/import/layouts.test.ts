import { describe, expect, it } from 'vitest';
import { type ImportFile, importFiles } from '../../../shared/import/importFiles';
import { recordsOf, scenario } from './support';

const shop = scenario('shop');
const plain = importFiles(shop);
const withoutIdentity = shop.filter(({ path }) => !path.startsWith('sts-'));
const bodies = shop.map(({ text }) => JSON.parse(text) as object);

/** Several answers have the id they are about in their file's name alone. */
const namesNobody = /^(?:ec2-search|ec2-get)/;

function renamed(files: ImportFile[], rename: (path: string, index: number) => string) {
  return files.map(({ path, text }, index) => ({ path: rename(path, index), text }));
}

describe('importFiles', () => {
  it('reads the scenario without leaving anything out', () => {
    expect(plain.report.skipped).toEqual([]);
    expect(plain.report.dangling).toEqual([]);
    expect(plain.network.vpcs.get('vpc-0a1')).toMatchObject({
      account: '111122223333',
      region: 'eu-west-1',
    });
  });

  describe('gives one network for every layout of the same answers', () => {
    it.each<[string, ImportFile[]]>([
      ['a Region folder', renamed(shop, (path) => `aws_configs/eu-west-1/${path}`)],
      [
        'account and Region folders',
        renamed(shop, (path) => `accounts/111122223333/eu-west-1/${path}`),
      ],
      [
        'account folders instead of an identity',
        renamed(withoutIdentity, (path) => `accounts/111122223333/eu-west-1/${path}`),
      ],
      ['OwnerIds instead of an identity', withoutIdentity],
      [
        'an identity above the Region folders',
        renamed(shop, (path) =>
          path.startsWith('sts-') ? `shop/${path}` : `shop/eu-west-1/${path}`,
        ),
      ],
      [
        'any file names',
        renamed(shop, (path, index) => (namesNobody.test(path) ? path : `${index}.json`)),
      ],
      ['Windows paths', renamed(shop, (path) => `C:\\aws\\eu-west-1\\${path}`)],
      ['a byte order mark', shop.map(({ path, text }) => ({ path, text: `\uFEFF${text}` }))],
      [
        'a folder for each call that takes a parameter',
        renamed(shop, (path) => {
          const [call, id] = path.replace(/\.json$/, '').split('.');
          return id?.startsWith('tgw-rtb') || id?.startsWith('pl-')
            ? `eu-west-1/${call}/${encodeURIComponent(id)}`
            : `eu-west-1/${path}`;
        }),
      ],
    ])('%s', (_, files) => {
      const { network, report } = importFiles(files);

      expect(report.skipped).toEqual([]);
      expect(recordsOf(network)).toEqual(recordsOf(plain.network));
      expect(network.coverage).toEqual(plain.network.coverage);
    });

    it('one file of many keys, the ids of single answers beside their lists', () => {
      const everything = Object.assign(
        { PrefixListId: 'pl-0a1', TransitGatewayRouteTableId: 'tgw-rtb-0a1' },
        ...bodies.map((body) => ('Account' in body ? {} : body)),
      );

      const { network } = importFiles([{ path: 'all.json', text: JSON.stringify(everything) }]);

      expect(recordsOf(network)).toEqual(recordsOf(plain.network));
    });

    it('JSON lines, one answer a line', () => {
      const lines = shop
        .filter(({ path }) => !namesNobody.test(path))
        .map(({ text }) => JSON.stringify(JSON.parse(text)))
        .join('\n');
      const rest = shop.filter(({ path }) => namesNobody.test(path));

      const { network } = importFiles([{ path: 'all.jsonl', text: lines }, ...rest]);

      expect(recordsOf(network)).toEqual(recordsOf(plain.network));
    });

    it('the same files in any order', () => {
      const { network, report } = importFiles(shop.toReversed());

      expect(network).toEqual(plain.network);
      expect(report).toEqual(plain.report);
    });
  });

  describe('takes the id that an answer is about', () => {
    const table = {
      TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 'tgw-rtb-0a1' }],
    };
    const routes = { Routes: [{ DestinationCidrBlock: '10.0.0.0/8', State: 'active' }] };

    it.each([
      ['from beside the list', 'x.json', { TransitGatewayRouteTableId: 'tgw-rtb-0a1' }],
      ['from the file name', 'routes-of-tgw-rtb-0a1.json', {}],
    ])('%s', (_, path, beside) => {
      const { network } = importFiles([
        { path: 'tables.json', text: JSON.stringify(table) },
        { path, text: JSON.stringify({ ...beside, ...routes }) },
      ]);

      expect(network.transitGatewayRouteTables.get('tgw-rtb-0a1')).toMatchObject({
        routes: [{ cidr: '10.0.0.0/8' }],
        routesScope: 'searched',
      });
    });

    it('or says that it is missing, a word being no id', () => {
      const { network, report } = importFiles([
        { path: 'tables.json', text: JSON.stringify(table) },
        { path: 'tgw-rtb-routes.json', text: JSON.stringify(routes) },
      ]);

      expect(report.skipped).toMatchObject([
        { file: 'tgw-rtb-routes.json', place: 'Routes', code: 'no-id' },
      ]);
      expect(network.transitGatewayRouteTables.get('tgw-rtb-0a1')?.routes).toBeUndefined();
    });

    it('and keeps what it says where the list itself was not saved', () => {
      const { network } = importFiles([
        { path: 'pl-0a1.json', text: '{ "Entries": [{ "Cidr": "10.0.0.0/8" }] }' },
      ]);

      expect(network.prefixLists.get('pl-0a1')).toMatchObject({
        entries: [{ cidr: '10.0.0.0/8' }],
        listedAs: [],
      });
    });
  });

  describe("reads Batfish's wrappers", () => {
    const { network } = importFiles([
      {
        path: 'tgw.json',
        text: JSON.stringify({
          TransitGatewayRouteTables: [{ TransitGatewayRouteTableId: 'tgw-rtb-0a1' }],
          TransitGatewayPropagations: [
            {
              TransitGatewayRouteTableId: 'tgw-rtb-0a1',
              TransitGatewayRouteTablePropagations: [
                { TransitGatewayAttachmentId: 'tgw-attach-0a1', State: 'enabled' },
              ],
            },
          ],
          TransitGatewayStaticRoutes: [
            {
              TransitGatewayRouteTableId: 'tgw-rtb-0a1',
              AdditionalRoutesAvailable: false,
              Routes: [{ DestinationCidrBlock: '10.0.0.0/8', Type: 'static' }],
            },
          ],
        }),
      },
    ]);

    it('of propagations and of static routes, which are not all routes', () => {
      expect(network.transitGatewayRouteTables.get('tgw-rtb-0a1')).toMatchObject({
        propagations: [{ attachmentId: 'tgw-attach-0a1', state: 'enabled' }],
        routes: [{ cidr: '10.0.0.0/8', type: 'static' }],
        routesScope: 'static-only',
      });
    });
  });

  describe('finds the Region', () => {
    const vpc = { Vpcs: [{ VpcId: 'vpc-a', CidrBlock: '10.0.0.0/16' }] };
    const subnetIn = (zone: string, vpcId: string) => ({
      SubnetId: `subnet-${zone}`,
      VpcId: vpcId,
      AvailabilityZone: zone,
    });

    it.each([
      ['us-east-1a', 'us-east-1'],
      ['us-gov-west-1b', 'us-gov-west-1'],
      ['us-west-2-lax-1a', 'us-west-2'],
      ['us-east-1-wl1-bos-wlz-1', 'us-east-1'],
      ['eusc-de-east-1a', 'eusc-de-east-1'],
    ])('of a VPC in its subnet zone %s: %s', (zone, region) => {
      const { network } = importFiles([
        { path: 'v.json', text: JSON.stringify(vpc) },
        { path: 's.json', text: JSON.stringify({ Subnets: [subnetIn(zone, 'vpc-a')] }) },
      ]);

      expect(network.vpcs.get('vpc-a')?.region).toBe(region);
    });

    it('of each VPC by its own subnets where one file holds several Regions', () => {
      const { network } = importFiles([
        {
          path: 'all.json',
          text: JSON.stringify({
            Vpcs: [{ VpcId: 'vpc-a' }, { VpcId: 'vpc-b' }, { VpcId: 'vpc-c' }],
            Subnets: [subnetIn('us-east-1a', 'vpc-a'), subnetIn('eu-west-1a', 'vpc-b')],
          }),
        },
      ]);

      expect([...network.vpcs.values()].map((one) => one.region)).toEqual([
        'us-east-1',
        'eu-west-1',
        undefined,
      ]);
    });
  });

  it("names an account after CloudMapper's folder", () => {
    const { network } = importFiles(renamed(shop, (path) => `account-data/prod/eu-west-1/${path}`));

    expect([...network.accounts.values()]).toEqual([{ id: '111122223333', name: 'prod' }]);
  });

  it('believes owners before a folder that is only called by a number', () => {
    const { network } = importFiles(
      renamed(withoutIdentity, (path) => `accounts/111/eu-west-1/${path}`),
    );

    expect(network.coverage.every(({ account }) => account === '111122223333')).toBe(true);
  });
});
