import { useEffect } from 'react';
import { useApp, useAppStore } from '../../store/useApp';
import { visible } from '../../text/inert';
import { keptTitle, keptWords } from '../../text/kept';
import { Dialog } from '../common/Dialog';
import { KeptWorkList } from '../start/KeptWorkList';

/** Offered at a start, once: what is left for later stands on the start screen. */
export function KeptWorkDialog() {
  const store = useAppStore();
  const kept = useApp((state) => state.kept);
  const close = () => store.getState().showDialog(undefined);
  useEffect(() => {
    if (kept.length === 0) store.getState().showDialog(undefined);
  }, [store, kept]);
  return (
    <Dialog
      role="alertdialog"
      title={visible(keptTitle(kept))}
      subtitle={keptWords.hint}
      onClose={close}
      footer={
        <button type="button" className="button" onClick={close}>
          {keptWords.later}
        </button>
      }
    >
      <KeptWorkList onRecover={close} />
    </Dialog>
  );
}
