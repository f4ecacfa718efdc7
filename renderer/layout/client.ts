import type { OpenGrowth, OpenSession } from '../store/session';
import type { FromWorker } from './protocol';
import { openSessionOn, type Port } from './session';
import { takeWorker } from './spareWorker';

/** Opens a document in a Web Worker: fetching, parsing, laying out and exporting never hold up the window. */
export const openSession: OpenSession = (url, watch) =>
  openSessionOn(portOf(takeWorker()), { kind: 'open', url }, watch);

export const openGrowth: OpenGrowth = (url, onGrown) =>
  openSessionOn(portOf(takeWorker()), { kind: 'open-growth', url }, { onGrown });

function portOf(worker: Worker): Port {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onError) {
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => onMessage(data));
      worker.addEventListener('error', ({ message }) => onError(new Error(message)));
    },
    close: () => worker.terminate(),
  };
}
