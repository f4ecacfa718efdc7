import type { Option } from '../../store/editing/form';
import type { Said } from './FormField';
import { usePictures } from './usePictures';

type Props = Said & {
  field: string;
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
};

/** One of a few whole drawings, each shown as it would be drawn. */
export function PicturedField({ id, describedBy, field, value, options, onChange }: Props) {
  const pictures = usePictures(field, options);
  return (
    <div
      className="pictured-options"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
    >
      {options.map((option) => {
        const picture = pictures.get(option.value);
        return (
          <label key={option.value} className="pictured-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className="pictured-drawing">
              {picture !== undefined && (
                <img alt="" src={`data:image/svg+xml,${encodeURIComponent(picture)}`} />
              )}
            </span>
            <b>{option.title}</b>
            <span className="muted">{option.detail}</span>
          </label>
        );
      })}
    </div>
  );
}
