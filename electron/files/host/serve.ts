import type { MessagePort } from 'node:worker_threads';
import { bytesOf, type OpenDocuments } from './openDocuments';
import type { FromReader } from './protocol';

const chunkBytes = 1024 * 1024;

/** Answers each `pull` with one chunk, which is handed over rather than copied to the other thread. */
export function serve(documents: OpenDocuments, documentId: string, port: MessagePort): void {
  const document = documents.get(documentId);
  if (document === undefined) {
    send(port, { kind: 'gone' });
    port.close();
    return;
  }
  const bytes = document.bytes ?? bytesOf(document.model);
  document.bytes = undefined; // a document is fetched once, as a rule
  send(port, { kind: 'found' });
  let offset = 0;
  port.on('message', () => {
    if (offset >= bytes.length) {
      send(port, { kind: 'end' });
      port.close();
      return;
    }
    const chunk = bytes.slice(offset, offset + chunkBytes);
    offset += chunk.length;
    port.postMessage({ kind: 'chunk', bytes: chunk } satisfies FromReader, [chunk.buffer]);
  });
}

function send(port: MessagePort, message: FromReader): void {
  port.postMessage(message);
}
