import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useFloatingList } from './useFloatingList';

export type ComboboxProps<T> = {
  ref?: Ref<HTMLInputElement>;
  id?: string;
  /** Its name, where no label names it; else the label's id, for the list. */
  label?: string;
  labelId?: string;
  className?: string;
  placeholder?: string | undefined;
  /** What it shows while nobody types: the choice in words. */
  text: string;
  /** What could be meant by a text, best first. Nothing typed: what is chosen most. */
  choicesFor(typed: string): readonly T[];
  keyOf(choice: T): string;
  children(choice: T): ReactNode;
  invalid?: boolean;
  describedBy?: string | undefined;
  /** The list lies over whatever is around: in a dialog it would be cut off otherwise. */
  floating?: boolean;
  listClassName: string;
  onPick(choice: T): void;
  /** A text as it is typed, where it need not be one of the choices; Enter then chooses only what arrows went to. */
  onType?: (typed: string) => void;
  /** Whether Enter chooses the first choice for such a text nevertheless. */
  completes?: (typed: string) => boolean;
  /** A text that was typed and left, or confirmed with Enter. */
  onText?: (typed: string) => void;
  /** Enter where nothing is to be chosen. Undefined: Enter is left to the form around it. */
  onEnter?: () => void;
  onTyping?: (typing: boolean) => void;
};

/** A text field with a list of what it could mean, as the ARIA pattern has it. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { text, choicesFor, keyOf, children, onPick, onType, onText, onEnter, onTyping } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useImperativeHandle(props.ref, () => input.current as HTMLInputElement, []);
  /** What is being typed; undefined while the field shows its choice. */
  const [typed, setTypedText] = useState<string>();
  /** What the list is narrowed to: a text that stood there already narrows nothing. */
  const [wanted, setWanted] = useState('');
  const [active, setActive] = useState(0);
  const choices = useMemo(
    () => (typed === undefined ? [] : choicesFor(wanted)),
    [choicesFor, typed, wanted],
  );
  const isOpen = typed !== undefined && choices.length > 0;
  const isFree = onType !== undefined;
  const floating = useFloatingList(input, props.floating === true && isOpen);
  const firstActive = isFree ? nothingActive : 0;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function isCompleted(next: string): boolean {
    return next.trim() !== '' && props.completes?.(next) === true;
  }

  function setTyped(next: string | undefined): void {
    setTypedText(next);
    onTyping?.(next !== undefined);
  }

  function open(): void {
    // A text of one's own is gone on with; a choice is made anew.
    setTyped(isFree ? text : '');
    setWanted('');
    setActive(firstActive);
  }

  function pick(choice: T): void {
    onPick(choice);
    setTyped(undefined);
  }

  /** What was typed counts, also where it is left without a choice; nothing typed changes nothing. */
  function leave(event: FocusEvent): void {
    if (list.current?.contains(event.relatedTarget)) return;
    if (typed !== undefined && typed.trim() !== '') onText?.(typed.trim());
    setTyped(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!isOpen) return open();
        const by = event.key === 'ArrowDown' ? 1 : -1;
        const from = active === nothingActive && by === -1 ? choices.length : active;
        return setActive((from + by + choices.length) % choices.length);
      }
      case 'Enter': {
        const choice = choices[active];
        const isText = typed !== undefined && typed.trim() !== '';
        if (choice === undefined && onEnter === undefined && (isFree || !isText)) {
          // A text of one's own is told already: Enter is the form's.
          return setTyped(undefined);
        }
        event.preventDefault();
        if (isOpen && choice !== undefined) pick(choice);
        else {
          if (isText) onText?.(typed.trim());
          setTyped(undefined);
        }
        return onEnter?.();
      }
      case 'Escape':
        if (typed === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        return setTyped(undefined);
    }
  }

  return (
    <>
      <input
        ref={input}
        id={props.id}
        role="combobox"
        className={props.className}
        aria-label={props.label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={
          isOpen && active !== nothingActive ? `${listId}-${active}` : undefined
        }
        aria-invalid={props.invalid}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        value={typed ?? text}
        spellCheck={false}
        maxLength={300}
        onFocus={(event) => event.target.select()}
        onClick={open}
        onChange={(event) => {
          setTyped(event.target.value);
          setWanted(event.target.value);
          setActive(isCompleted(event.target.value) ? 0 : firstActive);
          onType?.(event.target.value);
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={props.label}
        aria-labelledby={props.label === undefined ? props.labelId : undefined}
        className={props.listClassName}
        style={floating}
        hidden={!isOpen}
      >
        {choices.map((choice, position) => (
          <div
            key={keyOf(choice)}
            id={`${listId}-${position}`}
            role="option"
            tabIndex={-1}
            aria-selected={position === active}
            className="end-option"
            onPointerDown={(event) => {
              event.preventDefault();
              pick(choice);
              onEnter?.();
            }}
          >
            {children(choice)}
          </div>
        ))}
      </div>
    </>
  );
}

const nothingActive = -1;
