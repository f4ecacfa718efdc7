import { expect, it } from 'vitest';
import { releaseElectronMajor } from '../../../electron/startup/releaseElectron';
import { devDependencies } from '../../../package.json';

it('is the Electron that package.json pins', () => {
  expect(devDependencies.electron.split('.')[0]).toBe(String(releaseElectronMajor));
});
