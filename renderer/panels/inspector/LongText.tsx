import { useState } from 'react';
import { inspectorWords } from '../../text/inspector';
import { Inert } from '../common/Inert';

const shownAtFirst = 300;

/** Text out of a file that may be 10,000 characters long: its beginning, and all of it on demand, in a box that scrolls. */
export function LongText({ text, mono = false }: { text: string; mono?: boolean }) {
  const [open, setOpen] = useState(false);
  if (text.length <= shownAtFirst)
    return <Inert text={text} mono={mono} maxLength={shownAtFirst} />;
  return (
    <>
      <span className={open ? 'long-text' : undefined}>
        <Inert
          text={text}
          mono={mono}
          maxLength={open ? text.length * longestMark : shownAtFirst}
        />
      </span>
      <button
        type="button"
        className="link more"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? inspectorWords.showLess : inspectorWords.showAll(text.length)}
      </button>
    </>
  );
}

/** An invisible character reads as `[U+10FFFF]`, and none of the text may be lost to that. */
const longestMark = 10;
