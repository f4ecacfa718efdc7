import { Slider } from 'radix-ui';
import type { KeyboardEvent } from 'react';
import type { PathSide } from '../../../shared/path/drawnPath';
import type { Hop } from '../../../shared/routing/trace';
import { hopsOf, lastHop } from '../../store/requestSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { useShownAnswers } from '../../store/useShownAnswers';
import { hopOf, requestWords } from '../../text/request/words';
import { keyed } from '../common/keyed';
import { currentHop, hopStates } from './hopStates';

/** The paths as lines with their hops, along which the playhead is drawn. Arrows go hop by hop. */
export function Track() {
  const store = useAppStore();
  const direction = useApp((state) => state.direction);
  const playhead = useApp((state) => state.playhead);
  const last = useApp(lastHop);
  const paths = useShownAnswers();

  function onKeyDown(event: KeyboardEvent): void {
    const { step, selectHop } = store.getState();
    const steps: Record<string, () => void> = {
      ArrowRight: () => step(1),
      ArrowUp: () => step(1),
      ArrowLeft: () => step(-1),
      ArrowDown: () => step(-1),
      Home: () => selectHop(0),
      End: () => selectHop(last),
    };
    const take = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (take === undefined) return;
    event.preventDefault();
    take();
  }

  return (
    <Slider.Root
      className="track"
      min={0}
      max={Math.max(last, 1)}
      step={0.05}
      disabled={last === 0}
      value={[playhead]}
      onValueChange={([to]) => {
        if (to !== undefined) store.getState().scrub(to);
      }}
      // A hop has a whole number: let go, the playhead goes to the nearest.
      onValueCommit={([to]) => {
        if (to !== undefined) store.getState().scrub(Math.round(to));
      }}
      onKeyDownCapture={onKeyDown}
    >
      <Slider.Track className="track-lines" data-paths={paths.length}>
        {paths.map(({ side, answer }) => (
          <Line key={side} {...{ side, playhead, last }} hops={hopsOf(answer, direction)} />
        ))}
      </Slider.Track>
      <Slider.Thumb
        className="track-thumb"
        aria-label={requestWords.position}
        aria-valuetext={hopOf(currentHop(playhead, last + 1), last + 1)}
      />
    </Slider.Root>
  );
}

type LineProps = { side: PathSide; hops: readonly Hop[]; playhead: number; last: number };

/** One path: what lies behind the playhead is in the path's colour, what lies before it is not yet. */
function Line({ side, hops, playhead, last }: LineProps) {
  const states = hopStates(hops);
  const percent = (hop: number) => (last === 0 ? 0 : (hop / last) * 100);
  const end = percent(hops.length - 1);
  return (
    <div className={`track-line ${side}`}>
      <span className="rest" style={{ width: `${end}%` }} />
      <span className="done" style={{ width: `${Math.min(percent(playhead), end)}%` }} />
      {keyed(hops, ({ kind, id }) => `${kind} ${id}`).map(({ key, position }) => (
        <span
          key={key}
          className={`tick ${states[position] ?? 'passes'}`}
          data-done={position <= playhead}
          style={{ left: `${percent(position)}%` }}
        />
      ))}
    </div>
  );
}
