import { describe, expect, it } from 'vitest';
import {
  type CoverageEntry,
  type CoverageStatus,
  coverageOf,
  isComplete,
  readerOf,
} from '../../../shared/network/coverage';
import { id } from '../../support/builders';

const shop = { account: id<never>('111122223333'), region: id<never>('us-east-1') };
const entry = (parts: Partial<CoverageEntry> = {}): CoverageEntry => ({
  ...shop,
  call: 'DescribeVpcs',
  status: 'complete',
  ...parts,
});

describe('coverageOf', () => {
  it('is not asked where no entry speaks of the call, the account or the Region', () => {
    const coverage = [entry()];

    expect(coverageOf(coverage, 'DescribeSubnets', shop)).toBe('not-asked');
    expect(coverageOf(coverage, 'DescribeVpcs', { ...shop, region: id('eu-west-1') })).toBe(
      'not-asked',
    );
    expect(coverageOf(coverage, 'DescribeVpcs', { ...shop, account: id('444455556666') })).toBe(
      'not-asked',
    );
    expect(coverageOf(coverage, 'DescribeVpcs', shop)).toBe('complete');
  });

  it('takes an entry without account or Region to speak for all of them', () => {
    expect(coverageOf([{ call: 'DescribeVpcs', status: 'partial' }], 'DescribeVpcs', shop)).toBe(
      'partial',
    );
  });

  it('takes any entry for a record that does not know its place', () => {
    expect(coverageOf([entry()], 'DescribeVpcs', {})).toBe('complete');
  });

  it('counts an entry for one resource for that resource alone', () => {
    const coverage = [entry({ call: 'DescribeVpcAttribute', resourceId: 'shop' })];

    expect(coverageOf(coverage, 'DescribeVpcAttribute', shop, 'shop')).toBe('complete');
    expect(coverageOf(coverage, 'DescribeVpcAttribute', shop, 'other')).toBe('not-asked');
    expect(coverageOf(coverage, 'DescribeVpcAttribute', shop)).toBe('not-asked');
  });

  it('lets the best of several entries win, in any order', () => {
    const worstFirst: CoverageStatus[] = [
      'not-asked',
      'failed',
      'denied',
      'partial',
      'authored',
      'complete',
    ];
    for (const [rank, status] of worstFirst.entries())
      for (const worse of worstFirst.slice(0, rank)) {
        const both = [entry({ status }), entry({ status: worse })];
        expect(coverageOf(both, 'DescribeVpcs', shop)).toBe(status);
        expect(coverageOf(both.toReversed(), 'DescribeVpcs', shop)).toBe(status);
      }
  });
});

describe('readerOf', () => {
  const owner = id<never>('444455556666');
  const shared = { ...shop, account: owner };

  it('lets the account that shows a shared resource speak for what is around it', () => {
    const coverage = [entry()];

    const reader = readerOf(coverage, shared);

    expect(coverageOf(coverage, 'DescribeVpcs', reader)).toBe('complete');
    expect(coverageOf(coverage, 'DescribeSubnets', reader)).toBe('not-asked');
  });

  it("keeps to the owner's own reads where there are any in that Region", () => {
    const coverage = [entry(), entry({ account: owner, call: 'DescribeSubnets' })];

    expect(coverageOf(coverage, 'DescribeVpcs', readerOf(coverage, shared))).toBe('not-asked');
  });

  it("does not take the owner's reads of another Region for reads of this one", () => {
    const elsewhere = entry({ account: owner, region: id('eu-west-1'), call: 'DescribeSubnets' });
    const coverage = [entry(), elsewhere];

    expect(coverageOf(coverage, 'DescribeVpcs', readerOf(coverage, shared))).toBe('complete');
  });

  it('takes no read of another Region', () => {
    const coverage = [entry({ region: id('eu-west-1') })];

    expect(coverageOf(coverage, 'DescribeVpcs', readerOf(coverage, shared))).toBe('not-asked');
  });
});

describe('isComplete', () => {
  it('takes an empty answer for "none" only where all was read or drawn', () => {
    const complete: CoverageStatus[] = ['complete', 'authored'];
    const others: CoverageStatus[] = ['partial', 'denied', 'failed', 'not-asked'];

    expect(complete.map(isComplete)).toEqual([true, true]);
    expect(others.map(isComplete)).toEqual([false, false, false, false]);
  });
});
