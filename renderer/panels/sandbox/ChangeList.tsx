import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { baseKindOf } from '../../store/sandbox/baseKind';
import { diffCounts } from '../../store/sandbox/diffCounts';
import type { Edit } from '../../store/session';
import { useApp, useAppStore } from '../../store/useApp';
import { baseNames, countsText, sandboxWords } from '../../text/sandbox';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';

/** The states of the document, oldest first: the base, then one a change. A click goes there. */
export function ChangeList() {
  const store = useAppStore();
  const document = useApp((state) => state.document);
  const list = useRef<HTMLOListElement>(null);
  const cursor = document?.cursor ?? 0;
  useEffect(() => {
    list.current?.children[cursor]?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  if (document === undefined) return null;
  const { edits } = document;
  const base = baseKindOf(document);
  return (
    <section>
      <h3 className="section-title">
        {sandboxWords.changes} <span className="tab-count">{cursor}</span>
      </h3>
      {edits.length === 0 ? (
        <p className="inspector-note">
          {base === 'sketch' ? sandboxWords.noSketch : sandboxWords.noChanges}
        </p>
      ) : (
        <ol ref={list} className="states">
          <State isNow={cursor === 0} isUndone={false} onGo={() => store.getState().goTo(0)}>
            <span className="state-label">{baseNames[base]}</span>
          </State>
          {keyed(edits, ({ label }) => label).map(({ key, item, position }) => (
            <State
              key={key}
              isNow={cursor === position + 1}
              isUndone={position >= cursor}
              onGo={() => store.getState().goTo(position + 1)}
            >
              <EditText edit={item} />
            </State>
          ))}
        </ol>
      )}
    </section>
  );
}

type StateProps = {
  isNow: boolean;
  isUndone: boolean;
  onGo(): void;
  children: ReactNode;
};

function State({ isNow, isUndone, onGo, children }: StateProps) {
  return (
    <li>
      <button
        type="button"
        className="state"
        data-undone={isUndone || undefined}
        aria-current={isNow ? 'step' : undefined}
        onClick={onGo}
      >
        <span className="state-dot" aria-hidden="true" />
        <span className="state-text">{children}</span>
        {isNow && <span className="chip">{sandboxWords.now}</span>}
        {isUndone && <span className="visually-hidden">{sandboxWords.undone}</span>}
      </button>
    </li>
  );
}

function EditText({ edit }: { edit: Edit }) {
  const counts = useMemo(() => countsText(diffCounts(edit.diff)), [edit]);
  return (
    <>
      <Inert className="state-label" text={edit.label} maxLength={120} />
      <span className="state-detail">{counts}</span>
    </>
  );
}
