import { describe, expect, it } from 'vitest';
import { TransitGateway, TransitGatewayRouteTable } from '../../../shared/network/connections';
import { CoverageEntry } from '../../../shared/network/coverage';
import { gapsOf } from '../../../shared/network/gaps';
import { emptyNetwork, type Network, putRecords } from '../../../shared/network/network';
import { Vpc } from '../../../shared/network/vpc';

const here = { account: '111111111111', region: 'eu-west-1' };

const vpc = (id: string, place: object = here) =>
  Vpc.parse({ id, ...place, tags: [], cidrBlocks: [], ipv6CidrBlocks: [] });

function networkWith(coverage: object[], vpcs = [vpc('vpc-a')]): Network {
  const network = emptyNetwork();
  putRecords(network, 'vpcs', vpcs);
  network.coverage = coverage.map((entry) => CoverageEntry.parse(entry));
  return network;
}

const gapAt = (network: Network, call: string) =>
  gapsOf(network).filter((gap) => gap.call === call);

describe('gapsOf', () => {
  it('names a call that nobody made, in each account and Region with resources', () => {
    const elsewhere = { account: '111111111111', region: 'us-east-1' };
    const network = networkWith(
      [{ ...here, call: 'DescribeVpcs', status: 'complete' }],
      [vpc('vpc-a'), vpc('vpc-b', elsewhere)],
    );

    expect(gapAt(network, 'DescribeVpcs')).toEqual([
      { ...elsewhere, call: 'DescribeVpcs', status: 'not-asked' },
    ]);
    expect(gapAt(network, 'DescribeRouteTables')).toHaveLength(2);
  });

  it.each(['denied', 'failed', 'partial'])(
    'names a call that was %s, with the reason',
    (status) => {
      const entry = {
        ...here,
        call: 'DescribeNetworkAcls',
        status,
        errorCode: 'Oops',
        message: 'm',
      };

      expect(gapAt(networkWith([entry]), 'DescribeNetworkAcls')).toEqual([entry]);
    },
  );

  it.each(['complete', 'authored'])('takes a call that is %s for no gap', (status) => {
    const network = networkWith([{ ...here, call: 'DescribeNetworkAcls', status }]);

    expect(gapAt(network, 'DescribeNetworkAcls')).toEqual([]);
  });

  it('lets an entry without account or Region speak for all', () => {
    const network = networkWith([{ call: 'DescribeNetworkAcls', status: 'complete' }]);

    expect(gapAt(network, 'DescribeNetworkAcls')).toEqual([]);
  });

  it('names what was not read where nothing says which account and Region it is of', () => {
    const network = networkWith([{ call: 'DescribeVpcs', status: 'complete' }], [vpc('a', {})]);

    expect(gapAt(network, 'DescribeVpcs')).toEqual([]);
    expect(gapAt(network, 'DescribeSubnets')).toEqual([
      { call: 'DescribeSubnets', status: 'not-asked' },
    ]);
  });

  it('names the resources that a call by id left out, or none where it left out all', () => {
    const both = [vpc('vpc-a'), vpc('vpc-b')];
    const read = { ...here, call: 'DescribeVpcAttribute', resourceId: 'vpc-a', status: 'complete' };

    expect(gapAt(networkWith([read], both), 'DescribeVpcAttribute')).toEqual([
      { ...here, call: 'DescribeVpcAttribute', status: 'not-asked', resourceId: 'vpc-b' },
    ]);
    expect(
      gapAt(networkWith([{ ...read, call: 'DescribeVpcs' }], both), 'DescribeVpcAttribute'),
    ).toEqual([{ ...here, call: 'DescribeVpcAttribute', status: 'not-asked' }]);
  });

  it('asks about transit gateways only where there are some', () => {
    const without = networkWith([]);
    const withOne = emptyNetwork();
    putRecords(withOne, 'transitGateways', [
      TransitGateway.parse({ id: 'tgw-a', ...here, tags: [] }),
    ]);
    putRecords(withOne, 'transitGatewayRouteTables', [
      TransitGatewayRouteTable.parse({ id: 'tgw-rtb-a', ...here, tags: [] }),
    ]);

    for (const call of ['DescribeTransitGatewayAttachments', 'SearchTransitGatewayRoutes']) {
      expect(gapAt(without, call)).toEqual([]);
      expect(gapAt(withOne, call)).toHaveLength(1);
    }
  });

  it('has none for an account that is known only from what it shares', () => {
    const network = networkWith(
      [{ ...here, call: 'DescribeVpcs', status: 'complete' }],
      [vpc('vpc-a'), vpc('vpc-shared', { account: '999999999999', region: 'eu-west-1' })],
    );

    expect(gapsOf(network).map(({ account }) => account)).not.toContain('999999999999');
  });
});
