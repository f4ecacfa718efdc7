import { isUnsaved } from '../../store/documentSlice';
import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { brokenDetails, brokenText, brokenWords } from '../../text/broken';
import { words } from '../../text/words';
import { Dialog } from '../common/Dialog';

/** In place of a dialog that could not be drawn: what it asked is left unanswered. */
export function BrokenDialog({ error }: { error: unknown }) {
  const store = useAppStore();
  const { bridge } = useServices();
  const hasDocument = useApp((state) => state.document !== undefined);
  const unsaved = useApp(isUnsaved);
  const { title, body, hint } = brokenText('dialog', { hasDocument, unsaved, scanning: false });
  function close(): void {
    const { dialog, form, showDialog, closeForm, dismissFailure } = store.getState();
    showDialog(undefined);
    closeForm();
    // One that came while something else could not be shown was not read yet: it has its turn now.
    if ((dialog ?? form) === undefined) dismissFailure();
  }
  return (
    <Dialog
      role="alertdialog"
      title={title}
      className="narrow"
      onClose={close}
      footer={
        <>
          <button
            type="button"
            className="button ghost"
            onClick={() => void bridge.copyText({ text: brokenDetails(title, error) })}
          >
            {brokenWords.copy}
          </button>
          <button type="button" className="button primary" onClick={close}>
            {words.close}
          </button>
        </>
      }
    >
      <div className="error">
        <p>{body}</p>
        <p className="muted">{hint}</p>
      </div>
    </Dialog>
  );
}
