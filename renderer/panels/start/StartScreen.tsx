import {
  Download,
  FileInput,
  FolderInput,
  FolderOpen,
  LayoutTemplate,
  type LucideIcon,
  PencilRuler,
  Play,
  ScanLine,
} from 'lucide-react';
import { useEffect } from 'react';
import type { Command } from '../../store/commands';
import { useCommand, useServices } from '../../store/servicesContext';
import { useApp } from '../../store/useApp';
import { keyNames } from '../../text/keys';
import { evaluation, startWords, version } from '../../text/start';
import { words } from '../../text/words';
import { ScanStatus } from '../scan/ScanStatus';
import { Logo } from '../top/Logo';
import { ThemeMenu } from '../top/ThemeMenu';
import { RecentFiles } from './RecentFiles';

type Action = {
  command: Command;
  icon: LucideIcon;
  words: { title: string; detail: string };
  keys: string;
};

const actions: readonly Action[] = [
  { command: 'open-sample', icon: Play, words: startWords.sample, keys: 'Enter' },
  { command: 'scan', icon: ScanLine, words: startWords.scan, keys: 'Mod+Shift+S' },
  { command: 'new-sketch', icon: PencilRuler, words: startWords.sketch, keys: 'N' },
  {
    command: 'new-from-template',
    icon: LayoutTemplate,
    words: startWords.template,
    keys: 'Shift+N',
  },
  { command: 'open-model', icon: FolderOpen, words: startWords.model, keys: 'Mod+O' },
  { command: 'import-files', icon: FileInput, words: startWords.importFiles, keys: 'Mod+I' },
  {
    command: 'import-folder',
    icon: FolderInput,
    words: startWords.importFolder,
    keys: 'Mod+Shift+I',
  },
];

/** No model is open: what to do first. */
export function StartScreen() {
  return (
    <div className="start">
      <header className="top" data-panel="top">
        <div className="crumbs">
          <span className="logo">
            <Logo />
          </span>
          <span className="crumb on">{words.app}</span>
        </div>
        <span />
        <div className="top-right">
          <ThemeMenu />
        </div>
      </header>
      <main className="start-main" data-panel="start">
        <div className="start-columns">
          <div>
            <h1>{startWords.title}</h1>
            <p className="start-subtitle">{startWords.subtitle}</p>
            <Actions />
          </div>
          <div className="start-side">
            <RecentFiles />
            <div className="drop-zone">
              <Download size={18} strokeWidth={1.75} aria-hidden="true" />
              <div>
                <b>{startWords.drop.title}</b>
                {startWords.drop.detail}
              </div>
            </div>
          </div>
        </div>
      </main>
      <StartStatus />
    </div>
  );
}

function Actions() {
  const command = useCommand();
  const { platform } = useServices().bridge;
  useEnter('open-sample', command);
  return (
    <ul className="actions">
      {actions.map(({ command: name, icon: ActionIcon, words: { title, detail }, keys }, index) => (
        <li key={name}>
          <button
            type="button"
            className={index === 0 ? 'action hero' : 'action'}
            onClick={() => command(name)}
          >
            <span className="action-icon">
              <ActionIcon size={16} strokeWidth={1.75} aria-hidden="true" />
            </span>
            <span className="grow">
              <b>{title}</b>
              <span className="action-detail">{detail}</span>
            </span>
            <kbd className="kbd">{keyNames(keys, platform)}</kbd>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Enter does the first thing, as long as nothing else has the focus and would take it. */
function useEnter(command: Command, run: (command: Command) => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Enter' && document.activeElement === document.body) run(command);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [command, run]);
}

function StartStatus() {
  const runtime = useApp((state) => state.runtime);
  return (
    <footer className="status">
      <span>{runtime && version(runtime.app)}</span>
      <ScanStatus />
      <span className="grow" />
      {runtime?.evaluation && <span>{evaluation}</span>}
      <span>{startWords.offline}</span>
    </footer>
  );
}
