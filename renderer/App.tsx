import { Tooltip } from 'radix-ui';
import { useEffect } from 'react';
import { Canvas } from './canvas/Canvas';
import { DifferencesPanel } from './panels/comparing/DifferencesPanel';
import { CoverageView } from './panels/coverage/CoverageView';
import { DropTarget } from './panels/DropTarget';
import { ErrorDialog } from './panels/dialogs/ErrorDialog';
import { ImportReportDialog } from './panels/dialogs/ImportReportDialog';
import { KeptWorkDialog } from './panels/dialogs/KeptWorkDialog';
import { SaveViewDialog } from './panels/dialogs/SaveViewDialog';
import { ShortcutsDialog } from './panels/dialogs/ShortcutsDialog';
import { FormDialog } from './panels/editing/FormDialog';
import { ExportDialog } from './panels/export/ExportDialog';
import { Inspector } from './panels/inspector/Inspector';
import { Opening } from './panels/Opening';
import { Rail } from './panels/Rail';
import { Bar } from './panels/request/Bar';
import { Transport } from './panels/request/Transport';
import { SandboxPanel } from './panels/sandbox/SandboxPanel';
import { ChangesDialog } from './panels/scan/ChangesDialog';
import { ScanDialog } from './panels/scan/ScanDialog';
import { ScanPanel } from './panels/scan/ScanPanel';
import { SearchDialog } from './panels/search/SearchDialog';
import { StartScreen } from './panels/start/StartScreen';
import { StatusBar } from './panels/status/StatusBar';
import { TakeHomeDialog } from './panels/takeHome/TakeHomeDialog';
import { TopBar } from './panels/top/TopBar';
import { TreePanel } from './panels/tree/TreePanel';
import { useShortcuts } from './panels/useShortcuts';
import { useApp } from './store/useApp';
import { themeOf } from './store/viewSlice';

export function App() {
  const theme = useApp(themeOf);
  const hasDocument = useApp((state) => state.document !== undefined);
  useShortcuts();
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <Tooltip.Provider delayDuration={400}>
      {hasDocument ? <Workspace /> : <StartScreen />}
      <ScanPanel />
      <Opening />
      <DropTarget />
      <Dialogs />
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

function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  const editing = useApp((state) => state.form !== undefined);
  const failed = useApp((state) => state.failure !== undefined);
  return (
    <>
      {dialog === 'search' && <SearchDialog />}
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {dialog === 'import-report' && <ImportReportDialog />}
      {dialog === 'save-view' && <SaveViewDialog />}
      {dialog === 'scan' && <ScanDialog />}
      {dialog === 'scan-changes' && <ChangesDialog />}
      {editing && <FormDialog />}
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'take-home' && <TakeHomeDialog />}
      {dialog === 'kept-work' && <KeptWorkDialog />}
      {failed && <ErrorDialog />}
    </>
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
