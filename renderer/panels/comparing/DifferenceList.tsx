import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Comparing } from '../../store/comparing/comparingSlice';
import { useAppStore } from '../../store/useApp';
import { comparingWords, notComparedText } from '../../text/comparing';
import { leftText } from '../../text/scan/changes';
import { keyed } from '../common/keyed';
import { DifferenceRow } from './DifferenceRow';

const usualHeight = 56;

/** Only the rows in sight are in the page: two accounts may differ in thousands of resources. */
export function DifferenceList({ comparing }: { comparing: Comparing }) {
  const store = useAppStore();
  const scroller = useRef<HTMLDivElement>(null);
  const { changes, at } = comparing;
  const rows = changes?.changes ?? [];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (at !== undefined) virtual.scrollToIndex(at, { align: 'auto' });
  }, [virtual, at]);

  if (changes === undefined) return <p className="inspector-note">{comparingWords.looking}</p>;
  return (
    <div ref={scroller} className="differences-scroller">
      {rows.length === 0 && <p className="inspector-note">{comparingWords.nothing}</p>}
      <ul className="differences-list" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const change = rows[index];
          return (
            change && (
              <li
                key={`${change.collection} ${change.id}`}
                ref={virtual.measureElement}
                data-index={index}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
              >
                <DifferenceRow
                  change={change}
                  isNow={index === at}
                  onGo={() => store.getState().goToChange(index)}
                />
              </li>
            )
          );
        })}
      </ul>
      {changes.left > 0 && <p className="inspector-note">{leftText(changes.left)}</p>}
      {changes.notCompared.length > 0 && (
        <ul className="differences-unread">
          {keyed(changes.notCompared, (each) => notComparedText(each, comparing.with)).map(
            ({ key, item }) => (
              <li key={key}>{notComparedText(item, comparing.with)}</li>
            ),
          )}
        </ul>
      )}
    </div>
  );
}
