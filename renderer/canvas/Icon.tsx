import type { IconName } from '../../shared/diagram/diagram';
import { iconOf, isTileIcon } from '../../shared/diagram/icons';
import { symbolIdOf } from './iconSprite';

type Props = { name: IconName; size?: number };

/** A symbol of the sprite. Decoration: the name stands in words beside it or on what holds it. */
export function Icon({ name, size }: Props) {
  return (
    <svg
      className={isTileIcon(name) ? 'd-icon d-icon-tile' : 'd-icon'}
      width={size}
      height={size}
      viewBox={iconOf(name).viewBox}
      aria-hidden="true"
    >
      <use href={`#${symbolIdOf(name)}`} />
    </svg>
  );
}
