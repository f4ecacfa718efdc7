import type { Box } from '../../shared/diagram/diagram';
import type { PathSide } from '../../shared/path/drawnPath';
import { requestWords } from '../text/request/words';

/** Beside the dotted line beyond what blocks, as legible at any zoom as the badges are. */
export function WouldGo({ side, box: { x, y, width, height } }: { side: PathSide; box: Box }) {
  return (
    <g
      data-side={side}
      className="p-would-go"
      transform={`translate(${x + width / 2} ${y + height / 2})`}
    >
      <g className="p-badge-scale">
        <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={3} />
        <text dy="3.5">{requestWords.wouldGo}</text>
      </g>
    </g>
  );
}
