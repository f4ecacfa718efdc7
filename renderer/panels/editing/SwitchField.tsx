import { Check } from 'lucide-react';
import type { Said } from './FormField';

type Props = Said & { label: string; on: boolean; onChange(on: boolean): void };

export function SwitchField({ id, describedBy, invalid, label, on, onChange }: Props) {
  return (
    <label className="edit-switch">
      <input
        id={id}
        type="checkbox"
        checked={on}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={() => onChange(!on)}
      />
      <span className="checkbox" aria-hidden="true">
        <Check size={11} strokeWidth={3} />
      </span>
      {label}
    </label>
  );
}
