import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { Canvas } from './canvas/Canvas';
import { DropTarget } from './panels/DropTarget';
import { Inspector } from './panels/inspector/Inspector';
import { CoverageView, Dialogs, DifferencesPanel, SandboxPanel, ScanPanel } from './panels/later';
import { Opening } from './panels/Opening';
import { Rail } from './panels/Rail';
import { Bar } from './panels/request/Bar';
import { Transport } from './panels/request/Transport';
import { SearchDialog } from './panels/search/SearchDialog';
import { StartScreen } from './panels/start/StartScreen';
import { StatusBar } from './panels/status/StatusBar';
import { TopBar } from './panels/top/TopBar';
import { TreePanel } from './panels/tree/TreePanel';
import { useKeptFocus } from './panels/useKeptFocus';
import { useShortcuts } from './panels/useShortcuts';
import { useApp } from './store/useApp';
import { themeOf } from './store/viewSlice';

export function App() {
  const theme = useApp(themeOf);
  const hasDocument = useApp((state) => state.document !== undefined);
  const started = useApp((state) => state.started);
  const scanning = useApp((state) => state.scan !== undefined);
  const searching = useApp((state) => state.dialog === 'search');
  const asked = useApp(({ dialog, form, failure }) => (dialog ?? form ?? failure) !== undefined);
  useShortcuts();
  useKeptFocus();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <Tooltip.Provider delayDuration={400}>
      {/* Not before it is known that nothing opens by itself: it would flash by, with words that are not true then. */}
      {hasDocument ? <Workspace /> : started && <StartScreen />}
      {scanning && <ScanPanel />}
      <Opening />
      <DropTarget />
      {searching && <SearchDialog />}
      {asked && <Dialogs />}
      <LiveRegion />
    </Tooltip.Provider>
  );
}

function Workspace() {
  const side = useApp((state) => state.side);
  const inspectorOpen = useApp((state) => state.inspectorOpen);
  const covered = useApp((state) => state.mainView === 'coverage');
  return (
    <div className="app">
      <TopBar />
      <div
        className="body"
        data-side={side ?? 'closed'}
        data-inspector={inspectorOpen ? 'open' : 'closed'}
      >
        <Rail />
        {side === 'resources' && <TreePanel inert={covered} />}
        {side === 'sandbox' && <SandboxPanel />}
        {side === 'changes' && <DifferencesPanel />}
        <main className="main" inert={covered}>
          <Bar />
          <div className="canvas" data-panel="canvas">
            <Canvas />
          </div>
          <Transport />
        </main>
        {covered && <CoverageView />}
        {inspectorOpen && <Inspector />}
      </div>
      <StatusBar />
    </div>
  );
}

function LiveRegion() {
  const announcement = useApp((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite">
      {announcement}
    </div>
  );
}
