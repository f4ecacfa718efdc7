import type { Answer } from '../../../shared/compare/answer';
import { useApp, useAppStore } from '../../store/useApp';
import { alternativeText } from '../../text/request/alternatives';
import { verdictWords } from '../../text/request/verdicts';
import { requestWords } from '../../text/request/words';
import { Inert } from '../common/Inert';

/** Where AWS may choose between several ways: what comes of each, and which one is looked at. First it is the worst. */
export function AlternativeList({ answer }: { answer: Answer }) {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const nameOf = (id: string) => {
    const ref = index?.refsOf(id)[0];
    return ref && index?.entryOf(ref)?.title;
  };
  if (answer.alternatives.length === 0) return null;
  return (
    <section className="alternatives">
      <h3 className="section-title">{requestWords.alternatives}</h3>
      <ul>
        {answer.alternatives.map(({ when, verdict, forward }) => (
          <li key={when}>
            <button
              type="button"
              // What is looked at is one of them: its legs are the very same.
              aria-pressed={forward === answer.forward}
              onClick={() => store.getState().showAlternative(when)}
            >
              <Inert text={alternativeText(when, nameOf)} className="grow" maxLength={120} />
              <span className={verdict}>{verdictWords[verdict]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
