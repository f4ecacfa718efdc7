// The worker thread of one picture: fonts and renderer are loaded here and nowhere else, and go with it.
import { parentPort, workerData } from 'node:worker_threads';
import { invariant } from '../../../shared/result';
import { type Rendering, renderPicture } from '../renderPicture';
import type { FromPictureHost } from './protocol';

invariant(parentPort, 'the picture host runs as a worker thread');
const port = parentPort;

renderPicture(workerData as Rendering).then(
  (outcome) => send({ kind: 'ended', outcome }),
  (bug: unknown) =>
    send({ kind: 'threw', stack: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug) }),
);

function send(message: FromPictureHost): void {
  port.postMessage(message);
}
