import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { choiceOf, type EndChoice, type EndRole, endChoices } from '../../store/asking/ends';
import { useApp } from '../../store/useApp';
import { requestWords } from '../../text/request/words';
import { EndIcon, EndOption } from './EndOption';

type Props = {
  role: EndRole;
  /** The question's word for this end: an id, a service, a host, an address, or what was typed. */
  value: string;
  invalid: boolean;
  /** The element that says what is wrong. */
  errorId: string;
  onChange(value: string): void;
  /** A choice was made, or Enter pressed where nothing is to be chosen: asks, if the other end is there. */
  onSubmit(): void;
};

/** One end of a request: a text field with a list of what it could mean, as the ARIA pattern has it. */
export function EndField({ role, value, invalid, errorId, onChange, onSubmit }: Props) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const index = useApp((state) => state.index);
  const wish = useApp((state) => state.barFocus);
  /** What is being typed; undefined while the field shows its choice. */
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const chosen = useMemo(
    () => (index === undefined || value === '' ? undefined : choiceOf(index, role, value)),
    [index, role, value],
  );
  const choices = useMemo(
    () => (index === undefined || typed === undefined ? [] : endChoices(index, role, typed)),
    [index, role, typed],
  );
  const isOpen = typed !== undefined && choices.length > 0;

  useEffect(() => {
    if (wish?.field === role) input.current?.focus();
  }, [wish, role]);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function open(): void {
    setTyped('');
    setActive(0);
  }

  function pick(choice: EndChoice): void {
    onChange(choice.value);
    setTyped(undefined);
    onSubmit();
  }

  /** What was typed counts, also where it is left without a choice; nothing typed changes nothing. */
  function leave(event: FocusEvent): void {
    if (list.current?.contains(event.relatedTarget)) return;
    if (typed !== undefined && typed.trim() !== '') onChange(typed.trim());
    setTyped(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault();
        if (!isOpen) return open();
        const by = event.key === 'ArrowDown' ? 1 : -1;
        return setActive((active + by + choices.length) % choices.length);
      }
      case 'Enter': {
        event.preventDefault();
        const choice = choices[active];
        if (isOpen && choice !== undefined) return pick(choice);
        if (typed !== undefined && typed.trim() !== '') onChange(typed.trim());
        setTyped(undefined);
        return onSubmit();
      }
      case 'Escape':
        if (typed === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        return setTyped(undefined);
    }
  }

  const label = requestWords[role];
  return (
    <div className="end" data-invalid={invalid}>
      {typed === undefined && chosen !== undefined && <EndIcon choice={chosen} size={18} />}
      <input
        ref={input}
        role="combobox"
        className="end-input"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${listId}-${active}` : undefined}
        aria-invalid={invalid}
        aria-describedby={invalid ? errorId : undefined}
        placeholder={role === 'from' ? requestWords.fromHint : requestWords.toHint}
        value={typed ?? shownText(chosen, value)}
        spellCheck={false}
        maxLength={300}
        // What stands there is a choice: to type is to choose anew.
        onFocus={(event) => event.target.select()}
        onClick={open}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label}
        className="end-list"
        hidden={!isOpen}
      >
        {choices.map((choice, position) => (
          <EndOption
            key={`${choice.kind} ${choice.value}`}
            id={`${listId}-${position}`}
            choice={choice}
            active={position === active}
            onPick={() => pick(choice)}
          />
        ))}
      </div>
    </div>
  );
}

/** As it reads: `orders ×12`, `S3 us-east-1`. */
function shownText(chosen: EndChoice | undefined, value: string): string {
  if (chosen === undefined) return value;
  const { title, detail, kind, count } = chosen;
  if (count > 1) return `${title} ×${count}`;
  return kind === 'service' && detail !== '' ? `${title} ${detail}` : title;
}
