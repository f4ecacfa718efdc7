import { app } from 'electron';
import type { Runtime } from '../../shared/ipc/values';
import { releaseElectronMajor } from './releaseElectron';

/** An older Electron can only be the fallback of docs/decisions/0001: good for a look and for tests. */
export function runtime(): Runtime {
  const electron = process.versions.electron;
  return {
    app: app.getVersion(),
    electron,
    evaluation: Number.parseInt(electron, 10) < releaseElectronMajor,
  };
}
