import { History, Pencil, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type FormEvent, useState } from 'react';
import type { Question } from '../../../shared/model-file/question';
import { choiceOf } from '../../store/asking/ends';
import { useApp, useAppStore } from '../../store/useApp';
import { questionText } from '../../text/request/questions';
import { requestWords } from '../../text/request/words';
import { IconButton } from '../common/IconButton';
import { Inert } from '../common/Inert';

/** The last questions and the named ones, kept in the model. */
export function QuestionList() {
  const questions = useApp((state) => state.document?.questions);
  const [naming, setNaming] = useState<string>();
  const sorted = [...(questions ?? [])].sort(
    (a, b) => Number(b.name !== undefined) - Number(a.name !== undefined),
  );
  return (
    <Popover.Root onOpenChange={() => setNaming(undefined)}>
      <Popover.Trigger asChild>
        <button
          type="button"
          className="icon-button small"
          aria-label={requestWords.questions}
          title={requestWords.questions}
        >
          <History size={15} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover question-popover"
          aria-label={requestWords.questions}
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          {sorted.length === 0 && <p className="options-note">{requestWords.noQuestions}</p>}
          <ul className="options-list">
            {sorted.map((question) => (
              <li key={question.id} className="saved-view">
                {naming === question.id ? (
                  <NameForm question={question} onDone={() => setNaming(undefined)} />
                ) : (
                  <QuestionRow question={question} onName={() => setNaming(question.id)} />
                )}
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function QuestionRow({ question, onName }: { question: Question; onName(): void }) {
  const store = useAppStore();
  const index = useApp((state) => state.index);
  const title = (role: 'from' | 'to') =>
    index === undefined ? question[role] : choiceOf(index, role, question[role]).title;
  const text = questionText(question, title('from'), title('to'));
  return (
    <>
      <Popover.Close asChild>
        <button
          type="button"
          className="menu-item grow"
          onClick={() => void store.getState().askQuestion(question)}
        >
          {question.name !== undefined && (
            <Inert text={question.name} className="b" maxLength={60} />
          )}
          <Inert
            text={text}
            className={question.name === undefined ? '' : 'faint'}
            maxLength={120}
          />
        </button>
      </Popover.Close>
      <IconButton
        className="small"
        size={13}
        icon={Pencil}
        label={`${requestWords.nameQuestion}: ${text}`}
        onClick={onName}
      />
      <IconButton
        className="small"
        size={13}
        icon={Trash2}
        label={`${requestWords.forgetQuestion}: ${text}`}
        onClick={() => store.getState().forgetQuestion(question.id)}
      />
    </>
  );
}

function NameForm({ question, onDone }: { question: Question; onDone(): void }) {
  const store = useAppStore();
  const [name, setName] = useState(question.name ?? '');

  function save(event: FormEvent): void {
    event.preventDefault();
    const trimmed = name.trim();
    store.getState().nameQuestion(question.id, trimmed === '' ? undefined : trimmed);
    onDone();
  }

  return (
    <form className="grow question-name" onSubmit={save}>
      <input
        ref={(input) => input?.focus()}
        className="text-field"
        aria-label={requestWords.nameQuestion}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
      />
    </form>
  );
}
