import type { Option } from '../../store/editing/form';
import type { Said } from './FormField';

type Props = Said & {
  value: string;
  options: readonly Option[];
  onChange(value: string): void;
};

/** One of a few that can all be shown. */
export function RadioField({ id, describedBy, value, options, onChange }: Props) {
  return (
    <div
      className="radios"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={describedBy}
    >
      {options.map((option) => (
        <label key={option.value} className="form-radio">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className="radio-dot" aria-hidden="true" />
          <span className="b">{option.title}</span>
          <span className="muted">{option.detail}</span>
        </label>
      ))}
    </div>
  );
}
