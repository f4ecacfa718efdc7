import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { errorWords } from '../../text/errors';
import { visible } from '../../text/inert';
import { words } from '../../text/words';
import { Dialog, firstFocus } from '../common/Dialog';
import { SaveChoices } from './SaveChoices';

/** What failed, on which file, and what to do now. */
export function ErrorDialog() {
  const store = useAppStore();
  const { bridge } = useServices();
  const failure = useApp((state) => state.failure);
  if (failure === undefined) return null;
  const { title, body, advice, details = [], choices } = errorWords(failure.during, failure.error);
  const shown = details.slice(0, mostShown);
  const close = store.getState().dismissFailure;
  const saveChoices = failure.during === 'save' ? choices : undefined;
  const asText = [title, body, advice, ...details].join('\n');
  return (
    <Dialog
      role="alertdialog"
      title={visible(title)}
      className={saveChoices ? '' : 'narrow'}
      onClose={close}
      footer={
        saveChoices ? (
          <SaveChoices choices={saveChoices} />
        ) : (
          <>
            <button
              type="button"
              className="button ghost"
              onClick={() => void bridge.copyText({ text: asText })}
            >
              {words.copy}
            </button>
            <button
              type="button"
              className="button primary"
              {...{ [firstFocus]: '' }}
              onClick={close}
            >
              {words.close}
            </button>
          </>
        )
      }
    >
      <div className="error">
        <p>{visible(body)}</p>
        {shown.length > 0 && (
          <ul className="error-details">
            {shown.map((detail) => (
              <li key={detail}>{visible(detail)}</li>
            ))}
          </ul>
        )}
        <p className="muted">{visible(advice)}</p>
      </div>
    </Dialog>
  );
}

const mostShown = 50;
