import { ChevronLeft, ChevronRight, GitCompareArrows, List, X } from 'lucide-react';
import { MarkBadge } from '../../canvas/nodes/MarkBadge';
import type { Comparing } from '../../store/comparing/comparingSlice';
import type { ComparedSide } from '../../store/comparing/comparison';
import { useApp, useAppStore } from '../../store/useApp';
import {
  comparingWords,
  markWords,
  positionText,
  sideText,
  subjectText,
} from '../../text/comparing';
import { number } from '../../text/format';
import { IconButton } from '../common/IconButton';
import { Inert } from '../common/Inert';
import { Segments } from '../request/Segments';

const sides: readonly { value: ComparedSide; keys: string }[] = [
  { value: 'before', keys: 'X' },
  { value: 'both', keys: 'B' },
  { value: 'after', keys: 'W' },
];

/** In place of the bar that filters and asks: what is compared, which side of it is drawn, and the way through. */
export function CompareBar({ comparing }: { comparing: Comparing }) {
  const store = useAppStore();
  const name = useApp((state) => state.document?.meta.name ?? '');
  const isListed = useApp(({ side }) => side === 'changes');
  const { showComparedSide, stepChange, leaveComparing, showSide } = store.getState();
  const { side, changes, at } = comparing;
  const total = changes?.changes.length ?? 0;
  return (
    <section className="compare-bar" aria-label={comparingWords.bar} data-panel="comparing">
      <div className="compare-line">
        <GitCompareArrows className="faint" size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="compare-subject">
          <Inert text={subjectText(comparing.with)} maxLength={80} />
        </span>
        <Segments<ComparedSide>
          className="small"
          label={comparingWords.sides}
          value={side}
          choices={sides.map(({ value, keys }) => ({
            value,
            label: <Inert text={sideText(comparing.with, value, name)} maxLength={40} />,
            keys: `${comparingWords.shown[comparing.with.kind][value]} (${keys})`,
          }))}
          onChange={showComparedSide}
        />
        <Legend comparing={comparing} />
        <div className="compare-steps">
          <span className="compare-position num" role="status">
            {positionText(at, total)}
          </span>
          <IconButton
            className="small"
            icon={ChevronLeft}
            label={comparingWords.previous}
            keys=","
            disabled={total === 0}
            onClick={() => stepChange(-1)}
          />
          <IconButton
            className="small"
            icon={ChevronRight}
            label={comparingWords.next}
            keys="."
            disabled={total === 0}
            onClick={() => stepChange(1)}
          />
          {!isListed && (
            <IconButton
              className="small"
              icon={List}
              label={comparingWords.show}
              onClick={() => showSide('changes')}
            />
          )}
          <IconButton
            className="small"
            icon={X}
            label={
              comparing.with.kind === 'scan' ? comparingWords.backToScan : comparingWords.leave
            }
            keys="C"
            onClick={leaveComparing}
          />
        </div>
      </div>
    </section>
  );
}

/** What each mark means, and how many there are of it. */
function Legend({ comparing: { changes } }: { comparing: Comparing }) {
  const unread = (changes?.notCompared.length ?? 0) > 0;
  return (
    <ul className="compare-legend" aria-label={comparingWords.legend}>
      {(['added', 'removed', 'changed'] as const).map((mark) => (
        <li key={mark}>
          <MarkBadge mark={mark} />
          <span className="num">{changes && number(changes.counts[mark])}</span> {markWords[mark]}
        </li>
      ))}
      {unread && (
        <li>
          <MarkBadge mark="not-compared" />
          {markWords['not-compared']}
        </li>
      )}
    </ul>
  );
}
