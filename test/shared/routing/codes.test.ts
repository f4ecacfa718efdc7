import { describe, expect, it } from 'vitest';
import { codes } from '../../../shared/routing/codes';
import { foundCodes } from './support/ask';
import { reachabilityCodes } from './support/reachabilityCodes';
// They run here once more, so that what their traces found is known: a code that nothing finds any more fails below.
import './dns/resolveName.test';
import './filters/filters.test';
import './selectRoute.test';
import './steps/peering.test';
import './steps/transitGateway.test';
import './steps/vpnGateway.test';
import './steps/internetGateway.test';
import './steps/natGateway.test';
import './steps/vpcEndpoints.test';
import './traceRequest.test';

describe('codes', () => {
  it('are at least fifty', () => {
    expect(Object.keys(codes).length).toBeGreaterThanOrEqual(50);
  });

  it('take their words from Reachability Analyzer where they say so, and never else', () => {
    const { unreachable, configuration, searchFilter, detail } = reachabilityCodes;
    expect([unreachable, configuration, searchFilter, detail].map(({ length }) => length)).toEqual([
      71, 5, 13, 11,
    ]);
    const known = new Set([...unreachable, ...configuration, ...searchFilter, ...detail]);
    expect(known.size).toBe(100);
    for (const [code, { origin }] of Object.entries(codes))
      expect([code, known.has(code)]).toEqual([code, origin === 'ra']);
  });

  it.each(Object.keys(codes))('%s is what a trace of some test found', (code) => {
    expect(foundCodes).toContain(code);
  });

  it.each(Object.entries(codes))(
    '%s says what it means and where that stands',
    (_, { meaning, source }) => {
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect(source).not.toBe('');
    },
  );
});
