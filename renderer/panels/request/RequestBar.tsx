import { ArrowLeftRight, ArrowRight, ListFilter, MousePointerClick } from 'lucide-react';
import { useId } from 'react';
import { flushSync } from 'react-dom';
import type { Draft } from '../../store/asking/draft';
import type { EndRole } from '../../store/asking/ends';
import { useApp, useAppStore } from '../../store/useApp';
import { filterWords } from '../../text/facets';
import { requestWords } from '../../text/request/words';
import { IconButton } from '../common/IconButton';
import { focusPlayback } from '../panelFocus';
import { AskError } from './AskError';
import { EndField } from './EndField';
import { MoreField } from './MoreField';
import { PathChoices } from './PathChoices';
import { QuestionList } from './QuestionList';
import { TrafficField } from './TrafficField';

/** Asks: from where, to what, with what traffic; and which of the answers is shown. */
export function RequestBar() {
  const store = useAppStore();
  const errorId = useId();
  const draft = useApp((state) => state.draft);
  const error = useApp((state) => state.askError);
  const answered = useApp((state) => state.answered !== undefined);
  const picking = useApp((state) => state.picking);
  const { setDraft, askDraft, showBar, startPicking, stopPicking } = store.getState();

  async function ask(): Promise<void> {
    const asker = document.activeElement;
    await askDraft();
    const { askError, answered, draft: asked, setInspectorOpen } = store.getState();
    if (askError !== undefined || answered === undefined || asked.to === '') return;
    // Where the inspector lies beside the diagram, the answer is read there; where it would cover it, on request.
    if (window.matchMedia('(min-width: 820px)').matches) setInspectorOpen(true);
    // The answer is there to be stepped through, unless its asker has gone on to something else.
    if (document.activeElement === asker) focusPlayback();
  }

  function change(part: Partial<Draft>): void {
    // At once: what is asked next is what stands here.
    flushSync(() => setDraft(part));
  }

  const wrong = (role: EndRole) =>
    error !== undefined && 'text' in error && error.text === draft[role].trim();
  const isWrongPort = (port: string) =>
    error?.code === 'bad-port' && error.text === String(Number(port));
  const end = (role: EndRole) => (
    <EndField
      role={role}
      value={draft[role]}
      invalid={wrong(role)}
      errorId={errorId}
      onChange={(value) => change({ [role]: value })}
      onSubmit={() => void ask()}
    />
  );
  return (
    <search className="request-bar" aria-label={requestWords.bar} data-panel="request">
      <div className="request-ends">
        <IconButton
          className="small"
          size={15}
          icon={ListFilter}
          label={filterWords.bar}
          onClick={() => showBar('filter')}
        />
        {end('from')}
        <ArrowRight className="faint" size={14} aria-hidden="true" />
        {end('to')}
        <TrafficField
          protocol={draft.protocol}
          port={draft.port}
          invalid={error?.code === 'bad-protocol' || isWrongPort(draft.port)}
          errorId={errorId}
          onChange={change}
          onSubmit={() => void ask()}
        />
        <MoreField
          draft={draft}
          invalid={!isWrongPort(draft.port) && isWrongPort(draft.sourcePort)}
          errorId={errorId}
          onChange={change}
          onSubmit={() => void ask()}
        />
        <IconButton
          className="small"
          size={15}
          icon={MousePointerClick}
          label={requestWords.pick}
          keys="P"
          aria-pressed={picking !== undefined}
          onClick={() => (picking === undefined ? startPicking() : stopPicking())}
        />
        <IconButton
          className="small"
          size={15}
          icon={ArrowLeftRight}
          label={requestWords.swap}
          onClick={() => change({ from: draft.to, to: draft.from })}
        />
        <QuestionList />
        {!answered && (
          <button type="button" className="button small primary" onClick={() => void ask()}>
            {requestWords.trace}
          </button>
        )}
      </div>
      {answered && <PathChoices />}
      <p className="pick-hint" role="status">
        {picking !== undefined && requestWords[picking === 'from' ? 'pickFrom' : 'pickTo']}
      </p>
      {error !== undefined && <AskError id={errorId} error={error} draft={draft} />}
    </search>
  );
}
