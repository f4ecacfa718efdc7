import type { Comparison } from '../../../shared/compare/compareEndpoints';
import type { BreakEven } from '../../../shared/pricing/breakEven';
import type { Cost } from '../../../shared/pricing/cost';
import { list } from '../format';
import { monthly } from './comparison';
import { usd, volumeText } from './money';

/** What the endpoint is worth at a volume: the figure first, then from where on, then how good the figures are. */
export function worthText(
  comparison: Pick<Comparison, 'with' | 'without' | 'difference'>,
  gbPerMonth: number,
): { figure: string; rest: string } {
  const { with: withIt, without, difference } = comparison;
  const prices = pricesText([withIt.cost, without.cost]);
  const { breakEven } = difference.cost;
  if (breakEven === null)
    return {
      figure: 'Nothing to weigh',
      rest: `One of the two ways does not arrive. ${prices}`,
    };
  const saved =
    monthly('without', comparison, gbPerMonth) - monthly('with', comparison, gbPerMonth);
  return { figure: savedText(saved), rest: `${breakEvenText(breakEven)} ${prices}` };
}

function savedText(saved: number): string {
  if (Math.abs(saved) < 0.005) return 'Costs the same';
  return saved > 0 ? `Saves ${usd(saved)} a month` : `Costs ${usd(-saved)} more a month`;
}

export function breakEvenText(breakEven: BreakEven): string {
  switch (breakEven.kind) {
    case 'same':
      return 'Both cost the same at any volume.';
    case 'always':
      return 'The endpoint pays off from the first GB.';
    case 'never':
      return 'The endpoint pays off at no volume.';
    case 'from':
      return `The endpoint pays off from ${volumeText(breakEven.gbPerMonth)} a month.`;
    case 'below':
      return `The endpoint pays off up to ${volumeText(breakEven.gbPerMonth)} a month.`;
  }
}

/** The date of the figures, and which of them are another Region's or not sure. */
export function pricesText(costs: readonly Cost[]): string {
  const [first] = costs;
  if (first === undefined) return '';
  const lines = costs.flatMap((cost) => cost.lines);
  const borrowed = [...new Set(lines.flatMap((line) => (line.standsIn ? [line.priceRegion] : [])))];
  const missing = [...new Set(costs.flatMap(({ unpriced }) => unpriced.map(({ what }) => what)))];
  return [
    `Prices of ${first.priceDate}.`,
    ...(borrowed.length > 0 ? [`Some figures are those of ${list(borrowed)}.`] : []),
    ...(lines.some(({ confidence }) => confidence === 'assumed')
      ? ['Some figures are assumed.']
      : []),
    ...(missing.length > 0 ? [`Not priced: ${list(missing)}.`] : []),
  ].join(' ');
}
