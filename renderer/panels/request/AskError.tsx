import { CircleAlert } from 'lucide-react';
import type { RequestError } from '../../../shared/routing/names/parseRequest';
import type { Draft } from '../../store/asking/draft';
import { choicesOf } from '../../store/asking/ends';
import { useApp, useAppStore } from '../../store/useApp';
import { askErrorText } from '../../text/request/errors';
import { requestWords } from '../../text/request/words';
import { Inert } from '../common/Inert';
import { EndCount, EndIcon } from './EndOption';

/** Why there is no answer; where a name means several things, each of them to choose. */
export function AskError({ id, error, draft }: { id: string; error: RequestError; draft: Draft }) {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const role = 'text' in error && error.text === draft.to.trim() ? 'to' : 'from';
  const candidates =
    error.code === 'ambiguous-name' && index !== undefined
      ? choicesOf(
          index,
          role,
          error.candidates.map(({ id: each }) => each),
        ).slice(0, mostShown)
      : [];
  const { askFrom, askTo } = store.getState();
  return (
    <div className="ask-error">
      <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
      <p id={id} role="alert">
        {askErrorText(error)}
      </p>
      {candidates.length > 0 && (
        <ul className="ask-candidates" aria-label={requestWords.candidates}>
          {candidates.map((choice) => (
            <li key={choice.value}>
              <button
                type="button"
                className="field"
                onClick={() => void (role === 'from' ? askFrom : askTo)(choice.value)}
              >
                <EndIcon choice={choice} size={14} />
                <Inert text={choice.title} maxLength={40} />
                <Inert
                  text={choice.detail === '' ? choice.value : choice.detail}
                  className="faint"
                  maxLength={40}
                />
                <EndCount choice={choice} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const mostShown = 12;
