import { useEffect, useRef } from 'react';
import type { Network } from '../../../shared/network/network';
import type { PathSide } from '../../../shared/path/drawnPath';
import type { Hop, Leg } from '../../../shared/routing/trace';
import type { Direction } from '../../store/requestSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { evidenceLine } from '../../text/request/evidence';
import { hopKindText, hopTitle } from '../../text/request/hops';
import { words } from '../../text/request/parts';
import { requestWords } from '../../text/request/words';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';
import { HopBadge, type HopState } from './HopBadge';
import { currentHop, hopStates } from './hopStates';
import { PartLine } from './PartLine';

type Props = { network: Network; leg: Leg; side: PathSide; direction: Direction };

/** The hops of one path in their order, each with what decided it. */
export function HopList({ network, leg, side, direction }: Props) {
  const current = useApp(({ playhead }) => currentHop(playhead, leg.hops.length));
  const list = useRef<HTMLOListElement>(null);
  const states = hopStates(leg.hops);

  useEffect(() => {
    const scroller = list.current;
    const row = scroller?.children[current];
    // By hand: `scrollIntoView` would move the window's other scrollers as well.
    if (scroller === null || !(row instanceof HTMLElement)) return;
    const above = row.offsetTop - scroller.scrollTop;
    if (above < 0) scroller.scrollTop = row.offsetTop;
    else if (above + row.offsetHeight > scroller.clientHeight)
      scroller.scrollTop = row.offsetTop + row.offsetHeight - scroller.clientHeight;
  }, [current]);

  if (leg.hops.length === 0)
    return (
      <p className="inspector-note">
        {leg.outcome === 'not-evaluated' ? requestWords.returnNotJudged : requestWords.noHops}
      </p>
    );
  return (
    <ol ref={list} className={`hops ${side}`} aria-label={requestWords.hops}>
      {keyed(leg.hops, ({ kind, id }) => `${kind} ${id}`).map(({ key, item, position }) => (
        <HopRow
          key={key}
          {...{ network, position, side, direction }}
          hop={item}
          state={states[position] ?? 'passes'}
          current={position === current}
        />
      ))}
    </ol>
  );
}

type RowProps = Omit<Props, 'leg'> & {
  hop: Hop;
  position: number;
  state: HopState;
  current: boolean;
};

function HopRow({ network, hop, position, side, direction, state, current }: RowProps) {
  const store = useAppStore();
  const index = useApp((app) => app.index);
  const ref = index?.refsOf(hop.id)[0];
  const known = ref && index?.entryOf(ref)?.title;
  const line = evidenceLine(hop, direction);
  return (
    <li className={`hop ${state}`} aria-current={current ? 'step' : undefined}>
      <HopBadge number={position + 1} side={side} state={state} />
      <button
        type="button"
        className="hop-title"
        onClick={() => store.getState().selectHop(position)}
      >
        <Inert text={hopTitle(hop, known)} maxLength={80} />
        {stateWord[state] !== undefined && (
          <span className="visually-hidden">, {stateWord[state]}</span>
        )}
      </button>
      <span className="hop-kind">{hopKindText(network, hop)}</span>
      <PartLine
        className="hop-evidence"
        parts={state === 'would-go' ? [words(`${requestWords.wouldGo} ·`), ...line] : line}
      />
    </li>
  );
}

const stateWord: Partial<Record<HopState, string>> = {
  blocks: requestWords.stops,
  unknown: requestWords.notKnown,
};
