import {
  FileInput,
  FlaskConical,
  FolderOpen,
  GitCompareArrows,
  Keyboard,
  Network,
  Route,
  ScanLine,
  Table2,
  TriangleAlert,
} from 'lucide-react';
import { flushSync } from 'react-dom';
import { useCommand, useServices } from '../store/servicesContext';
import { useApp, useAppStore } from '../store/useApp';
import { comparingWords } from '../text/comparing';
import { coverageWords } from '../text/coverageMatrix';
import { keyNames } from '../text/keys';
import { requestWords } from '../text/request/words';
import { sandboxWords } from '../text/sandbox';
import { scanWords } from '../text/scan/words';
import { topWords } from '../text/top';
import { words } from '../text/words';
import { IconButton } from './common/IconButton';
import { focusHeading, gapsHeadingId } from './panelFocus';

export function Rail() {
  const store = useAppStore();
  const command = useCommand();
  const { platform } = useServices().bridge;
  const side = useApp((state) => state.side);
  const covered = useApp((state) => state.mainView === 'coverage');
  const asks = useApp((state) => state.bar === 'request') && !covered;
  const comparing = useApp((state) => state.comparing !== undefined);
  const showsTree = side === 'resources' && !covered;
  const tip = { size: 18, tooltipSide: 'right' } as const;

  function showGaps(): void {
    const { select, setInspectorOpen, showMainView } = store.getState();
    // The heading has to be there before it can have the focus.
    flushSync(() => {
      showMainView('diagram');
      select(undefined);
      setInspectorOpen(true);
    });
    focusHeading(gapsHeadingId);
  }

  return (
    <nav className="rail" aria-label={topWords.views} data-panel="rail">
      <IconButton
        {...tip}
        icon={Network}
        label={showsTree ? words.hideResources : words.showResources}
        aria-pressed={showsTree}
        onClick={() => {
          store.getState().showMainView('diagram');
          store.getState().showSide(showsTree ? undefined : 'resources');
        }}
      />
      <IconButton
        {...tip}
        icon={Route}
        label={requestWords.traceRequest}
        keys="T"
        aria-pressed={asks}
        onClick={() => (asks ? store.getState().showBar('filter') : command('trace'))}
      />
      <IconButton
        {...tip}
        icon={Table2}
        label={coverageWords.view}
        keys="M"
        aria-pressed={covered}
        onClick={() => command('show-coverage')}
      />
      <IconButton
        {...tip}
        icon={FlaskConical}
        label={sandboxWords.sandbox}
        keys="S"
        aria-pressed={side === 'sandbox'}
        onClick={() => command('show-sandbox')}
      />
      <IconButton
        {...tip}
        icon={GitCompareArrows}
        label={comparingWords.compare}
        keys="C"
        aria-pressed={comparing}
        onClick={() => command('compare-base')}
      />
      <IconButton {...tip} icon={TriangleAlert} label={words.gaps} onClick={showGaps} />
      <span className="grow" />
      <IconButton
        {...tip}
        icon={ScanLine}
        label={scanWords.title}
        keys={keyNames('Mod+Shift+S', platform)}
        onClick={() => command('scan')}
      />
      <IconButton
        {...tip}
        icon={FolderOpen}
        label={words.openModel}
        keys={keyNames('Mod+O', platform)}
        onClick={() => command('open-model')}
      />
      <IconButton
        {...tip}
        icon={FileInput}
        label={words.importFiles}
        keys={keyNames('Mod+I', platform)}
        onClick={() => command('import-files')}
      />
      <IconButton
        {...tip}
        icon={Keyboard}
        label={words.shortcuts}
        keys="?"
        onClick={() => command('show-shortcuts')}
      />
    </nav>
  );
}
