import { useLayoutEffect, useRef } from 'react';
import { isUnsaved } from '../../store/documentSlice';
import { reloadWindow } from '../../store/reloadWindow';
import { scanAtStake } from '../../store/scan/scanSlice';
import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { type BrokenPart, brokenDetails, brokenText, brokenWords } from '../../text/broken';
import { isFocusLost } from '../panelFocus';

type Props = { part: BrokenPart; error: unknown; redraw(): void };

/** What a part of the window says in its own place, when it could not be drawn. */
export function Broken({ part, error, redraw }: Props) {
  const store = useAppStore();
  const services = useServices();
  const hasDocument = useApp((state) => state.document !== undefined);
  const unsaved = useApp(isUnsaved);
  const scanning = useApp((state) => scanAtStake(state) === 'running');
  const { title, body, hint } = brokenText(part, { hasDocument, unsaved, scanning });
  const again = useRef<HTMLButtonElement>(null);
  // Before anything else takes the focus over that went with the part.
  useLayoutEffect(() => {
    if (isFocusLost()) again.current?.focus();
  }, []);
  return (
    <div className="broken" role="alert">
      <b>{title}</b>
      <p>{body}</p>
      <p className="muted">{hint}</p>
      <div className="broken-actions">
        <button type="button" className="button primary" ref={again} onClick={redraw}>
          {brokenWords.redraw}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void reloadWindow(store, services).catch(reportError)}
        >
          {brokenWords.reload}
        </button>
        <button
          type="button"
          className="button ghost"
          onClick={() => void services.bridge.copyText({ text: brokenDetails(title, error) })}
        >
          {brokenWords.copy}
        </button>
      </div>
    </div>
  );
}
