import { describe, expect, it } from 'vitest';
import { toNetwork } from '../../../shared/import/toNetwork';
import { AccountId, RegionName } from '../../../shared/network/ids';

const place = {
  account: AccountId.parse('111122223333'),
  region: RegionName.parse('eu-west-1'),
};

describe('toNetwork', () => {
  it('reads what the SDK answers: dates, undefined properties and its own metadata', () => {
    const { network, report } = toNetwork([
      {
        ...place,
        source: 'DescribeNatGateways',
        body: {
          $metadata: { requestId: 'x' },
          NextToken: undefined,
          NatGateways: [
            {
              NatGatewayId: 'nat-a',
              CreateTime: new Date(0),
              SubnetId: undefined,
              Tags: [{ Key: 'Name', Value: 'out' }],
            },
          ],
        },
      },
    ]);

    expect([...network.natGateways.values()]).toEqual([
      { ...place, id: 'nat-a', tags: [{ key: 'Name', value: 'out' }], addresses: [] },
    ]);
    expect(network.coverage).toEqual([
      { ...place, call: 'DescribeNatGateways', status: 'complete' },
    ]);
    expect(report.skipped).toEqual([]);
  });

  it('takes the id of a call by id from the one who asked', () => {
    const { network } = toNetwork([
      {
        ...place,
        source: 'GetManagedPrefixListEntries',
        madeFor: 'pl-0a1',
        body: { Entries: [{ Cidr: '10.0.0.0/8' }] },
      },
    ]);

    expect(network.prefixLists.get('pl-0a1')?.entries).toEqual([{ cidr: '10.0.0.0/8' }]);
  });

  it('keeps page after page of one call', () => {
    const page = (id: string, NextToken?: string) => ({
      ...place,
      source: 'DescribeVpcs',
      body: { Vpcs: [{ VpcId: id }], ...(NextToken === undefined ? {} : { NextToken }) },
    });

    const { network } = toNetwork([page('vpc-a', '2'), page('vpc-b')]);

    expect([...network.vpcs.keys()]).toEqual(['vpc-a', 'vpc-b']);
    expect(network.coverage).toMatchObject([{ call: 'DescribeVpcs', status: 'complete' }]);
  });
});
