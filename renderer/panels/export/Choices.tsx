import { useId } from 'react';
import type { Obstacle } from '../../store/export/choices';
import { obstacleText } from '../../text/export';

export type Choice<T extends string> = {
  value: T;
  label: string;
  obstacle?: Obstacle | undefined;
};

type Props<T extends string> = {
  legend: string;
  value: T;
  choices: readonly Choice<T>[];
  /** For all of them: then none is said by itself. */
  obstacle?: Obstacle | undefined;
  onChange(value: T): void;
};

/** One of a few: the platform's own radio buttons, so that arrows go from one to the next. What cannot be had says why. */
export function Choices<T extends string>({
  legend,
  value,
  choices,
  obstacle,
  onChange,
}: Props<T>) {
  const name = useId();
  return (
    <fieldset className="choices" disabled={obstacle !== undefined}>
      <legend>{legend}</legend>
      <div className="choice-row">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.obstacle !== undefined}
              onChange={() => onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {reasons(legend, choices, obstacle).map((reason) => (
        <p key={reason} className="choice-note">
          {reason}
        </p>
      ))}
    </fieldset>
  );
}

/** A line for each reason, before it the choices it keeps away. */
function reasons<T extends string>(
  legend: string,
  choices: readonly Choice<T>[],
  obstacle: Obstacle | undefined,
): string[] {
  if (obstacle !== undefined) return [obstacleText([legend], obstacle)];
  const byObstacle = new Map<Obstacle, string[]>();
  for (const choice of choices)
    if (choice.obstacle !== undefined)
      byObstacle.set(choice.obstacle, [...(byObstacle.get(choice.obstacle) ?? []), choice.label]);
  return [...byObstacle].map(([reason, labels]) => obstacleText(labels, reason));
}
