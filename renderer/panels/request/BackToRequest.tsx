import { ArrowLeft } from 'lucide-react';
import { choiceOf } from '../../store/asking/ends';
import { useApp, useAppStore } from '../../store/useApp';
import { questionText } from '../../text/request/questions';
import { requestWords } from '../../text/request/words';
import { Inert } from '../common/Inert';

/** Over a resource's properties: the request that is still there. */
export function BackToRequest() {
  const store = useAppStore();
  const question = useApp((state) => state.question);
  const index = useApp((state) => state.index);
  if (question === undefined || index === undefined) return null;
  const title = (end: 'from' | 'to') => choiceOf(index, end, question[end]).title;
  return (
    <button
      type="button"
      className="back-to-request"
      onClick={() => store.getState().showRequest(true)}
    >
      <ArrowLeft size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className="muted">{requestWords.backToRequest}</span>
      <Inert
        text={questionText(question, title('from'), title('to'))}
        className="b"
        maxLength={60}
      />
    </button>
  );
}
