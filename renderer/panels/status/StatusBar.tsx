import { CircleCheck, Layers, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import type { Diagram } from '../../../shared/diagram/diagram';
import { KindMark } from '../../canvas/nodes/KindMark';
import { useViewport } from '../../canvas/viewportStore';
import { ZoomControls } from '../../canvas/ZoomControls';
import { useApp, useAppStore } from '../../store/useApp';
import { levelHint } from '../../text/canvas';
import { coverageHint, coverageWords } from '../../text/coverageMatrix';
import { unkeptHint } from '../../text/kept';
import { scanWords } from '../../text/scan/words';
import { statusWords } from '../../text/status';
import { words } from '../../text/words';
import { Inert } from '../common/Inert';
import { ScanStatus } from '../scan/ScanStatus';

export function StatusBar() {
  const covered = useApp((state) => state.mainView === 'coverage');
  if (covered)
    return (
      <footer className="status" data-panel="status">
        <CoverageHint />
        <span className="grow" />
        <ScanStatus />
        <span className="coverage-hint">{coverageWords.hint}</span>
      </footer>
    );
  return (
    <footer className="status" data-panel="status">
      <Hint />
      <span className="grow" />
      <ScanStatus />
      <Legend />
      <span className="separator" />
      <ZoomControls />
    </footer>
  );
}

function CoverageHint() {
  const text = useApp(({ coverage }) => coverage && coverageHint(coverage));
  return (
    <span className="status-hint" role="status">
      <Layers size={13} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </span>
  );
}

/** What the zoom leaves out, or what is being done. */
function Hint() {
  const level = useViewport((viewport) => viewport.level);
  const layingOut = useApp((state) => state.layingOut);
  const growing = useApp((state) => state.document?.growing ?? false);
  const saving = useApp((state) => state.saving);
  const folded = useApp(({ diagram }) => foldedVpcs(diagram));
  const unkept = useApp((state) => state.document?.unkept);
  const notice = useNotice();
  if (unkept !== undefined)
    return (
      <span className="status-hint warning" role="status">
        <TriangleAlert size={13} strokeWidth={1.75} aria-hidden="true" />
        {unkeptHint(unkept)}
      </span>
    );
  if (notice !== undefined)
    return (
      <span className="status-hint notice">
        <CircleCheck size={13} strokeWidth={1.75} aria-hidden="true" />
        <Inert text={notice} />
      </span>
    );
  const text = growing
    ? scanWords.keepsPlace
    : saving
      ? statusWords.saving
      : layingOut
        ? words.arranging
        : levelHint(level, folded);
  return (
    <span className="status-hint">
      <Layers size={13} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </span>
  );
}

function foldedVpcs(diagram: Diagram | undefined): number {
  return diagram?.nodes.filter((node) => node.kind === 'vpc' && node.form !== 'full').length ?? 0;
}

const noticeMs = 8_000;

/** What was just done, for as long as it takes to look there. */
function useNotice(): string | undefined {
  const store = useAppStore();
  const notice = useApp((state) => state.notice);
  useEffect(() => {
    if (notice === undefined) return;
    const timer = setTimeout(() => store.getState().notify(undefined), noticeMs);
    return () => clearTimeout(timer);
  }, [store, notice]);
  return notice;
}

function Legend() {
  return (
    <ul className="legend" aria-label={words.legend}>
      <li>
        <svg width="22" height="8" aria-hidden="true">
          <path d="M0 4H22" stroke="var(--ink-2)" strokeWidth="2" />
        </svg>
        {statusWords.transitGateway}
      </li>
      <li>
        <svg width="22" height="8" aria-hidden="true">
          <path d="M0 4H22" stroke="var(--gateway)" strokeWidth="1.5" />
        </svg>
        {statusWords.peering}
      </li>
      <li>
        <span className="hatch" />
        {words.notFullyRead}
      </li>
      <li className="separator" aria-hidden="true" />
      {(['public', 'private', 'isolated'] as const).map((kind) => (
        <li key={kind}>
          <KindMark kind={kind} size={14} />
          {words[kind]}
        </li>
      ))}
    </ul>
  );
}
