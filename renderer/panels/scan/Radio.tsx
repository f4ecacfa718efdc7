import type { ReactNode } from 'react';

type Props = {
  name: string;
  checked: boolean;
  disabled?: boolean;
  onChoose(): void;
  title: ReactNode;
  detail?: ReactNode;
};

/** One of a few, with a line that says what it means. */
export function Radio({ name, checked, disabled = false, onChoose, title, detail }: Props) {
  return (
    <label className="scan-radio" data-disabled={disabled || undefined}>
      <input type="radio" name={name} checked={checked} disabled={disabled} onChange={onChoose} />
      <span className="scan-radio-dot" aria-hidden="true" />
      <span className="grow">
        {title}
        {detail !== undefined && <span className="muted scan-radio-detail">{detail}</span>}
      </span>
    </label>
  );
}
