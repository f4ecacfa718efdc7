import { describe, expect, it } from 'vitest';
import { breakEvenText, worthText } from '../../../../renderer/text/request/breakEven';
import { comparisonRows } from '../../../../renderer/text/request/comparison';
import { supposedText } from '../../../../renderer/text/request/supposed';
import {
  comparisonChip,
  otherWayText,
  stoppedText,
} from '../../../../renderer/text/request/verdicts';
import { type Comparison, compareEndpoints } from '../../../../shared/compare/compareEndpoints';
import { parseRequest } from '../../../../shared/routing/names/parseRequest';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';

function compared(from: string, to: string): Comparison {
  const network = sampleNetwork();
  const request = parseRequest(network, { from, to });
  if (!request.ok) throw new Error(request.error.code);
  const comparison = compareEndpoints(network, request.value);
  if (!comparison.ok) throw new Error(comparison.error.code);
  return comparison.value;
}

describe('the comparison of a function that takes a gateway endpoint to S3', () => {
  const comparison = compared('10.20.34.17', 's3');

  it('sets both ways side by side', () => {
    const rows = Object.fromEntries(
      comparisonRows(comparison, 2400).map((row) => [row.label, [row.with.text, row.without.text]]),
    );
    expect(rows).toMatchObject({
      Verdict: ['Reachable', 'Reachable'],
      Exposure: ['Private', 'Public addresses'],
      'S3 sees': ['10.20.34.17', '203.0.113.33'],
      'AZ crossings': ['0', '0'],
      'Per GB': ['$0.000', '$0.045'],
      'Per month': ['$0.00', '$108.00'],
    });
  });

  it('leaves what a NAT gateway costs by the hour out of the bill, and says so', () => {
    const month = comparisonRows(comparison, 0).find(({ id }) => id === 'month');
    expect(month?.without).toMatchObject({ text: '$0.00', more: '+ $36.50 paid anyway' });
  });

  it('says what the endpoint saves at the volume', () => {
    const { figure, rest } = worthText(comparison, 2400);
    expect(figure).toBe('Saves $108.00 a month');
    expect(rest).toContain('from the first GB');
    expect(rest).toContain('Prices of 2026-11-22.');
    expect(worthText(comparison, 0).figure).toBe('Costs the same');
  });

  it('is reachable both ways', () => {
    expect(comparisonChip(comparison)).toEqual({
      verdict: 'reachable',
      text: 'Reachable',
      more: 'both ways',
    });
    expect(stoppedText(comparison.with, String)).toBeUndefined();
  });
});

describe('the comparison of a function that its endpoint shuts out', () => {
  const comparison = compared('10.20.18.7', 'sqs');

  it('names the hop that stops it', () => {
    expect(comparison.with.verdict).toBe('blocked');
    const at = comparison.with.forward.hops.findIndex(({ effect }) => effect === 'blocks');
    const told = stoppedText(comparison.with, ({ id }) => id);
    expect(told?.title).toBe(`Stopped at hop ${at + 1}, ${comparison.with.forward.hops[at]?.id}`);
    expect(told?.body).toContain('as if it were mended');
  });

  it('has the side with the endpoint speak', () => {
    expect(comparisonChip(comparison)).toEqual({ verdict: 'blocked', text: 'Blocked' });
    expect(otherWayText('with', comparison.without.verdict)).toContain('Without the endpoint');
  });
});

describe('supposedText', () => {
  it('says what is not in the model, and nothing where all of it is', () => {
    expect(supposedText(compared('i-04800083e4d88a1b2', 'dynamodb'))).toContain(
      'a new gateway endpoint',
    );
    expect(supposedText(compared('10.20.34.17', 's3'))).toContain('is associated');
    expect(supposedText(compared('10.60.4.40', 's3'))).toBeUndefined();
  });

  it('says why there is none to be had', () => {
    const { without, ...rest } = compared('10.60.4.40', 's3');
    const refusal = {
      code: 'no-subnets',
      about: ['vpc'],
      reason: 'No subnet.',
      source: 'AWS',
    } as const;
    const refusals = [{ kind: 'add-interface-endpoint' as const, refusal }];
    expect(supposedText({ ...rest, without, with: without, refusals })).toBe(
      'No interface endpoint: No subnet.',
    );
  });
});

describe('breakEvenText', () => {
  it('names the volume from which or up to which the endpoint pays off', () => {
    expect(breakEvenText({ kind: 'from', gbPerMonth: 417.1 })).toContain('from 417.1 GB a month');
    expect(breakEvenText({ kind: 'below', gbPerMonth: 20480 })).toContain('up to 20 TB a month');
  });
});
