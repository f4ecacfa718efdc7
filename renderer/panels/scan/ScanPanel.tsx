import { Minimize2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Scan } from '../../store/scan/scanSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { scanTitle } from '../../text/scan/progress';
import { scanWords } from '../../text/scan/words';
import { IconButton } from '../common/IconButton';
import { Inert } from '../common/Inert';
import { CallList } from './CallList';
import { ProfileList } from './ProfileList';
import { RegionTable } from './RegionTable';
import { ScanFigures } from './ScanFigures';
import { ScanFooter } from './ScanFooter';
import { ScanGaps } from './ScanGaps';
import { ScanQuestions } from './ScanQuestions';
import { ScanResult } from './ScanResult';

/** A scan while it runs and until its result was looked at. It lies over the diagram, which grows beside it. */
export function ScanPanel() {
  const scan = useApp((state) => state.scan);
  if (scan === undefined || scan.folded) return null;
  return <OpenPanel scan={scan} />;
}

function OpenPanel({ scan }: { scan: Scan }) {
  const store = useAppStore();
  const titleId = useId();
  const panel = useRef<HTMLElement>(null);
  const { request, phase, progress, outcome } = scan;
  const title = scanTitle(request.profiles, phase, outcome);
  useEffect(() => store.getState().announce(title), [store, title]);
  // Its dialog is gone, and with it the focus.
  useEffect(() => panel.current?.focus(), []);

  return (
    <section
      ref={panel}
      className="scan-panel"
      aria-labelledby={titleId}
      data-panel="scan"
      tabIndex={-1}
    >
      <header className="scan-header">
        <div className="grow">
          <h2 id={titleId}>
            <Inert text={title} />
          </h2>
          <p className="muted">{scanWords.readOnly}</p>
        </div>
        <IconButton
          icon={Minimize2}
          label={scanWords.fold}
          tooltipSide="left"
          onClick={() => store.getState().foldScan(true)}
        />
      </header>
      <ScanFigures scan={scan} />
      <div className="scan-body">
        <ScanQuestions scan={scan} />
        <ScanResult scan={scan} />
        <ProfileList profiles={progress.profiles} hasEnded={phase === 'ended'} />
        <RegionTable scan={scan} />
        {phase === 'running' && <CallList progress={progress} />}
        <ScanGaps gaps={progress.gaps} />
      </div>
      <ScanFooter scan={scan} />
    </section>
  );
}
