import { Redo2, Search, Share, Undo2 } from 'lucide-react';
import { isUnsaved } from '../../store/documentSlice';
import { useCommand, useServices } from '../../store/servicesContext';
import { useApp } from '../../store/useApp';
import { keyNames } from '../../text/keys';
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
        <DocumentState />
        <History />
        <ThemeMenu />
        <button type="button" className="button" onClick={() => command('export-svg')}>
          <Share size={14} strokeWidth={1.75} aria-hidden="true" />
          {words.exportSvg}
        </button>
      </div>
    </header>
  );
}

function DocumentState() {
  const source = useApp((state) => state.document?.meta.source);
  const unsaved = useApp(isUnsaved);
  if (unsaved) return <span className="pill unsaved">{words.unsaved}</span>;
  if (source === 'sample') return <span className="pill">{words.sample}</span>;
  if (source === 'import') return <span className="pill">{words.imported}</span>;
  return null;
}

/** Shown once there is something to undo or redo. */
function History() {
  const command = useCommand();
  const { platform } = useServices().bridge;
  const cursor = useApp((state) => state.document?.cursor ?? 0);
  const edits = useApp((state) => state.document?.edits.length ?? 0);
  if (edits === 0) return null;
  return (
    <>
      <span className="separator" />
      <IconButton
        icon={Undo2}
        label={words.undo}
        keys={keyNames('Mod+Z', platform)}
        disabled={cursor === 0}
        onClick={() => command('undo')}
      />
      <IconButton
        icon={Redo2}
        label={words.redo}
        keys={keyNames('Mod+Shift+Z', platform)}
        disabled={cursor === edits}
        onClick={() => command('redo')}
      />
    </>
  );
}
