import type { Answer } from '../../../shared/compare/answer';
import type { Comparison } from '../../../shared/compare/compareEndpoints';
import { weighed } from '../../../shared/pricing/breakEven';
import { type Cost, usdForMonth } from '../../../shared/pricing/cost';
import { number } from '../format';
import { serviceTitle } from './hops';
import { usd, usdPerGb } from './money';
import { exposureText, verdictWords } from './verdicts';

export type Cell = { text: string; more?: string; look?: 'strong' | 'code' };
export type ComparisonRow = { id: string; label: string; with: Cell; without: Cell };

/** What the card weighs, at a volume. What stands there anyway costs the way without the endpoint nothing. */
export function comparisonRows(comparison: Comparison, gbPerMonth: number): ComparisonRow[] {
  const { difference, service, with: withIt, without } = comparison;
  const row = (
    id: string,
    label: string,
    read: (side: 'with' | 'without') => Cell,
  ): ComparisonRow => ({
    id,
    label,
    with: read('with'),
    without: read('without'),
  });
  const answers = { with: withIt, without };
  return [
    row('verdict', 'Verdict', (side) => strong(verdictWords[answers[side].verdict])),
    row('hops', 'Hops', (side) => strong(number(answers[side].forward.hops.length))),
    row('exposure', 'Exposure', (side) => ({
      ...exposureText(answers[side].exposure),
      look: 'strong',
    })),
    row('source', `${serviceTitle(service.service)} sees`, (side) =>
      sourceCell(difference.sourceSeen[side]),
    ),
    row('zones', 'AZ crossings', (side) => ({ text: number(difference.zoneCrossings[side]) })),
    row('gb', 'Per GB', (side) => ({ text: usdPerGb(answers[side].cost.perGb) })),
    row('month', 'Per month', (side) => monthCell(comparison, gbPerMonth, side)),
  ];
}

/** The same of one answer alone. */
export function answerRows(
  answer: Answer,
  gbPerMonth: number,
): { id: string; label: string; cell: Cell }[] {
  return [
    { id: 'verdict', label: 'Verdict', cell: strong(verdictWords[answer.verdict]) },
    { id: 'hops', label: 'Hops', cell: strong(number(answer.forward.hops.length)) },
    {
      id: 'exposure',
      label: 'Exposure',
      cell: { ...exposureText(answer.exposure), look: 'strong' },
    },
    { id: 'source', label: 'Source seen', cell: sourceCell(answer.sourceSeen) },
    { id: 'gb', label: 'Per GB', cell: { text: usdPerGb(answer.cost.perGb) } },
    { id: 'month', label: 'Per month', cell: strong(usd(usdForMonth(answer.cost, gbPerMonth))) },
  ];
}

/** A month's bill of each side, as the break-even weighs them. */
export function monthly(side: Side, sides: Sides, gbPerMonth: number): number {
  return usdForMonth(weighedSides(sides)[side], gbPerMonth);
}

type Side = 'with' | 'without';
type Sides = Pick<Comparison, Side>;

function weighedSides({ with: withIt, without }: Sides): Record<Side, Cost> {
  const { candidate, incumbent } = weighed(withIt.cost, without.cost);
  return { with: candidate, without: incumbent };
}

function monthCell(sides: Sides, gbPerMonth: number, side: Side): Cell {
  const cell = strong(usd(monthly(side, sides, gbPerMonth)));
  const paidAnyway = sides[side].cost.perMonth - weighedSides(sides)[side].perMonth;
  return paidAnyway === 0 ? cell : { ...cell, more: `+ ${usd(paidAnyway)} paid anyway` };
}

function sourceCell(source: string | null | undefined): Cell {
  return source === null || source === undefined
    ? { text: 'nothing' }
    : { text: source, look: 'code' };
}

function strong(text: string): Cell {
  return { text, look: 'strong' };
}
