import type { CodeFormat } from '../../../shared/ipc/values';
import { allThereText, takeHomeWords, unseenText } from '../../text/takeHome';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';

type Props = {
  format: CodeFormat;
  /** What differs between base and sandbox, and no line of the code does. */
  notes: readonly string[];
  /** So many characters of the code are not on screen. */
  unseen: number;
};

/** What is not there, said before anybody counts on it. */
export function LeftOut({ format, notes, unseen }: Props) {
  return (
    <section className="take-home-left-out">
      {unseen > 0 && <p>{unseenText(unseen)}</p>}
      {notes.length === 0 ? (
        <p>{allThereText(format)}</p>
      ) : (
        <>
          <h3>
            {takeHomeWords.leftOut} <span className="tab-count">{notes.length}</span>
          </h3>
          <ul>
            {keyed(notes, (note) => note).map(({ key, item }) => (
              <li key={key}>
                <Inert text={item} maxLength={400} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
