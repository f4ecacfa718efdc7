import './layout/spareWorker';
import { startupReply } from './firstCall';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/window.css';
import './styles/tree.css';
import './styles/inspector.css';
import './styles/request/bar.css';
import './styles/request/panel.css';
import './styles/request/findings.css';
import './styles/request/hops.css';
import './styles/request/transport.css';
import './styles/coverage.css';
import './styles/sandbox/forms.css';
import './styles/sandbox/panel.css';
import './styles/comparing.css';
import './styles/dialogs.css';
import './styles/broken.css';
import './styles/export.css';
import './styles/takeHome.css';
import './styles/scan/dialog.css';
import './styles/scan/panel.css';
import './styles/start.css';
import { createRoot } from 'react-dom/client';
import type { Bridge } from '../shared/ipc/contract';
import { invariant } from '../shared/result';
import { App } from './App';
import { tellBugs } from './bugs';
import { mountIconSprite } from './canvas/iconSprite';
import { onScreen } from './frames';
import { openGrowth, openSession } from './layout/client';
import { Boundary } from './panels/broken/Boundary';
import { BrokenWindow } from './panels/broken/BrokenWindow';
import { loadLater } from './panels/later';
import { followSettled } from './settled';
import { createAppStore } from './store/appStore';
import { connect, start } from './store/connect';
import { ServicesContext } from './store/servicesContext';
import { StoreContext } from './store/useApp';
import { followSystem } from './system';

declare global {
  interface Window {
    routescape: Bridge;
  }
}

const services = { bridge: window.routescape, openSession, openGrowth, onScreen };
const store = createAppStore(services);
const root = document.getElementById('root');
invariant(root !== null, 'index.html has no #root');

tellBugs(window, services.bridge);
mountIconSprite(document);
followSystem(store);
connect(store, services, reportError);
followSettled(store, () => {
  void services.bridge.settled({});
  loadLater().catch(reportError);
});
// An error that a boundary caught is as much a bug as any other.
createRoot(root, { onCaughtError: reportError }).render(
  <StoreContext value={store}>
    <ServicesContext value={services}>
      <Boundary broken={(error, redraw) => <BrokenWindow error={error} redraw={redraw} />}>
        <App />
      </Boundary>
    </ServicesContext>
  </StoreContext>,
);
start(store, startupReply).catch(reportError);
