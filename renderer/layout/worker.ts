import { createDocumentHost } from './documentHost';
import { createLayOut } from './layOut';
import type { ToWorker } from './protocol';
import { readDocument } from './readDocument';
import { readGrowth } from './readGrowth';

const layOut = createLayOut();
const receive = createDocumentHost({
  read: readDocument,
  readGrowth,
  layOut,
  layOutScene: layOut.scene,
  layOutAside: layOut.aside,
  answers: () => import('./answers'),
  post: (message) => postMessage(message),
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => receive(data));
