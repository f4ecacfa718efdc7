import type { Answer } from '../../../shared/compare/answer';
import type { Comparison } from '../../../shared/compare/compareEndpoints';
import type { Exposure, Hop, Leg, Verdict, Way } from '../../../shared/routing/trace';
import { counted } from '../format';

export const verdictWords: Record<Verdict, string> = {
  reachable: 'Reachable',
  blocked: 'Blocked',
  unknown: 'Unknown',
};

/** A verdict as a chip; `more` is left to the ear where there is little room. */
export type VerdictChip = { verdict: Verdict; text: string; more?: string };

export function answerChip({ verdict }: Pick<Answer, 'verdict'>): VerdictChip {
  return { verdict, text: verdictWords[verdict] };
}

/** Both sides in one chip; where they differ, it is that of the side with the endpoint: the card has both. */
export function comparisonChip({
  with: withIt,
  without,
}: Pick<Comparison, 'with' | 'without'>): VerdictChip {
  const { verdict } = withIt;
  if (verdict === without.verdict)
    return { verdict, text: verdictWords[verdict], more: 'both ways' };
  return answerChip(withIt);
}

/** What stands in the way, for a head line: undefined where nothing does. */
export function stoppedText(
  way: Way,
  title: (hop: Hop) => string,
): { title: string; body: string } | undefined {
  if (way.verdict === 'reachable') return undefined;
  const wanted = way.verdict === 'blocked' ? 'blocks' : 'unknown';
  const direction = way.forward.hops.some(({ effect }) => effect === wanted) ? 'forward' : 'return';
  const hops = direction === 'forward' ? way.forward.hops : way.return.hops;
  const at = hops.findIndex(({ effect }) => effect === wanted);
  const others = way.findings.filter(({ severity }) => severity === wanted).length - 1;
  const hop = hops[at];
  const place = hop === undefined ? '' : ` at hop ${at + 1}, ${title(hop)}`;
  const where = direction === 'return' ? `${place} of the return` : place;
  return way.verdict === 'blocked'
    ? { title: `Stopped${where}`, body: afterBlock(way[direction], at, others) }
    : {
        title: `Not known${where}`,
        body: 'What would decide was not read. A thing that was not read is never taken for a no.',
      };
}

function afterBlock({ hops, outcome }: Leg, at: number, others: number): string {
  const more =
    others > 0 ? ` ${counted(others, 'more blocker follows', 'more blockers follow')}.` : '';
  if (at === -1 || at === hops.length - 1)
    return outcome === 'ended' ? `Nothing leads on from there.${more}` : more.trim();
  return `Past it the trace goes on as if it were mended.${more}`;
}

/** What the other way would do better, where this one is stopped. */
export function otherWayText(side: 'with' | 'without', other: Verdict): string | undefined {
  if (other !== 'reachable') return undefined;
  return side === 'with'
    ? 'Without the endpoint it would be reachable.'
    : 'With the endpoint it would be reachable.';
}

export function exposureText(exposure: Exposure | undefined | null): {
  text: string;
  more?: string;
} {
  switch (exposure) {
    case 'private':
      return { text: 'Private' };
    case 'aws-public-address':
      return { text: 'Public addresses', more: 'on the AWS network' };
    case 'internet':
      return { text: 'Internet' };
    default:
      return { text: 'None', more: 'it does not arrive' };
  }
}
