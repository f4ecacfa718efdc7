import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { type Draft, hasSourcePort, standardPort } from '../../store/asking/draft';
import { requestWords } from '../../text/request/words';

type Props = {
  draft: Draft;
  /** Of the source port. */
  invalid: boolean;
  errorId: string;
  onChange(change: Partial<Draft>): void;
  onSubmit(): void;
};

const policyFields = ['principal', 'action', 'resource'] as const;

/** What is seldom said of a request: unusual traffic, and who does what to which resource. */
export function MoreField({ draft, invalid, errorId, onChange, onSubmit }: Props) {
  const { protocol, sourcePort } = draft;
  const [open, setOpen] = useState(false);
  const fromPort = hasSourcePort(protocol);
  const said = [...policyFields.map((name) => draft[name]), fromPort ? sourcePort : ''].filter(
    (text) => text.trim() !== '',
  );
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button type="button" className="field policy-field" data-invalid={invalid}>
          <SlidersHorizontal size={13} strokeWidth={1.75} aria-hidden="true" />
          <span className="field-key">{requestWords.more}</span>
          {said.length > 0 && <b>{said.length}</b>}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover policy-popover"
          aria-label={requestWords.more}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              // Not by a closing button: the form would be gone before it is submitted.
              setOpen(false);
              onSubmit();
            }}
          >
            <label>
              <span>{requestWords.protocolNumber}</span>
              <input
                className="text-field num"
                value={isNumber(protocol) ? protocol : ''}
                placeholder={requestWords.protocolNumberHint}
                inputMode="numeric"
                maxLength={3}
                onChange={(event) => onChange(numbered(event.target.value.replace(/\D/g, '')))}
              />
            </label>
            <label hidden={!fromPort}>
              <span>{requestWords.sourcePort}</span>
              <input
                className="text-field num"
                value={sourcePort}
                placeholder={requestWords.sourcePortHint}
                inputMode="numeric"
                maxLength={5}
                aria-invalid={invalid}
                aria-describedby={invalid ? errorId : undefined}
                onChange={(event) =>
                  onChange({ sourcePort: event.target.value.replace(/\D/g, '') })
                }
              />
            </label>
            {policyFields.map((name) => (
              <label key={name}>
                <span>{requestWords[name]}</span>
                <input
                  className="text-field"
                  value={draft[name]}
                  placeholder={requestWords[`${name}Hint`]}
                  spellCheck={false}
                  maxLength={1000}
                  onChange={(event) => onChange({ [name]: event.target.value })}
                />
              </label>
            ))}
            <p className="muted">{requestWords.policyNote}</p>
            <button type="submit" className="button small">
              {requestWords.trace}
            </button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function isNumber(protocol: string): boolean {
  return /^\d+$/.test(protocol);
}

/** Without a number it is TCP again. */
function numbered(digits: string): Partial<Draft> {
  const protocol = digits === '' ? 'tcp' : digits;
  return { protocol, port: standardPort(protocol) };
}
