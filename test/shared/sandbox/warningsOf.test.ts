import { describe, expect, it } from 'vitest';
import { applyDiff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import { newWarningSteps, newWarnings } from '../../../shared/sandbox/warningsOf';
import { generateNetwork } from '../../support/generate/generateNetwork';

describe('newWarningSteps', () => {
  it('pauses after each check of either network, and finds what all of them find at once', () => {
    const before = generateNetwork(200);
    const after = withoutRoutesOut(before);

    const steps = newWarningSteps({ ...before }, { ...after });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;

    expect(step.value.map(({ code }) => code)).toContain('nat-without-internet-route');
    expect(step.value).toEqual(newWarnings(before, after));
    expect(pauses).toBeGreaterThan(2 * 20);
  });
});

/** The public tables lose their way to the internet, on which NAT gateways count. */
function withoutRoutesOut(network: Network): Network {
  return applyDiff(
    network,
    [...network.routeTables.values()].map((table) => ({
      kind: 'record' as const,
      collection: 'routeTables' as const,
      key: table.id,
      before: table,
      after: { ...table, routes: [] },
    })),
  );
}
