import { readFileSync } from 'node:fs';
import { parse } from '@cdktf/hcl2json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTerraform } from '../../../../../shared/export/code/terraform/toTerraform';
import { emptyNetwork, type Network } from '../../../../../shared/network/network';
import { sampleNetwork } from '../../../../../shared/sample/sampleNetwork';
import {
  gatewayEndpoint,
  inAccount,
  inRegion,
  interfaceEndpoint,
  internetGateway,
  natGateway,
  networkOf,
  type Part,
  peering,
  prefixList,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../../../support/builders';
import { everyKind } from '../../../../support/everyKind';
import { ran } from '../ran';
import { woundedNetwork } from '../wounded';

const place: Part[] = [
  vpc(),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('routes', { subnets: ['private'] }),
];
const base = networkOf(...place);

type Schema = {
  attributes: Record<string, 'required' | 'optional' | 'computed'>;
  blocks?: Record<string, Schema>;
};
const provider: { resources: Record<string, Schema>; data: Record<string, Schema> } = JSON.parse(
  readFileSync(new URL('../../../../fixtures/terraform/aws-5.100.0.json', import.meta.url), 'utf8'),
);

/** Names that the provider does not know, and required ones that are missing. */
function misfits(kinds: Record<string, Record<string, Fields[]>>, known: Record<string, Schema>) {
  return Object.entries(kinds).flatMap(([type, named]) =>
    Object.entries(named).flatMap(([name, [body]]) => {
      const schema = known[type];
      return schema === undefined ? [`no ${type}`] : fitting(`${type}.${name}`, body ?? {}, schema);
    }),
  );
}

type Fields = Record<string, unknown>;
const meta = ['provider', 'depends_on', 'lifecycle'];

function fitting(at: string, body: Fields, { attributes, blocks = {} }: Schema): string[] {
  const unknown = Object.keys(body)
    .filter((name) => !meta.includes(name) && blocks[name] === undefined)
    .filter((name) => attributes[name] === undefined || attributes[name] === 'computed');
  const missing = Object.keys(attributes).filter(
    (name) => attributes[name] === 'required' && body[name] === undefined,
  );
  const [lifecycle] = (body.lifecycle ?? []) as { ignore_changes: string[] }[];
  const ignored = (lifecycle?.ignore_changes ?? []).filter(
    (each) => attributes[each.slice(2, -1)] !== 'optional',
  );
  const inside = Object.entries(blocks).flatMap(([name, schema]) =>
    ((body[name] as Fields[] | undefined) ?? []).flatMap((each) =>
      fitting(`${at}.${name}`, each, schema),
    ),
  );
  return [
    ...unknown.map((name) => `${at}: ${name} cannot be set`),
    ...missing.map((name) => `${at}: ${name} is missing`),
    ...ignored.map((name) => `${at}: ${name} cannot be ignored`),
    ...inside,
  ];
}

function addresses(type: string, named: object): string[] {
  return Object.keys(named).map((name) => `${type}.${name}`);
}

async function misfitsOf(code: string): Promise<string[]> {
  const { resource = {}, data = {}, variable = {} } = await parse('main.tf', code);
  const there = new Set([
    ...Object.entries<object>(resource).flatMap(([type, named]) => addresses(type, named)),
    ...Object.entries<object>(data).flatMap(([type, named]) => addresses(`data.${type}`, named)),
    ...addresses('var', variable),
  ]);
  const lost = [...code.matchAll(/^[^#"]*?((?:data\.)?aws_\w+|var)\.(\w+)/gm)]
    .map(([, type, name]) => `${type}.${name}`)
    .filter((address) => !there.has(address));
  return [
    ...misfits(resource, provider.resources),
    ...misfits(data, provider.data),
    ...lost.map((address) => `${address} is not there`),
  ];
}

const nothing = (network: Network): Network => ({ ...emptyNetwork(), coverage: network.coverage });

describe('toTerraform', () => {
  it.each([
    ['every kind of record', everyKind()],
    ['the sample', sampleNetwork()],
  ])('says of %s only what the AWS provider knows, and all that it wants', async (_, network) => {
    const code = toTerraform(nothing(network), network);

    expect(await misfitsOf(code)).toEqual([]);
    expect(code).not.toContain('var.');
  });

  it('names what is there by its id, and what is new by its address', async () => {
    const code = toTerraform(
      base,
      networkOf(...place, interfaceEndpoint('sqs', { subnets: ['private'], name: 'Queue' })),
    );

    const { resource } = await parse('main.tf', code);
    expect(resource.aws_vpc_endpoint.queue[0]).toMatchObject({
      vpc_id: 'vpc',
      subnet_ids: ['private'],
      security_group_ids: [`\${aws_security_group.allow_all.id}`],
      private_dns_enabled: true,
      tags: { Name: 'Queue' },
    });
  });

  it('takes a route that is there under its care to turn it over', async () => {
    const to = (target: string) =>
      networkOf(
        ...place,
        internetGateway('igw'),
        natGateway('nat', { subnet: 'private' }),
        routeTable('routes', {
          subnets: ['private'],
          routes: [
            target === 'igw'
              ? route('0.0.0.0/0', 'internet-gateway', 'igw')
              : route('0.0.0.0/0', 'nat-gateway', 'nat'),
          ],
        }),
      );
    const code = toTerraform(to('nat'), to('igw'));

    expect((await parse('main.tf', code)).import).toEqual([
      { to: `\${aws_route.routes_to_anywhere}`, id: 'routes_0.0.0.0/0' },
    ]);
    expect(await misfitsOf(code)).toEqual([]);
  });

  it('says honestly that it removes nothing, and with which command to', () => {
    const before = networkOf(...place, gatewayEndpoint('s3', { routeTables: ['routes'] }));
    const code = toTerraform(before, base);

    expect(code).not.toMatch(/^resource/m);
    expect(code).toContain('# REMOVES endpoint s3');
    expect(code).toContain(
      '#   aws ec2 delete-vpc-endpoints --region us-east-1 --vpc-endpoint-ids s3',
    );
  });

  it('takes in what changes, and leaves all else of it as it is', async () => {
    const code = toTerraform(
      base,
      ran(base, { type: 'vpc/set-dns', params: { vpcId: 'vpc', dnsHostnames: false } }),
    );

    const { resource, import: imports } = await parse('main.tf', code);
    expect(imports).toMatchObject([{ id: 'vpc' }]);
    const [body] = Object.values<Fields[]>(resource.aws_vpc)[0] ?? [];
    expect(body).toMatchObject({ enable_dns_support: true, enable_dns_hostnames: false });
    expect(JSON.stringify(body?.lifecycle)).toMatch(
      /assign_generated_ipv6_cidr_block.*instance_tenancy.*ipv6_cidr_block/,
    );
    expect(await misfitsOf(code)).toEqual([]);
  });

  it('makes an attachment without those defaults of its gateway that are not wanted', async () => {
    const hub = ran(base, {
      type: 'transit-gateway/add',
      params: { transitGatewayId: 'tgw', region: 'us-east-1', defaultTableId: 'standard' },
    });
    const own = { tableId: 'own', transitGatewayId: 'tgw' };
    const attach = {
      attachmentId: 'attach',
      transitGatewayId: 'tgw',
      vpcId: 'vpc',
      subnetIds: ['private'],
      networkInterfaceIds: ['eni-new-1'],
    };
    const propagation = { attachmentId: 'attach', tableId: 'standard', enabled: false };
    const attached = ran(hub, { type: 'transit-gateway/attach-vpc', params: attach });
    const apart = ran(
      attached,
      { type: 'transit-gateway/add-table', params: own },
      { type: 'transit-gateway/associate', params: { attachmentId: 'attach', tableId: 'own' } },
      { type: 'transit-gateway/set-propagation', params: propagation },
    );
    const bodyIn = async (network: Network) => {
      const { resource } = await parse('main.tf', toTerraform(base, network));
      const [named] = Object.values<Fields[]>(resource.aws_ec2_transit_gateway_vpc_attachment);
      return named?.[0];
    };
    const defaults = {
      transit_gateway_default_route_table_association: false,
      transit_gateway_default_route_table_propagation: false,
    };
    expect(await bodyIn(apart)).toMatchObject(defaults);
    expect(Object.keys((await bodyIn(attached)) ?? {})).not.toEqual(
      expect.arrayContaining(Object.keys(defaults)),
    );
    expect(toTerraform(base, apart)).not.toContain('disable-transit-gateway');
  });

  it('tags what comes with a VPC', async () => {
    const drawn = ran(base, {
      type: 'vpc/add',
      params: {
        vpcId: 'vpc-new-1',
        region: 'us-east-1',
        account: '111122223333',
        cidrBlock: '10.5.0.0/16',
        routeTableId: 'rtb-new-1',
        networkAclId: 'acl-new-1',
        securityGroupId: 'sg-new-1',
      },
    });
    const renamed = ran(drawn, {
      type: 'tags/rename',
      params: { collection: 'routeTables', key: 'rtb-new-1', name: 'Main' },
    });
    const { resource } = await parse('main.tf', toTerraform(base, renamed));
    expect(Object.values(resource.aws_ec2_tag)).toEqual([
      [{ resource_id: `\${aws_vpc.vpc_new_1.main_route_table_id}`, key: 'Name', value: 'Main' }],
    ]);
  });

  it('says what an endpoint gains in code, and what it loses in a command', async () => {
    const tables = [routeTable('more', {}), routeTable('less', {})];
    const code = toTerraform(
      networkOf(...place, ...tables, gatewayEndpoint('s3', { routeTables: ['less'] })),
      networkOf(...place, ...tables, gatewayEndpoint('s3', { routeTables: ['more'] })),
    );

    const { resource } = await parse('main.tf', code);
    expect(Object.values(resource.aws_vpc_endpoint_route_table_association)).toEqual([
      [{ vpc_endpoint_id: 's3', route_table_id: 'more' }],
    ]);
    expect(code).toContain('--remove-route-table-ids less');
    expect(code).not.toContain('--add-route-table-ids');
  });

  it('accepts a peering with the provider of the other account and Region', async () => {
    const apart: Part[] = [
      ...place,
      inAccount('222222222222', inRegion('eu-west-1', vpc('hub', { cidr: '10.1.0.0/16' }))),
    ];
    const code = toTerraform(
      networkOf(...apart),
      networkOf(...apart, peering('pcx', { requester: 'vpc', accepter: 'hub' })),
    );

    const { resource, provider: providers } = await parse('main.tf', code);
    expect(providers.aws).toMatchObject([
      { region: 'us-east-1', allowed_account_ids: ['111122223333'] },
      { region: 'eu-west-1', allowed_account_ids: ['222222222222'], alias: expect.any(String) },
    ]);
    const [accepter] = Object.values<Fields[]>(resource.aws_vpc_peering_connection_accepter);
    expect(accepter?.[0]?.provider).toBe(`\${aws.${providers.aws[1].alias}}`);
  });

  it('adds an entry to a list that is there, and leaves its removal to a command', async () => {
    const code = toTerraform(
      networkOf(...place, prefixList('offices', { entries: ['198.51.100.0/24'], maxEntries: 5 })),
      networkOf(
        ...place,
        prefixList('offices', { entries: ['198.51.100.0/24', '203.0.113.0/24'], maxEntries: 5 }),
      ),
    );

    const { resource } = await parse('main.tf', code);
    expect(Object.values(resource.aws_ec2_managed_prefix_list_entry)).toEqual([
      [{ prefix_list_id: 'offices', cidr: '203.0.113.0/24' }],
    ]);
  });

  it('is sound HCL for any two networks, whatever their names', async () => {
    await fc.assert(
      fc.asyncProperty(woundedNetwork, woundedNetwork, async (before, after) => {
        expect(await misfitsOf(toTerraform(before, after))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
