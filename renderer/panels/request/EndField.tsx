import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { choiceOf, type EndChoice, type EndRole, endChoices } from '../../store/asking/ends';
import { useApp } from '../../store/useApp';
import { requestWords } from '../../text/request/words';
import { Combobox } from '../common/Combobox';
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

/** One end of a request. */
export function EndField({ role, value, invalid, errorId, onChange, onSubmit }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const index = useApp((state) => state.index);
  const wish = useApp((state) => state.barFocus);
  const [typing, setTyping] = useState(false);
  const chosen = useMemo(
    () => (index === undefined || value === '' ? undefined : choiceOf(index, role, value)),
    [index, role, value],
  );
  const choicesFor = useCallback(
    (typed: string) => (index === undefined ? [] : endChoices(index, role, typed)),
    [index, role],
  );

  useEffect(() => {
    if (wish?.field === role) input.current?.focus();
  }, [wish, role]);

  return (
    <div className="end" data-invalid={invalid}>
      {!typing && chosen !== undefined && <EndIcon choice={chosen} size={18} />}
      <Combobox<EndChoice>
        ref={input}
        className="end-input"
        listClassName="end-list"
        label={requestWords[role]}
        placeholder={role === 'from' ? requestWords.fromHint : requestWords.toHint}
        text={shownText(chosen, value)}
        choicesFor={choicesFor}
        keyOf={(choice) => `${choice.kind} ${choice.value}`}
        invalid={invalid}
        describedBy={invalid ? errorId : undefined}
        onTyping={setTyping}
        onPick={(choice) => onChange(choice.value)}
        onText={onChange}
        onEnter={onSubmit}
      >
        {(choice) => <EndOption choice={choice} />}
      </Combobox>
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
