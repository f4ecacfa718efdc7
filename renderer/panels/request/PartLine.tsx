import { Fragment } from 'react';
import { useApp, useAppStore } from '../../store/useApp';
import { tooltip } from '../../text/inert';
import type { Part } from '../../text/request/parts';
import { shortId } from '../../text/request/shortId';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';

/** A line of words, codes and links. A link to what the model does not hold is code. */
export function PartLine({
  parts,
  className = '',
}: {
  parts: readonly Part[];
  className?: string;
}) {
  return (
    <span className={`part-line ${className}`.trim()}>
      {keyed(parts, ({ text }) => text).map(({ key, item }) => (
        <Fragment key={key}>
          <Piece part={item} />{' '}
        </Fragment>
      ))}
    </span>
  );
}

function Piece({ part }: { part: Part }) {
  if (part.kind === 'link') return <PartLink id={part.id} text={part.text} />;
  return <Inert text={part.text} mono={part.kind === 'code'} maxLength={120} />;
}

function PartLink({ id, text }: { id: string; text: string }) {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const ref = index?.refsOf(id)[0];
  if (ref === undefined) return <Inert text={text} mono maxLength={120} />;
  return (
    <button
      type="button"
      className="part-link"
      title={tooltip(text === id ? id : `${text} · ${id}`)}
      onClick={() => {
        store.getState().reveal(ref);
        store.getState().setInspectorOpen(true);
      }}
    >
      <bdi className="mono">{shortId(text)}</bdi>
    </button>
  );
}
