import { useState } from 'react';
import type { KeptWork } from '../../../shared/ipc/values';
import { useApp, useAppStore } from '../../store/useApp';
import { keptAction, keptDetail, keptWords } from '../../text/kept';
import { firstFocus } from '../common/Dialog';
import { Inert } from '../common/Inert';

/** What was not saved when Routescape ended, to be taken up again or dropped. */
export function KeptWorkList({ onRecover }: { onRecover?: () => void }) {
  const kept = useApp((state) => state.kept);
  return (
    <ul className="kept">
      {kept.map((work, index) => (
        <li key={work.id} className="kept-item">
          <KeptRow work={work} isFirst={index === 0} onRecover={onRecover} />
        </li>
      ))}
    </ul>
  );
}

type RowProps = { work: KeptWork; isFirst: boolean; onRecover: (() => void) | undefined };

function KeptRow({ work, isFirst, onRecover }: RowProps) {
  const store = useAppStore();
  const [asked, setAsked] = useState(false);
  const { id, name } = work;

  function recover(): void {
    onRecover?.();
    void store.getState().open({ kind: 'kept', id });
  }

  const discard = asked ? keptWords.discardForGood : keptWords.discard;
  return (
    <>
      <span className="grow">
        <Inert text={name} className="recent-name" />
        <span className="recent-detail">{keptDetail(work, new Date())}</span>
      </span>
      <button
        type="button"
        className={asked ? 'button small danger' : 'button small ghost'}
        aria-label={keptAction(discard, name)}
        onBlur={() => setAsked(false)}
        onClick={() => (asked ? void store.getState().dropKept(id) : setAsked(true))}
      >
        {discard}
      </button>
      <button
        type="button"
        className={isFirst && onRecover ? 'button small primary' : 'button small'}
        {...(isFirst && { [firstFocus]: '' })}
        aria-label={keptAction(keptWords.recover, name)}
        onClick={recover}
      >
        {keptWords.recover}
      </button>
    </>
  );
}
