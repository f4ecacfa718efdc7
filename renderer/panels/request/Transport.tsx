import { ChevronDown, Pause, Play, RotateCcw, SkipBack, SkipForward } from 'lucide-react';
import { useEffect } from 'react';
import { hopsOf, lastHop, type Speed } from '../../store/requestSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { useShownAnswers } from '../../store/useShownAnswers';
import { tooltip } from '../../text/inert';
import { hopTitle } from '../../text/request/hops';
import { hopOf, requestWords, speedText } from '../../text/request/words';
import { IconButton } from '../common/IconButton';
import { Inert } from '../common/Inert';
import { Menu, MenuChoice } from '../common/Menu';
import { currentHop, hopStates } from './hopStates';
import { Track } from './Track';

/** Plays the paths, steps through them, and says where they stand. */
export function Transport() {
  const store = useAppStore();
  const answered = useApp((state) => state.answered);
  const playing = useApp((state) => state.playing);
  const atEnd = useApp((state) => state.playhead >= lastHop(state));
  const atStart = useApp((state) => state.playhead <= 0);
  const comparing = useApp((state) => state.comparing !== undefined);
  if (answered === undefined || comparing) return null;
  const { play, pause, step } = store.getState();
  const Glyph = playing ? Pause : atEnd ? RotateCcw : Play;
  return (
    <section className="transport" aria-label={requestWords.transport} data-panel="transport">
      <IconButton
        icon={SkipBack}
        label={requestWords.stepBack}
        keys=","
        tooltipSide="top"
        disabled={atStart}
        onClick={() => step(-1)}
      />
      <button
        type="button"
        className="play"
        aria-label={playing ? requestWords.pause : requestWords.play}
        title={`${playing ? requestWords.pause : requestWords.play} (${requestWords.space})`}
        onClick={playing ? pause : play}
      >
        <Glyph size={16} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <IconButton
        icon={SkipForward}
        label={requestWords.stepForward}
        keys="."
        tooltipSide="top"
        disabled={atEnd}
        onClick={() => step(1)}
      />
      <Track />
      <Now />
      <SpeedMenu />
    </section>
  );
}

/** Where each path stands, to the eye; and to the ear, when it was brought there rather than played. */
function Now() {
  const store = useAppStore();
  const lines = useStanding();
  const playing = useApp((state) => state.playing);
  const said = lines.map(({ hop, title, note }) => `${hop}, ${tooltip(title)}${note}`).join('. ');
  useEffect(() => {
    if (!playing && said !== '') store.getState().announce(said);
  }, [store, said, playing]);
  return (
    <div className="now">
      {lines.map(({ key, hop, title }) => (
        <div key={key} className="now-line">
          <b className="num">{hop}</b> <Inert text={title} className="muted" maxLength={60} />
        </div>
      ))}
    </div>
  );
}

type Standing = { key: string; hop: string; title: string; note: string };

function useStanding(): Standing[] {
  const answers = useShownAnswers();
  const direction = useApp((state) => state.direction);
  const index = useApp((state) => state.index);
  // Whole hops only: what lies between two changes nothing that is said.
  const at = useApp((state) => currentHop(state.playhead, Number.POSITIVE_INFINITY));
  return answers.flatMap(({ side, answer }) => {
    const hops = hopsOf(answer, direction);
    const position = currentHop(at, hops.length);
    const hop = hops[position];
    if (hop === undefined) return [];
    const ref = index?.refsOf(hop.id)[0];
    const state = hopStates(hops)[position];
    const blocked = state === 'blocks' ? `, ${requestWords.stops}` : '';
    return {
      key: side,
      hop: hopOf(position, hops.length),
      title: hopTitle(hop, ref && index?.entryOf(ref)?.title),
      note: state === 'would-go' ? `, ${requestWords.wouldGo}` : blocked,
    };
  });
}

const speeds: readonly Speed[] = [0.5, 1, 2, 4];

function SpeedMenu() {
  const store = useAppStore();
  const speed = useApp((state) => state.speed);
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          className="field speed"
          aria-label={`${requestWords.speed}: ${speedText(speed)}`}
        >
          {speedText(speed)}
          <ChevronDown size={12} className="faint" aria-hidden="true" />
        </button>
      }
    >
      <MenuChoice
        value={String(speed)}
        choices={speeds.map((each) => ({ value: String(each), label: speedText(each) }))}
        onChange={(value) => {
          const chosen = speeds.find((each) => String(each) === value);
          if (chosen !== undefined) store.getState().setSpeed(chosen);
        }}
      />
    </Menu>
  );
}
