import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { toCloudFormation } from '../../../../../shared/export/code/cloudformation/toCloudFormation';
import { emptyNetwork, type Network } from '../../../../../shared/network/network';
import { sampleNetwork } from '../../../../../shared/sample/sampleNetwork';
import { anyText } from '../../../../support/arbitrary';
import {
  allow,
  endpointService,
  gatewayEndpoint,
  inAccount,
  inRegion,
  interfaceEndpoint,
  networkOf,
  type Part,
  peering,
  route,
  routeTable,
  securityGroup,
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
const nothing = (network: Network): Network => ({ ...emptyNetwork(), coverage: network.coverage });

type Entry = { Type: string; Properties: Record<string, unknown>; DependsOn?: string[] };
type Stack = { Parameters?: Record<string, unknown>; Resources: Record<string, Entry> };

function stacks(before: Network, after: Network): Stack[] {
  return toCloudFormation(before, after).map(({ text }) => read(text));
}

/** As CloudFormation reads it. */
function read(text: string): Stack {
  return parse(text, { version: '1.1' });
}

/** AWS's own description of its resource types. */
const spec = loadAwsServiceSpecSync();

/** What AWS's resource types do not know, required properties that are missing, and names that lead nowhere. */
function misfits({ Resources, Parameters = {} }: Stack): string[] {
  const names = new Set([...Object.keys(Resources), ...Object.keys(Parameters)]);
  return Object.entries(Resources).flatMap(([id, { Type, Properties, DependsOn = [] }]) => {
    const [type] = spec.lookup('resource', 'cloudFormationType', 'equals', Type);
    if (type === undefined) return [`${id}: no ${Type}`];
    const unknown = Object.keys(Properties).filter((name) => type.properties[name] === undefined);
    const missing = Object.entries(type.properties)
      .filter(([name, { required }]) => required && Properties[name] === undefined)
      .map(([name]) => name);
    const lost = [...DependsOn, ...namesIn(Properties)].filter(
      (name) => !names.has(name) && !name.startsWith('AWS::'),
    );
    return [
      ...unknown.map((name) => `${id}: ${Type} has no ${name}`),
      ...missing.map((name) => `${id}: ${Type} wants ${name}`),
      ...lost.map((name) => `${id}: ${name} is not there`),
    ];
  });
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === 'Ref') return [String(part)];
    if (key === 'Fn::GetAtt') return [String(part[0])];
    return namesIn(part);
  });
}

