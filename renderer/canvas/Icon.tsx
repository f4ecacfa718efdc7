import type { IconName } from '../../shared/diagram/diagram';
import { iconOf, isTileIcon } from '../../shared/diagram/icons';
import { imageUrlOf } from './iconImages';
import { symbolIdOf } from './iconSprite';

type Props = { name: IconName; size?: number };

/**
 * A symbol. Decoration: the name stands in words beside it or on what holds it.
 *
 * A coloured square is an image, which costs a third of the frame time of a `<use>`. A line drawing takes the
 * colour of what it marks, which only a `<use>` does.
 */
export function Icon({ name, size }: Props) {
  if (isTileIcon(name))
    return (
      <img
        className="d-icon d-icon-tile"
        src={imageUrlOf(name)}
        width={size}
        height={size}
        alt=""
        decoding="sync"
        draggable={false}
      />
    );
  return (
    <svg
      className="d-icon"
      width={size}
      height={size}
      viewBox={iconOf(name).viewBox}
      aria-hidden="true"
    >
      <use href={`#${symbolIdOf(name)}`} />
    </svg>
  );
}
