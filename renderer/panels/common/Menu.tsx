import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { createContext, type ReactNode, useContext } from 'react';
import { useAfterClose } from './useAfterClose';

type MenuProps = { trigger: ReactNode; children: ReactNode; align?: 'start' | 'end' };

/** A drop-down menu that does not lock the page: locking writes a `<style>`, which the content policy forbids. */
export function Menu({ trigger, children, align = 'start' }: MenuProps) {
  const { choose, onCloseAutoFocus } = useAfterClose();
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <ChooseContext value={choose}>{children}</ChooseContext>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Runs what was chosen once the menu is gone. */
export const ChooseContext = createContext<(run: () => void) => void>((run) => run());

type ItemProps = { onSelect(): void; children: ReactNode; disabled?: boolean };

export function MenuItem({ onSelect, children, disabled = false }: ItemProps) {
  const choose = useContext(ChooseContext);
  return (
    <DropdownMenu.Item className="menu-item" disabled={disabled} onSelect={() => choose(onSelect)}>
      {children}
    </DropdownMenu.Item>
  );
}

type ChoiceProps<T extends string> = {
  value: T;
  choices: readonly { value: T; label: string }[];
  onChange(value: T): void;
};

export function MenuChoice<T extends string>({ value, choices, onChange }: ChoiceProps<T>) {
  return (
    <DropdownMenu.RadioGroup value={value}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          className="menu-item"
          value={choice.value}
          onSelect={() => onChange(choice.value)}
        >
          <span className="menu-check">
            <DropdownMenu.ItemIndicator>
              <Check size={14} aria-hidden="true" />
            </DropdownMenu.ItemIndicator>
          </span>
          {choice.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
