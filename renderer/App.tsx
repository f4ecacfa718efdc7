import { Tooltip } from 'radix-ui';
import { Canvas } from './canvas/Canvas';
import { Boundary } from './panels/broken/Boundary';
import { BrokenDialog } from './panels/broken/BrokenDialog';
import { Part } from './panels/broken/Part';
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
import type { Side } from './store/viewSlice';
import { brokenWords } from './text/broken';
import { coverageWords } from './text/coverageMatrix';
import { words } from './text/words';

export function App() {
  const hasDocument = useApp((state) => state.document !== undefined);
  const started = useApp((state) => state.started);
  useShortcuts();
  useKeptFocus();
  return (
    <Tooltip.Provider delayDuration={400}>
      {/* Not before it is known that nothing opens by itself: it would flash by, with words that are not true then. */}
      {hasDocument ? <Workspace /> : started && <StartScreen />}
      <ScanPart />
      <Opening />
      <DropTarget />
      <Asked />
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
        {side !== undefined && <SidePart side={side} covered={covered} />}
        <main className="main" inert={covered}>
          <Bar />
          <div className="canvas" data-panel="canvas">
            <Part part="diagram">
              <Canvas />
            </Part>
          </div>
          <Transport />
        </main>
        {covered && <CoveragePart />}
        {inspectorOpen && <Inspector />}
      </div>
      <StatusBar />
    </div>
  );
}

function SidePart({ side, covered }: { side: Side; covered: boolean }) {
  return (
    <Part
      part="side"
      redrawOn={[side]}
      frame={(broken) => (
        <aside className="side" aria-label={brokenWords.side} data-panel="side" inert={covered}>
          {broken}
        </aside>
      )}
    >
      {side === 'resources' && <TreePanel inert={covered} />}
      {side === 'sandbox' && <SandboxPanel />}
      {side === 'changes' && <DifferencesPanel />}
    </Part>
  );
}

function CoveragePart() {
  return (
    <Part
      part="coverage"
      frame={(broken) => (
        <main className="coverage-view" aria-label={coverageWords.view} data-panel="coverage">
          {broken}
        </main>
      )}
    >
      <CoverageView />
    </Part>
  );
}

function ScanPart() {
  const scanning = useApp((state) => state.scan !== undefined);
  const folded = useApp((state) => state.scan?.folded);
  if (!scanning) return null;
  return (
    <Part
      part="scan"
      redrawOn={[folded]}
      frame={(broken) => (
        <section className="scan-panel" aria-label={words.scanning} data-panel="scan">
          {broken}
        </section>
      )}
    >
      <ScanPanel />
    </Part>
  );
}

/** Whatever lies over the window and waits for an answer. */
function Asked() {
  const dialog = useApp((state) => state.dialog);
  const editing = useApp((state) => state.form !== undefined);
  const failure = useApp((state) => state.failure);
  if ((dialog ?? failure) === undefined && !editing) return null;
  return (
    <Boundary
      redrawOn={[dialog, editing, failure]}
      broken={(error) => <BrokenDialog error={error} />}
    >
      {dialog === 'search' && <SearchDialog />}
      <Dialogs />
    </Boundary>
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
