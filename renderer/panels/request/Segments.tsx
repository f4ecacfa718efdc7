import { ToggleGroup } from 'radix-ui';
import type { ReactNode } from 'react';

type Props<T extends string> = {
  label: string;
  value: T;
  choices: readonly { value: T; label: ReactNode; keys?: string }[];
  onChange(value: T): void;
  className?: string;
};

/** A few choices of which one holds. */
export function Segments<T extends string>({
  label,
  value,
  choices,
  onChange,
  className = '',
}: Props<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      className={`segments ${className}`}
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const choice = choices.find((each) => each.value === next);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleGroup.Item
          key={choice.value}
          className="segment"
          value={choice.value}
          title={choice.keys}
        >
          {choice.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
