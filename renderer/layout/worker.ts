import { drawPicture } from '../../shared/export/drawPicture';
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
  warmUp: layOut.warmUp,
  draw: drawPicture,
  // A file of its own: nobody wants code at the start, when every millisecond of loading counts.
  writeCode: async (...args) => (await import('../../shared/export/code/toCode')).toCode(...args),
  post: (message) => postMessage(message),
});

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => receive(data));
