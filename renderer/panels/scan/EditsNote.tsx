import { FlaskConical } from 'lucide-react';
import type { ScanComparison } from '../../../shared/scan/comparison';
import { dropReasons, editsText } from '../../text/scan/changes';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';

/** What becomes of the sandbox: no edit goes without a word. */
export function EditsNote({ comparison }: { comparison: ScanComparison }) {
  const text = editsText(comparison);
  if (text === '') return null;
  const { dropped } = comparison.edits;
  return (
    <div className={dropped.length > 0 ? 'scan-warning' : 'scan-aside'} role="note">
      <FlaskConical size={15} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <p>{text}</p>
        {dropped.length > 0 && (
          <ul className="dropped-edits">
            {keyed(dropped, ({ label }) => label).map(({ key, item: { label, reason } }) => (
              <li key={key}>
                <Inert text={label} className="b" /> <span>{dropReasons[reason]}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
