import type { CoverageEntry } from '../network/coverage';
import { applyDiff, type Diff } from '../network/diff';
import type { Network } from '../network/network';
import type { ScanEvent } from './events';

/** What a running scan adds to the picture: records that came, or how far a call was read. */
export type GrowthStep = { changes: Diff } | { coverage: CoverageEntry };

/**
 * Growth goes to the window as one line of JSON a step, and not among a scan's other events: 1,000 records copied
 * field by field into the page would cost frames.
 */
export function growthLine(event: ScanEvent): string | undefined {
  const step = growthOf(event);
  return step === undefined ? undefined : `${JSON.stringify(step)}\n`;
}

/** @param line as `growthLine` wrote it, in this very run of the app */
export function parseGrowthLine(line: string): GrowthStep {
  return JSON.parse(line) as GrowthStep;
}

/** A network and what came since. */
export function grow(network: Network, steps: readonly GrowthStep[]): Network {
  const changes = steps.flatMap((step) => ('changes' in step ? step.changes : []));
  const coverage = steps.flatMap((step) => ('coverage' in step ? [step.coverage] : []));
  return { ...applyDiff(network, changes), coverage: [...network.coverage, ...coverage] };
}

/** A step in pieces of so many records, for whoever passes it on without a dropped frame. */
export function splitStep(step: GrowthStep, recordsPerPiece: number): GrowthStep[] {
  if (!('changes' in step)) return [step];
  const pieces: GrowthStep[] = [];
  for (let from = 0; from < step.changes.length; from += recordsPerPiece)
    pieces.push({ changes: step.changes.slice(from, from + recordsPerPiece) });
  return pieces;
}

function growthOf(event: ScanEvent): GrowthStep | undefined {
  switch (event.kind) {
    case 'records':
      return { changes: event.changes as Diff };
    case 'call-ended': {
      const { account, region, call, status } = event;
      if (status !== 'complete') return undefined; // a gap says more of it
      return { coverage: { ...(account !== undefined && { account }), region, call, status } };
    }
    case 'gap': {
      const { profile: _, iamAction: __, ...entry } = event.gap;
      return { coverage: entry };
    }
    default:
      return undefined;
  }
}
