import { Layers } from 'lucide-react';
import { KindMark } from '../../canvas/nodes/KindMark';
import { useViewport } from '../../canvas/viewportStore';
import { ZoomControls } from '../../canvas/ZoomControls';
import { useApp } from '../../store/useApp';
import { levelHint } from '../../text/canvas';
import { statusWords } from '../../text/status';
import { words } from '../../text/words';

export function StatusBar() {
  return (
    <footer className="status" data-panel="status">
      <Hint />
      <span className="grow" />
      <Legend />
      <span className="separator" />
      <ZoomControls />
    </footer>
  );
}

/** What the zoom leaves out, or what is being done. */
function Hint() {
  const level = useViewport((viewport) => viewport.level);
  const layingOut = useApp((state) => state.layingOut);
  const saving = useApp((state) => state.saving);
  const text = saving ? statusWords.saving : layingOut ? words.arranging : levelHint[level];
  return (
    <span className="status-hint">
      <Layers size={13} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </span>
  );
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
