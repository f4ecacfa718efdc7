import { CircleCheck, LoaderCircle, OctagonX } from 'lucide-react';
import { callsInRegion } from '../../../shared/scan/scope';
import { countAll } from '../../store/scan/progress';
import type { Scan } from '../../store/scan/scanSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { counted } from '../../text/format';
import { callsText } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';

/** A scan whose panel is out of the way: how far it is, and the way back to it. */
export function ScanStatus() {
  const scan = useApp((state) => state.scan);
  const store = useAppStore();
  if (scan === undefined || !scan.folded) return null;
  const { foldScan, showDialog } = store.getState();
  return (
    <button
      type="button"
      className="scan-status"
      aria-label={`${scanWords.unfold}: ${statusText(scan)}`}
      onClick={() => (scan.comparison ? showDialog('scan-changes') : foldScan(false))}
    >
      <StatusIcon scan={scan} />
      {statusText(scan)}
    </button>
  );
}

function StatusIcon({ scan: { phase, outcome } }: { scan: Scan }) {
  const icon = { size: 13, strokeWidth: 1.75, 'aria-hidden': true } as const;
  if (phase !== 'ended') return <LoaderCircle className="spinning" {...icon} />;
  return outcome?.kind === 'read' ? <CircleCheck {...icon} /> : <OctagonX {...icon} />;
}

function statusText({ phase, progress, request, outcome, comparison }: Scan): string {
  if (comparison !== undefined) return scanWords.showChanges;
  if (phase !== 'ended') {
    const total = progress.regions.length * callsInRegion(request).length;
    return total === 0 ? scanWords.signingIn : callsText(countAll(progress).ended, total);
  }
  if (outcome?.kind !== 'read') return scanWords.failed;
  return `${scanWords.done}, ${counted(outcome.summary.gaps.length, 'gap')}`;
}
