import { FlaskConical, LockKeyhole, PanelRight, Redo2, Search, Share, Undo2 } from 'lucide-react';
import { baseKindOf } from '../../store/sandbox/baseKind';
import { redoLabel, undoLabel } from '../../store/sandbox/historyLabels';
import { useCommand, useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { keyNames } from '../../text/keys';
import { pillText, redoText, undoText } from '../../text/sandbox';
import { words } from '../../text/words';
import { IconButton } from '../common/IconButton';
import { Breadcrumbs } from './Breadcrumbs';
import { ThemeMenu } from './ThemeMenu';

export function TopBar() {
  const command = useCommand();
  const { platform } = useServices().bridge;
  return (
    <header className="top" data-panel="top">
      <Breadcrumbs />
      <button type="button" className="search-field" onClick={() => command('search')}>
        <Search size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="grow">{words.search}</span>
        <kbd className="kbd">{keyNames('Mod+K', platform)}</kbd>
      </button>
      <div className="top-right">
        <SandboxPill />
        <History />
        <ThemeMenu />
        <button type="button" className="button" onClick={() => command('export')}>
          <Share size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.export}
        </button>
        <InspectorSwitch />
      </div>
    </header>
  );
}

/** The base as it is, or how much was changed on top of it; opens what tells more. */
function SandboxPill() {
  const command = useCommand();
  const document = useApp((state) => state.document);
  const side = useApp((state) => state.side);
  if (document === undefined) return null;
  if (document.growing) return <span className="pill">{words.scanning}</span>;
  const base = baseKindOf(document);
  const isChanged = document.cursor > 0 && base !== 'sketch';
  const Glyph = isChanged || base === 'sketch' ? FlaskConical : LockKeyhole;
  return (
    <button
      type="button"
      className={isChanged ? 'pill changed' : 'pill'}
      aria-expanded={side === 'sandbox'}
      onClick={() => command('show-sandbox')}
    >
      <Glyph size={13} strokeWidth={1.75} aria-hidden="true" />
      {pillText(base, document.cursor)}
    </button>
  );
}

/** In a narrow window the inspector lies over the diagram: one looks at one of them at a time. */
function InspectorSwitch() {
  const store = useAppStore();
  const open = useApp((state) => state.inspectorOpen);
  return (
    <IconButton
      icon={PanelRight}
      label={words.inspector}
      tooltipSide="left"
      aria-pressed={open}
      onClick={() => store.getState().setInspectorOpen(!open)}
    />
  );
}

/** Shown once there is something to undo or redo. */
function History() {
  const command = useCommand();
  const { platform } = useServices().bridge;
  const undo = useApp((state) => undoLabel(state.document));
  const redo = useApp((state) => redoLabel(state.document));
  if (undo === undefined && redo === undefined) return null;
  return (
    <>
      <span className="separator" />
      <IconButton
        icon={Undo2}
        label={undoText(undo)}
        keys={keyNames('Mod+Z', platform)}
        disabled={undo === undefined}
        onClick={() => command('undo')}
      />
      <IconButton
        icon={Redo2}
        label={redoText(redo)}
        keys={keyNames('Mod+Shift+Z', platform)}
        disabled={redo === undefined}
        onClick={() => command('redo')}
      />
    </>
  );
}
