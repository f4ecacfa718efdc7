import { useEffect, useState } from 'react';
import { callsInRegion } from '../../../shared/scan/scope';
import { countAll } from '../../store/scan/progress';
import type { Scan } from '../../store/scan/scanSlice';
import { counted } from '../../text/format';
import { callsText, elapsedText } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';

/** How far it has come, in one bar and four figures. */
export function ScanFigures({ scan }: { scan: Scan }) {
  const { progress, request, phase, outcome } = scan;
  const total = progress.regions.length * callsInRegion(request).length;
  const { ended, resources } = countAll(progress);
  const elapsed = useElapsed(scan);
  const read = outcome?.kind === 'read' ? outcome.summary.resources : resources;
  return (
    <div className="scan-figures">
      <progress
        className="bar"
        aria-label={scanWords.columns.progress}
        {...(total > 0
          ? { value: phase === 'ended' ? total : ended, max: total }
          : phase === 'ended' && { value: 0, max: 1 })}
      />
      <div className="scan-figure-row num">
        <span>{total > 0 ? callsText(ended, total) : counted(0, 'call')}</span>
        <span>{counted(read, 'resource')}</span>
        <span>{counted(progress.gaps.length, 'gap')}</span>
        <span>{elapsedText(elapsed)}</span>
      </div>
    </div>
  );
}

function useElapsed({ startedAt, phase, outcome }: Scan): number {
  const [now, setNow] = useState(() => performance.now());
  const runs = phase !== 'ended';
  useEffect(() => {
    setNow(performance.now());
    if (!runs) return;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [runs]);
  return outcome?.kind === 'read' ? outcome.summary.durationMs : now - startedAt;
}
