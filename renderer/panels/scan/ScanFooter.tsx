import { countAll } from '../../store/scan/progress';
import type { Scan } from '../../store/scan/scanSlice';
import { useCommand } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { neverSaved } from '../../store/work';
import { stopText } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';
import { CopyPolicy } from './CopyPolicy';

/** What can be done now; one of it is the usual thing. */
export function ScanFooter({ scan }: { scan: Scan }) {
  return (
    <footer className="scan-footer">
      {scan.phase === 'ended' ? <Ended scan={scan} /> : <Running scan={scan} />}
    </footer>
  );
}

function Running({ scan }: { scan: Scan }) {
  const store = useAppStore();
  const { stopScan, foldScan } = store.getState();
  const stopping = scan.phase === 'stopping';
  return (
    <>
      <CopyPolicy />
      <span className="grow" />
      <button type="button" className="button" disabled={stopping} onClick={() => void stopScan()}>
        {stopping ? scanWords.stopping : stopText(countAll(scan.progress).resources)}
      </button>
      <button type="button" className="button primary" onClick={() => foldScan(true)}>
        {scanWords.workOn}
      </button>
    </>
  );
}

function Ended({ scan }: { scan: Scan }) {
  const store = useAppStore();
  const command = useCommand();
  const isOpen = useApp(({ document }) => document?.meta.documentId === scan.id);
  // The whole of it is on its way for a moment after the end.
  const unsaved = useApp(({ document }) => document?.saved === neverSaved && !document.growing);
  const { offerScan, dropScan, openScan, showDialog } = store.getState();
  const { request, into, outcome, kept, comparison } = scan;
  const again = () => offerScan({ ...request, into: into !== undefined });
  const isRead = outcome?.kind === 'read';
  const isLeft = isRead && kept === 'not-yet' && !isOpen;
  return (
    <>
      <button type="button" className="button" onClick={again}>
        {isRead ? scanWords.scanAgain : scanWords.tryAgain}
      </button>
      <span className="grow" />
      <button type="button" className="button" onClick={() => void dropScan()}>
        {isLeft ? scanWords.dropRead : scanWords.close}
      </button>
      {comparison !== undefined ? (
        <button type="button" className="button primary" onClick={() => showDialog('scan-changes')}>
          {scanWords.showChanges}
        </button>
      ) : isLeft ? (
        <button type="button" className="button primary" onClick={() => void openScan()}>
          {scanWords.openRead}
        </button>
      ) : (
        isOpen &&
        unsaved && (
          <button type="button" className="button primary" onClick={() => command('save')}>
            {scanWords.save}
          </button>
        )
      )}
    </>
  );
}
