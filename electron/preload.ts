import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { EventName, MethodName } from '../shared/ipc/contract';
import { eventChannel, offerPathsChannel } from './ipc/channels';

/** Read from the contract by the build: the schemas themselves have no business here and cost time at every start. */
declare const __METHOD_NAMES__: readonly MethodName[];
declare const __EVENT_NAMES__: readonly EventName[];

const methods = Object.fromEntries(
  __METHOD_NAMES__.map((method) => [
    method,
    (request: unknown) => ipcRenderer.invoke(method, request),
  ]),
);

contextBridge.exposeInMainWorld('routescape', {
  ...methods,
  on: subscribe,
  offerFiles: (files: readonly unknown[]) =>
    ipcRenderer.invoke(offerPathsChannel, files.flatMap(pathOf)),
  platform: process.platform,
});

function subscribe(event: EventName, listener: (value: unknown) => void): () => void {
  if (!__EVENT_NAMES__.includes(event)) throw new Error(`There is no event ${String(event)}`);
  const channel = eventChannel(event);
  // The page never sees Electron's event object: it would hand out the sender.
  const forward = (_event: unknown, value: unknown) => listener(value);
  ipcRenderer.on(channel, forward);
  return () => ipcRenderer.removeListener(channel, forward);
}

/** Only a File that the platform itself made has a path: a look-alike from the page yields nothing. */
function pathOf(file: unknown): string[] {
  if (!(file instanceof File)) return [];
  // Electron 32 moved the path from File.path to webUtils.
  const path = webUtils?.getPathForFile
    ? webUtils.getPathForFile(file)
    : (file as File & { path?: string }).path;
  return path ? [path] : [];
}
