import { iconOf, isTileIcon } from '../../shared/diagram/icons';
import type { PathGhost } from '../../shared/path/drawnPath';
import { imageUrlOf } from '../canvas/iconImages';
import { symbolIdOf } from '../canvas/iconSprite';

/** What is on the way and not in the diagram. */
export function Ghost({ ghost: { x, y, width, height, icon, title } }: { ghost: PathGhost }) {
  const size = Math.min(width, height) - 8;
  const square = {
    x: x + (width - size) / 2,
    y: y + (height - size) / 2,
    width: size,
    height: size,
  };
  return (
    <g className="p-ghost" data-ghost={title}>
      <rect x={x} y={y} width={width} height={height} rx={8} />
      {isTileIcon(icon) ? (
        <image {...square} href={imageUrlOf(icon)} />
      ) : (
        <svg {...square} viewBox={iconOf(icon).viewBox} className="d-icon" aria-hidden="true">
          <use href={`#${symbolIdOf(icon)}`} />
        </svg>
      )}
      <text x={x + width / 2} y={y + height + 14}>
        {title}
      </text>
    </g>
  );
}
