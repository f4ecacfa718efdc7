import type { OpenSession } from '../store/session';
import type { FromWorker } from './protocol';
import { openSessionOn, type Port } from './session';

const startWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/** Started with the window, which loads its script while main reads the first document. */
let spare: Worker | undefined = startWorker();

/** Opens a document in a Web Worker: fetching, parsing, laying out and exporting never hold up the window. */
export const openSession: OpenSession = (documentUrl, isSample) => {
  const worker = spare ?? startWorker();
  spare = undefined;
  return openSessionOn(portOf(worker), documentUrl, isSample);
};

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
