import { useId } from 'react';
import type { Obstacle } from '../../store/export/choices';
import { obstacleText } from '../../text/export';

type Props = {
  label: string;
  checked: boolean;
  hint?: string;
  obstacle?: Obstacle | undefined;
  onChange(checked: boolean): void;
};

/** Yes or no, with what it means or why it cannot be had below. */
export function Switch({ label, checked, hint, obstacle, onChange }: Props) {
  const noteId = useId();
  const note = obstacle === undefined ? hint : obstacleText([label], obstacle);
  return (
    <div className="switch">
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled={obstacle !== undefined}
          aria-describedby={note === undefined ? undefined : noteId}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {note !== undefined && (
        <p id={noteId} className="choice-note">
          {note}
        </p>
      )}
    </div>
  );
}
