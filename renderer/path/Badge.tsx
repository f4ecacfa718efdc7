import { hexagon, octagon, pillWidth } from '../../shared/path/badgeShapes';
import type { PathBadge, PathSide } from '../../shared/path/drawnPath';
import { useAppStore } from '../store/useApp';

type Props = { badge: PathBadge; side: PathSide; current: boolean };

/** Round with the endpoint, cornered without; a red octagon with a cross where the packet is stopped. */
export function Badge({ badge: { at, hops, label, state }, side, current }: Props) {
  const store = useAppStore();
  const text = state === 'unknown' ? '?' : label;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the hop list has the same for keyboard and screen reader.
    <g
      className="p-badge"
      data-state={state}
      data-current={current || undefined}
      data-hops={label}
      transform={`translate(${at.x} ${at.y})`}
      onClick={() => store.getState().selectHop(hops[0] ?? 0)}
    >
      <g className="p-badge-scale">
        {state === 'blocks' ? (
          <Stop />
        ) : (
          <>
            <Outline side={side} text={text} />
            <text dy="3.8">{text}</text>
          </>
        )}
      </g>
    </g>
  );
}

function Stop() {
  return (
    <>
      <path className="p-badge-shape" d={octagon(12)} />
      <path className="p-cross" d="M-4.500 -4.500 4.500 4.500M4.500 -4.500 -4.500 4.500" />
    </>
  );
}

function Outline({ side, text }: { side: PathSide; text: string }) {
  const width = pillWidth(text);
  return side === 'with' ? (
    <rect className="p-badge-shape" x={-width / 2} y={-10} width={width} height={20} rx={10} />
  ) : (
    <path className="p-badge-shape" d={hexagon(width + 4, 12)} />
  );
}
