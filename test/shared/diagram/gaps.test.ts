import { describe, expect, it } from 'vitest';
import { gapReader } from '../../../shared/diagram/gaps';
import { type Call, CoverageEntry, type CoverageStatus } from '../../../shared/network/coverage';

const reader = '111122223333';
const place = { account: reader, region: 'us-east-1' };

const drawn: Call[] = [
  'DescribeSubnets',
  'DescribeRouteTables',
  'DescribeNetworkInterfaces',
  'DescribeInternetGateways',
  'DescribeNatGateways',
  'DescribeVpcEndpoints',
];

describe('gapReader', () => {
  it('finds nothing missing where only calls that add little to the drawing were not asked', () => {
    const gaps = gapReader(read(drawn));

    expect(gaps.ofVpc(place)).toEqual([]);
    expect(gaps.ofSubnet(place)).toEqual([]);
  });

  it('keeps a denied call of paths on the VPC, not on its subnets', () => {
    const gaps = gapReader([...read(drawn), ...read(['DescribeNetworkAcls'], 'denied')]);

    expect(gaps.ofVpc(place)).toEqual(['DescribeNetworkAcls']);
    expect(gaps.ofSubnet(place)).toEqual([]);
  });

  it('marks subnets whose kind nobody can tell', () => {
    const gaps = gapReader(read(drawn.filter((call) => call !== 'DescribeRouteTables')));

    expect(gaps.ofSubnet(place)).toEqual(['DescribeRouteTables']);
  });

  it('judges a VPC that another account shares by the reads it came with', () => {
    const gaps = gapReader(read(drawn));

    expect(gaps.ofVpc({ account: '444455556666', region: 'us-east-1' })).toEqual([]);
  });

  it('does not take the reads of one account for those of another that was asked too', () => {
    const other = '444455556666';
    const gaps = gapReader([...read(drawn), ...read(['DescribeVpcs'], 'complete', other)]);

    expect(gaps.ofVpc({ account: other, region: 'us-east-1' })).toEqual(drawn);
  });
});

function read(calls: Call[], status: CoverageStatus = 'complete', account = reader) {
  return calls.map((call) => CoverageEntry.parse({ account, region: 'us-east-1', call, status }));
}
