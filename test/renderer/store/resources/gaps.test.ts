import { describe, expect, it } from 'vitest';
import { callGapsOf, gapsAround } from '../../../../renderer/store/resources/gaps';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { inAccount, inRegion, networkOf, subnet, unread, vpc } from '../../../support/builders';

const whole = networkOf(
  vpc(),
  subnet('web'),
  inRegion('eu-west-1', vpc('far', { cidr: '10.1.0.0/16' })),
);

describe('callGapsOf', () => {
  it('finds none where everything was read', () => {
    expect(callGapsOf(whole)).toEqual([]);
  });

  it('says a call once, with every place it was not read in', () => {
    const [gap, ...others] = callGapsOf(unread(whole, 'DescribeNetworkAcls'));
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ call: 'DescribeNetworkAcls' });
    expect(gap?.places.map(({ region }) => region).sort()).toEqual(['eu-west-1', 'us-east-1']);
  });
});

describe('gapsAround', () => {
  it('names what would add to what a subnet shows', () => {
    const network = unread(whole, 'DescribeRouteTables');
    const record = network.subnets.get('web');
    expect(record && gapsAround(network, 'subnets', record).map(({ call }) => call)).toEqual([
      'DescribeRouteTables',
    ]);
  });

  it('takes what another account shares as read by the account that shows it', () => {
    const both = networkOf(vpc('mine'), inAccount('444455556666', vpc('shared')));
    const coverage = both.coverage.filter(({ account }) => account !== '444455556666');
    const record = both.vpcs.get('shared');

    expect(coverage.length).toBeLessThan(both.coverage.length);
    expect(record && gapsAround({ ...both, coverage }, 'vpcs', record)).toEqual([]);
  });

  it('takes a prefix list of AWS as read by the account that sees it', () => {
    const sample = sampleNetwork();
    for (const list of sample.prefixLists.values())
      expect(gapsAround(sample, 'prefixLists', list)).toEqual([]);
  });
});
