import type { Answer } from '../../shared/compare/answer';
import type { Comparison } from '../../shared/compare/compareEndpoints';
import type { BreakEven } from '../../shared/pricing/breakEven';
import { inert } from './inert';
import { costLines } from './traceLines';

/** A comparison in words: the three ways, then what differs. */
export function comparisonLines({ service, now, added, refusals, ...sides }: Comparison): string[] {
  const { difference } = sides;
  const ways = [
    ['Now', now],
    [added === null ? 'With' : `With (${added.kind} ${added.endpointId})`, sides.with],
    [`Without${askedInstead(now, sides.without)}`, sides.without],
  ] as const;
  return [
    `${service.service} in ${service.region}`,
    ...ways.flatMap(([title, answer]) => [
      `${title}: ${[answer.verdict, answer.exposure, answer.sourceSeen].filter((part) => part !== undefined).join(', ')}`,
      `  ${answer.forward.hops.map((hop) => hop.id).join(' > ')}`,
      ...answer.findings
        .filter((finding) => finding.severity === 'blocks' || finding.severity === 'unknown')
        .map(({ severity, code, at }) => `  ${severity} ${code} at ${at}`),
      ...costLines(answer.cost).map((line) => `  ${line}`),
    ]),
    `The endpoint changes ${difference.cost.perGb} USD a GB and ${difference.cost.perMonth} USD a month${breakEvenWords(difference.cost.breakEven)}`,
    ...(difference.regression === null
      ? []
      : [
          `Regression: the endpoint makes the request fail: ${difference.regression.findings.map(({ code, at }) => `${code} at ${at}`).join(', ')}`,
        ]),
    ...refusals.map(({ kind, refusal }) => `No ${kind}: ${refusal.reason} (${refusal.source})`),
  ].map((line) => inert(line, 1000));
}

/** A request to an endpoint has another destination once that is gone. */
function askedInstead({ request: { to: named } }: Answer, { request: { to } }: Answer): string {
  return to.kind === 'service' && named.kind !== 'service'
    ? ` (asked of ${to.service}@${to.region ?? ''} by its default name)`
    : '';
}

/** Beside a NAT gateway that stands there anyway. */
function breakEvenWords(breakEven: BreakEven | null): string {
  switch (breakEven?.kind) {
    case undefined:
      return '.';
    case 'same':
      return '; both cost the same.';
    case 'always':
      return '; it is always cheaper.';
    case 'never':
      return '; it is never cheaper.';
    case 'from':
      return `; it is cheaper from ${breakEven.gbPerMonth} GB a month on.`;
    case 'below':
      return `; it is cheaper below ${breakEven.gbPerMonth} GB a month.`;
  }
}
