import { visible } from '../../text/inert';

const mostShown = 200_000;

/** Code to read, select and scroll by keyboard: a text area does all three by itself. */
export function ReadOnlyText({ label, text }: { label: string; text: string }) {
  return (
    <textarea
      readOnly
      className="code-text mono"
      aria-label={label}
      spellCheck={false}
      wrap="off"
      value={visible(text.slice(0, mostShown))}
    />
  );
}