describe('toCloudFormation', () => {
  it.each([
    ['every kind of record', everyKind()],
    ['the sample', sampleNetwork()],
  ])('says of %s only what AWS’s resource types know, and all that they want', (_, network) => {
    const made = stacks(nothing(network), network);

    expect(made.flatMap(misfits)).toEqual([]);
    expect(made.every(({ Resources }) => Object.keys(Resources).length > 10)).toBe(true);
  });

  it('names what is there by its id, and what is new by its logical id', () => {
    const [stack] = stacks(
      base,
      networkOf(...place, interfaceEndpoint('sqs', { subnets: ['private'], name: 'Queue' })),
    );

    expect(stack?.Resources.EndpointQueue?.Properties).toMatchObject({
      VpcId: 'vpc',
      SubnetIds: ['private'],
      SecurityGroupIds: [{ 'Fn::GetAtt': ['SecurityGroupAllowAll', 'GroupId'] }],
      PrivateDnsEnabled: true,
      Tags: [{ Key: 'Name', Value: 'Queue' }],
    });
  });

  it('turns nobody away whom a service that is there lets in already', () => {
    const service = (...allowedPrincipals: string[]) =>
      networkOf(...place, endpointService('vpce-svc-1', { allowedPrincipals }));
    const principal = 'arn:aws:iam::444455556666:root';
    const types = (before: Network, after: Network) =>
      stacks(before, after).flatMap(({ Resources }) =>
        Object.values(Resources).map(({ Type }) => Type),
      );

    expect(types(base, service(principal))).toEqual([
      'AWS::EC2::VPCEndpointService',
      'AWS::EC2::VPCEndpointServicePermissions',
    ]);
    expect(types(service(), service(principal))).toEqual([]);
    expect(toCloudFormation(service(), service(principal))[0]?.text).toContain(
      '--add-allowed-principals',
    );
  });

  it('leaves to a gateway that is there what it does with an attachment by itself', () => {
    const hub = ran(base, {
      type: 'transit-gateway/add',
      params: {
        transitGatewayId: 'tgw',
        region: 'us-east-1',
        account: '111122223333',
        defaultTableId: 'standard',
      },
    });
    const params = {
      attachmentId: 'attach',
      transitGatewayId: 'tgw',
      vpcId: 'vpc',
      subnetIds: ['private'],
      networkInterfaceIds: ['eni-new-1'],
    };
    const attach = { type: 'transit-gateway/attach-vpc', params };
    const [onThere] = stacks(hub, ran(hub, attach));
    const [onNew] = stacks(base, ran(hub, attach));
    const types = (stack?: Stack) =>
      Object.values(stack?.Resources ?? {}).map(({ Type }) => Type.replace('AWS::EC2::', ''));
    expect(types(onThere)).toEqual(['TransitGatewayAttachment']);
    expect(types(onNew)).toContain('TransitGatewayRouteTableAssociation');
  });

  it('lets a role accept a peering in another account, and leaves a request that waits to the AWS CLI', () => {
    const apart = networkOf(
      ...place,
      inAccount('222222222222', vpc('theirs', { cidr: '10.1.0.0/16' })),
    );
    const request = {
      type: 'peering/request',
      params: { peeringId: 'pcx-new-1', requesterVpcId: 'vpc', accepterVpcId: 'theirs' },
    };
    const asked = ran(apart, request);
    const accepted = ran(asked, { type: 'peering/accept', params: { peeringId: 'pcx-new-1' } });

    const [{ Resources = {}, Parameters = {} } = {}] = stacks(apart, accepted);
    const [peered] = Object.values(Resources);
    expect(peered?.Properties.PeerRoleArn).toEqual({ Ref: Object.keys(Parameters)[0] });
    expect(
      toCloudFormation(apart, accepted)
        .map(({ text }) => text)
        .join(''),
    ).not.toContain('accept-vpc-peering-connection');
    const text = (before: Network, after: Network) =>
      toCloudFormation(before, after)
        .map((each) => each.text)
        .join('');
    expect(text(apart, asked)).toContain('create-vpc-peering-connection');
    expect(text(apart, asked)).not.toContain('AWS::EC2::VPCPeeringConnection');
    expect(text(asked, accepted)).toContain('accept-vpc-peering-connection');
  });

  it('says nothing of IPv6 addresses of a subnet without a block of them', () => {
    const params = {
      subnetId: 'subnet-new-1',
      vpcId: 'vpc',
      availabilityZone: 'us-east-1a',
      cidrBlock: '10.0.9.0/24',
    };
    const [stack] = stacks(base, ran(base, { type: 'subnet/add', params }));
    const [made] = Object.values(stack?.Resources ?? {});
    expect(made?.Properties).toHaveProperty('MapPublicIpOnLaunch');
    expect(made?.Properties).not.toHaveProperty('AssignIpv6AddressOnCreation');
  });

  it('makes a stack for each account and Region, and asks one for what another makes', () => {
    const apart: Part[] = [
      ...place,
      inAccount(
        '222222222222',
        inRegion(
          'eu-west-1',
          vpc('hub', { cidr: '10.1.0.0/16' }),
          subnet('hub-private', { vpc: 'hub', cidr: '10.1.1.0/24' }),
        ),
      ),
    ];
    const across = (cidr: string) => route(cidr, 'vpc-peering-connection', 'pcx');
    const made = stacks(
      networkOf(
        ...apart,
        inAccount('222222222222', inRegion('eu-west-1', routeTable('hub-routes', { vpc: 'hub' }))),
      ),
      networkOf(
        ...apart.filter((part) => part !== place[2]),
        peering('pcx', { requester: 'vpc', accepter: 'hub' }),
        routeTable('routes', { subnets: ['private'], routes: [across('10.1.0.0/16')] }),
        inAccount(
          '222222222222',
          inRegion(
            'eu-west-1',
            routeTable('hub-routes', { vpc: 'hub', routes: [across('10.0.0.0/16')] }),
          ),
        ),
      ),
    );

    expect(made).toHaveLength(2);
    expect(made.flatMap(misfits)).toEqual([]);
    expect(made[1]?.Parameters).toMatchObject({
      IdOfPcx: { Description: expect.stringContaining('another stack makes') },
    });
  });

  it('makes a table of its own where it would have to name a new VPC’s main one', () => {
    const [stack] = stacks(
      base,
      networkOf(
        ...place,
        vpc('new', { cidr: '10.5.0.0/16' }),
        subnet('new-private', { vpc: 'new', cidr: '10.5.1.0/24' }),
        routeTable('new-main', { vpc: 'new', main: true }),
        gatewayEndpoint('s3', { vpc: 'new', routeTables: ['new-main'] }),
      ),
    );

    expect(misfits(stack ?? { Resources: {} })).toEqual([]);
    const types = Object.values(stack?.Resources ?? {}).map(({ Type }) => Type);
    expect(types).toContain('AWS::EC2::RouteTable');
    expect(types).toContain('AWS::EC2::SubnetRouteTableAssociation');
  });

  it('lets nothing out of a group that lets nothing out', () => {
    const [stack] = stacks(
      base,
      networkOf(
        ...place,
        securityGroup('closed', { inbound: [allow('tcp', 443)] }),
        securityGroup('open', { outbound: [allow('all')] }),
      ),
    );

    expect(stack?.Resources.SecurityGroupClosed?.Properties.SecurityGroupEgress).toMatchObject([
      { CidrIp: '127.0.0.1/32' },
    ]);
    expect(stack?.Resources.SecurityGroupOpen?.Properties.SecurityGroupEgress).toBeUndefined();
  });

  it('says honestly that it removes nothing, and with which command to', () => {
    const before = networkOf(...place, gatewayEndpoint('s3', { routeTables: ['routes'] }));
    const [{ text } = { text: '' }] = toCloudFormation(before, base);

    expect(read(text).Resources).toEqual({});
    expect(text).toContain('# REMOVES endpoint s3');
    expect(text).toContain(
      '#   aws ec2 delete-vpc-endpoints --region us-east-1 --vpc-endpoint-ids s3',
    );
  });

  it.each([
    ['a function', '{"Statement":[{"Ref":"AWS::AccountId"}]}'],
    ['an include', '{"Fn::Transform":{"Name":"AWS::Include","Parameters":{"Location":"s3://x"}}}'],
  ])('takes %s in a policy for the text that it is', (_, policy) => {
    const [stack] = stacks(
      base,
      networkOf(...place, gatewayEndpoint('s3', { routeTables: ['routes'], policy })),
    );

    expect(stack?.Resources.EndpointS3?.Properties.PolicyDocument).toBe(policy);
  });

  it('means exactly the text, whatever it holds, but for what CloudFormation would look up', () => {
    const tagged = (text: string) => {
      const [{ text: template } = { text: '' }] = toCloudFormation(
        base,
        networkOf(...place, subnet('new', { cidr: '10.0.9.0/24', name: text })),
      );
      expect(template.split('\n').filter((line) => /[\p{Cc}\p{Cf}]/u.test(line))).toEqual([]);
      const stack = read(template);
      const [entry] = Object.values(stack.Resources).filter(
        ({ Type }) => Type === 'AWS::EC2::Subnet',
      );
      return (entry?.Properties.Tags as { Value: string }[] | undefined)?.[0]?.Value;
    };

    for (const text of [
      'yes',
      'on',
      '12:30:45',
      '2012-10-17',
      '1_000',
      '~',
      '!Ref Vpc',
      `\${x}`,
      '0x1F',
    ])
      expect(tagged(text)).toBe(text);
    expect(tagged('{{resolve:secretsmanager:mine}}')).toBe('{ {resolve:secretsmanager:mine}}');
    fc.assert(
      fc.property(anyText, (text) => {
        if (text !== '') expect(tagged(text)).toBe(carried(text));
      }),
      { numRuns: 60 },
    );
  });

  it('is sound for any two networks, whatever their names', () => {
    fc.assert(
      fc.property(woundedNetwork, woundedNetwork, (before, after) => {
        expect(stacks(before, after).flatMap(misfits)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

function carried(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replaceAll('\0', '\uFFFD');
}
