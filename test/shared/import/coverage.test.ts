import { describe, expect, it } from 'vitest';
import { importAnswers } from './support';

const account = '111122223333';
const place = (name: string) => `${account}/eu-west-1/${name}`;

describe('what importFiles says was read', () => {
  it('is complete for an empty list too: AWS answered that there is none', () => {
    const { network, report } = importAnswers({ [place('n.json')]: { NatGateways: [] } });

    expect(network.coverage).toEqual([
      { account, region: 'eu-west-1', call: 'DescribeNatGateways', status: 'complete' },
    ]);
    expect(report.read).toEqual([{ list: 'NatGateways', records: 0, files: 1 }]);
  });

  it.each([
    ['a text', 'x', 'A list was expected here.'],
    ['an object', { VpcId: 'vpc-a' }, 'A list was expected here.'],
    ['records without ids', [{ CidrBlock: '10.0.0.0/16' }, 7], 'None of its records'],
  ])('is failed where %s stands in place of the list', (_, value, reason) => {
    const { network, report } = importAnswers({
      [place('v.json')]: { Vpcs: value },
      [place('s.json')]: { Subnets: [{ SubnetId: 'subnet-a' }] },
    });

    expect(network.coverage).toContainEqual({
      account,
      region: 'eu-west-1',
      call: 'DescribeVpcs',
      status: 'failed',
      message: expect.stringContaining(reason),
    });
    expect(report.read.map(({ list }) => list)).toEqual(['Subnets']);
    expect(report.skipped).toContainEqual(expect.objectContaining({ code: 'wrong-shape' }));
  });

  it('is nothing where an exporter wrote null for what it did not ask', () => {
    const { network, report } = importAnswers({ 'v.json': { Vpcs: null } });

    expect(network.coverage).toEqual([]);
    expect(report).toMatchObject({ read: [], skipped: [{ file: 'v.json', place: 'Vpcs' }] });
  });

  it('is partial where one file holds the list and another something else', () => {
    const { network, report } = importAnswers({
      [place('a.json')]: { Vpcs: [{ VpcId: 'vpc-a' }] },
      [place('b.json')]: { Vpcs: 'x' },
    });

    expect(network.coverage).toMatchObject([{ call: 'DescribeVpcs', status: 'partial' }]);
    expect(report.read).toEqual([{ list: 'Vpcs', records: 1, files: 1 }]);
  });

  it.each(['NextToken', 'NextMarker'])('is partial where AWS had more (%s)', (token) => {
    const { network } = importAnswers({ 'v.json': { Vpcs: [{ VpcId: 'vpc-a' }], [token]: 'abc' } });

    expect(network.coverage).toMatchObject([{ call: 'DescribeVpcs', status: 'partial' }]);
  });

  it('is complete again with the last page in another file', () => {
    const { network } = importAnswers({
      'v1.json': { Vpcs: [{ VpcId: 'vpc-a' }], NextToken: 'abc' },
      'v2.json': { Vpcs: [{ VpcId: 'vpc-b' }] },
    });

    expect(network.coverage).toMatchObject([{ call: 'DescribeVpcs', status: 'complete' }]);
    expect(network.vpcs.size).toBe(2);
  });

  it('names the resource that a call by id was made for, and takes one attribute for half', () => {
    const vpcs = { Vpcs: [{ VpcId: 'vpc-a' }, { VpcId: 'vpc-b' }] };
    const support = { VpcId: 'vpc-a', EnableDnsSupport: { Value: true } };
    const hostnames = { VpcId: 'vpc-a', EnableDnsHostnames: {} };

    const half = importAnswers({ 'v.json': vpcs, 'a.json': support });
    const both = importAnswers({ 'v.json': vpcs, 'a.json': support, 'b.json': hostnames });

    expect(half.network.vpcs.get('vpc-a')?.dnsHostnames).toBeUndefined();
    expect(half.network.coverage).toMatchObject([
      { call: 'DescribeVpcAttribute', resourceId: 'vpc-a', status: 'partial' },
      { call: 'DescribeVpcs', status: 'complete' },
    ]);
    expect(both.network.vpcs.get('vpc-a')).toMatchObject({ dnsSupport: true, dnsHostnames: false });
    expect(both.network.coverage[0]).toEqual({
      call: 'DescribeVpcAttribute',
      resourceId: 'vpc-a',
      status: 'complete',
    });
  });

  it('is partial where a transit gateway has more routes than a search returns', () => {
    const { network } = importAnswers({
      'tgw-rtb-0a1.json': { Routes: [], AdditionalRoutesAvailable: true },
    });

    expect(network.coverage).toMatchObject([
      { call: 'SearchTransitGatewayRoutes', resourceId: 'tgw-rtb-0a1', status: 'partial' },
    ]);
    expect(network.transitGatewayRouteTables.get('tgw-rtb-0a1')?.routesScope).toBe('partial');
  });

  it("tells AWS's two calls for prefix lists apart", () => {
    const calls = (body: object) =>
      importAnswers({ 'p.json': body }).network.coverage.map(({ call }) => call);

    expect(calls({ PrefixLists: [{ PrefixListId: 'pl-a', OwnerId: 'AWS' }] })).toEqual([
      'DescribeManagedPrefixLists',
    ]);
    expect(calls({ PrefixLists: [{ PrefixListId: 'pl-a', Cidrs: ['10.0.0.0/8'] }] })).toEqual([
      'DescribePrefixLists',
    ]);
  });

  it("is denied where the file holds the AWS CLI's refusal", () => {
    const { network, report } = importAnswers({
      [place('acls.json')]:
        'An error occurred (UnauthorizedOperation) when calling the DescribeNetworkAcls operation: You are not authorized.',
    });

    expect(network.coverage).toEqual([
      {
        account,
        region: 'eu-west-1',
        call: 'DescribeNetworkAcls',
        status: 'denied',
        errorCode: 'UnauthorizedOperation',
      },
    ]);
    expect(report.skipped).toMatchObject([
      { code: 'not-json', reason: 'AWS refused DescribeNetworkAcls: UnauthorizedOperation.' },
    ]);
  });

  it('speaks for every account where nobody told whose answer it is', () => {
    const { network } = importAnswers({ 'v.json': { Vpcs: [{ VpcId: 'vpc-a' }] } });

    expect(network.coverage).toEqual([{ call: 'DescribeVpcs', status: 'complete' }]);
  });

  it('names references to what no file held, and keeps who makes them', () => {
    const { network, report } = importAnswers({
      'e.json': {
        VpcEndpoints: [{ VpcEndpointId: 'vpce-a', VpcId: 'vpc-a', RouteTableIds: ['rtb-a'] }],
      },
      'v.json': { Vpcs: [{ VpcId: 'vpc-a' }] },
    });

    expect(network.vpcEndpoints.size).toBe(1);
    expect(report.dangling).toEqual([{ from: 'vpce-a', property: 'routeTableIds', to: 'rtb-a' }]);
  });

  it('leaves out references of what is gone at AWS itself', () => {
    const { report } = importAnswers({
      'n.json': {
        NatGateways: [{ NatGatewayId: 'nat-a', SubnetId: 'subnet-gone', State: 'deleted' }],
      },
    });

    expect(report.dangling).toEqual([]);
  });
});
