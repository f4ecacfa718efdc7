import { useVirtualizer } from '@tanstack/react-virtual';
import { CircleMinus, CirclePlus, type LucideIcon, PenLine } from 'lucide-react';
import { useRef } from 'react';
import type { FoundChange } from '../../../shared/scan/comparison';
import { kindText } from '../../text/inspector';
import { changedText, leftText, whatWords } from '../../text/scan/changes';
import { scanWords } from '../../text/scan/words';
import { Inert } from '../common/Inert';
import { CollectionIcon } from '../common/KindIcon';

const rowHeight = 44;
/** Nothing in it takes the focus, so it has to: otherwise the arrow keys never reach it. */
const scrolledByKeys = { tabIndex: 0 };
const icons: Record<FoundChange['what'], LucideIcon> = {
  came: CirclePlus,
  went: CircleMinus,
  changed: PenLine,
};

/** Only the rows in sight are in the page: a first scan into a small model may bring thousands. */
export function ChangeList({ changes, left }: { changes: readonly FoundChange[]; left: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: changes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  if (changes.length === 0) return <p className="changes-none muted">{scanWords.nothingChanged}</p>;
  return (
    <section
      ref={scroller}
      className="changes-scroller"
      aria-label={scanWords.changesTitle}
      {...scrolledByKeys}
    >
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const change = changes[index];
          return (
            change && (
              <li
                key={`${change.what} ${change.collection} ${change.account} ${change.id}`}
                className={`change ${change.what}`}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={changes.length}
                aria-posinset={index + 1}
              >
                <Change change={change} />
              </li>
            )
          );
        })}
      </ul>
      {left > 0 && <p className="changes-none muted">{leftText(left)}</p>}
    </section>
  );
}

function Change({ change }: { change: FoundChange }) {
  const { what, collection, id, name, region, vpc } = change;
  const Glyph = icons[what];
  return (
    <>
      <span className="change-what">
        <Glyph size={14} strokeWidth={1.75} aria-hidden="true" />
        {whatWords[what]}
      </span>
      <CollectionIcon collection={collection} size={16} />
      <span className="change-name">
        <Inert text={name ?? id} className="b" />
        <span className="change-detail muted">
          {kindText(collection)} {name !== undefined && <Inert text={id} mono />}
        </span>
      </span>
      <span className="change-place muted">
        <Inert text={[region, vpc].filter((part) => part !== undefined).join(', ')} />
        {what === 'changed' && <Inert text={changedText(change)} className="change-detail" />}
      </span>
    </>
  );
}
