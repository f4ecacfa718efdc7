import { FileKey2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { Draft } from '../../store/asking/draft';
import { requestWords } from '../../text/request/words';

type Props = { draft: Draft; onChange(change: Partial<Draft>): void; onSubmit(): void };

const fields = ['principal', 'action', 'resource'] as const;

/** Who does what to which resource: what endpoint policies are judged by. */
export function PolicyField({ draft, onChange, onSubmit }: Props) {
  const said = fields.filter((name) => draft[name].trim() !== '');
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className="field policy-field">
          <FileKey2 size={13} strokeWidth={1.75} aria-hidden="true" />
          <span className="field-key">{requestWords.policy}</span>
          {said.length > 0 && <b>{said.length}</b>}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover policy-popover"
          aria-label={requestWords.policy}
          align="start"
          sideOffset={4}
          collisionPadding={8}
        >
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {fields.map((name) => (
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
            <Popover.Close asChild>
              <button type="submit" className="button small">
                {requestWords.trace}
              </button>
            </Popover.Close>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
