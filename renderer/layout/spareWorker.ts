/**
 * The worker of the first document, started before anything else of the page runs: it loads its script while the page
 * still makes its own, and main reads the document. The page's first import.
 */
let spare: Worker | undefined = startWorker();

function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}

/** The spare one, or where a document had that before, a new one. */
export function takeWorker(): Worker {
  const worker = spare ?? startWorker();
  spare = undefined;
  return worker;
}
