// The worker thread of one picture: fonts and renderer are loaded here and nowhere else, and go with it.
import { parentPort, workerData } from 'node:worker_threads';
import { err, invariant } from '../../../shared/result';
import { type Rendering, renderPicture } from '../renderPicture';
import type { FromPictureHost } from './protocol';

invariant(parentPort, 'the picture host runs as a worker thread');
const port = parentPort;

renderPicture(workerData as Rendering).then(send, (error: unknown) => {
  // The text comes from the page: that it is no SVG of ours is its sender's fault, and no bug here.
  send(err({ code: 'picture-failed', reason: String(error).split('\n')[0] ?? '' }));
});

function send(outcome: FromPictureHost): void {
  port.postMessage(outcome);
}
