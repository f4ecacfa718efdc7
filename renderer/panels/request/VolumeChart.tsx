import { Slider } from 'radix-ui';
import { useEffect, useState } from 'react';
import type { Comparison } from '../../../shared/compare/compareEndpoints';
import { useAppStore } from '../../store/useApp';
import { worthText } from '../../text/request/breakEven';
import { monthly } from '../../text/request/comparison';
import { volumeText } from '../../text/request/money';
import { requestWords } from '../../text/request/words';
import { axisOf, isAwkward, stepOf } from './volumeAxis';

type Props = { comparison: Comparison; gbPerMonth: number };

const width = 300;
const height = 46;

/** What both ways cost by the volume, on which the volume is chosen; and what that means in words. */
export function VolumeChart({ comparison, gbPerMonth }: Props) {
  const store = useAppStore();
  /** While it is dragged, the chart follows; the question takes it when it is let go. */
  const [dragged, setDragged] = useState<number>();
  // The end of the axis stays while the volume is moved along it, and follows once it is near either end.
  const [axis, setAxis] = useState(() => axisOf(gbPerMonth, even(comparison)));
  useEffect(() => {
    setAxis((now) => (isAwkward(gbPerMonth, now) ? axisOf(gbPerMonth, even(comparison)) : now));
  }, [gbPerMonth, comparison]);

  const volume = dragged ?? gbPerMonth;
  const { figure, rest } = worthText(comparison, volume);
  const costAt = (side: 'with' | 'without', gb: number) => monthly(side, comparison, gb);
  const most = Math.max(costAt('with', axis), costAt('without', axis), 0.01);
  const x = (gb: number) => (gb / axis) * width;
  const y = (usd: number) => height - 2 - (usd / most) * (height - 6);
  const line = (side: 'with' | 'without') =>
    samples
      .map((part) => `${x(part * axis).toFixed(1)} ${y(costAt(side, part * axis)).toFixed(1)}`)
      .join('L');
  const crossing = even(comparison);
  const shownCrossing = crossing !== undefined && crossing <= axis ? crossing : undefined;

  return (
    <section className="worth" aria-label={requestWords.volume}>
      <div className="volume-head">
        <span className="muted">{requestWords.volume}</span>
        <VolumeInput value={volume} />
      </div>
      <div className="volume-chart">
        <svg
          className="cost-chart"
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path className="base-line" d={`M0 ${height - 2}H${width}`} />
          <path className="cost-line without" d={`M${line('without')}`} />
          <path className="cost-line with" d={`M${line('with')}`} />
          {shownCrossing !== undefined && (
            <path className="even-line" d={`M${x(shownCrossing)} 2V${height}`} />
          )}
        </svg>
        <Slider.Root
          className="volume-slider"
          min={0}
          max={axis}
          step={stepOf(axis)}
          value={[volume]}
          onValueChange={([next]) => setDragged(next)}
          onValueCommit={([next]) => {
            setDragged(undefined);
            if (next !== undefined) store.getState().setVolume(next);
          }}
        >
          <Slider.Track className="volume-track" />
          <Slider.Thumb
            className="volume-thumb"
            aria-label={requestWords.volume}
            aria-valuetext={`${volumeText(volume)} ${requestWords.perMonth}: ${figure}`}
          />
        </Slider.Root>
      </div>
      <div className="volume-scale faint num" aria-hidden="true">
        <span>0</span>
        <span>{volumeText(axis)}</span>
      </div>
      <p className="worth-note">
        <b>{figure}.</b> <span className="muted">{rest}</span>
      </p>
    </section>
  );
}

const samples = Array.from({ length: 25 }, (_, index) => index / 24);

/** The volume at which both ways cost the same. */
function even({ difference }: Comparison): number | undefined {
  const { breakEven } = difference.cost;
  return breakEven !== null && 'gbPerMonth' in breakEven ? breakEven.gbPerMonth : undefined;
}

/** The volume as a number to type, for who knows it or has no pointer. */
function VolumeInput({ value }: { value: number }) {
  const store = useAppStore();
  const [typed, setTyped] = useState<string>();

  function commit(): void {
    if (typed !== undefined && typed !== '') store.getState().setVolume(Number(typed));
    setTyped(undefined);
  }

  return (
    <label className="volume-input num">
      <input
        aria-label={requestWords.volumeLabel}
        inputMode="numeric"
        maxLength={9}
        value={typed ?? String(Math.round(value))}
        onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <span className="muted">{requestWords.gbPerMonth}</span>
    </label>
  );
}
