import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { ModelHost } from '../../../electron/files/host/client';
import { importPaths } from '../../../electron/files/host/importPaths';
import { acceptScan, compareScan } from '../../../electron/files/host/mergedScan';
import { openModel } from '../../../electron/files/host/openModel';
import { openScanned } from '../../../electron/files/host/openScanned';
import { openSketch } from '../../../electron/files/host/openSketch';
import type { Jobs } from '../../../electron/files/host/protocol';
import { recover } from '../../../electron/files/host/recover';
import { save } from '../../../electron/files/host/save';
import { saveRedacted } from '../../../electron/files/host/saveRedacted';
import type { Work } from '../../../shared/ipc/work';
import { emptyView } from '../../../shared/model-file/view';

/** The model host's work without its thread. */
export function hostWithoutThread(change: Partial<Jobs> = {}): ModelHost {
  const jobs: Jobs = {
    openModel,
    importPaths: (request) => importPaths(request, () => undefined),
    openSketch: async () => openSketch(),
    openScanned: async (request) => openScanned(request),
    compareScan: async (request) => compareScan(request),
    acceptScan: async (request) => acceptScan(request),
    recover,
    save,
    saveRedacted,
    ...change,
  };
  return {
    start: () => undefined,
    run: ((job: keyof Jobs, request: never) => jobs[job](request)) as ModelHost['run'],
  };
}

/** Work that adds edits without changes behind those that stand. */
export function edited(keptEdits: number, ...labels: string[]): Work {
  const edits = labels.map((label) => ({ label, diff: [] }));
  return { keptEdits, edits, cursor: keptEdits + labels.length, view: emptyView, questions: [] };
}

/** A pipe that nobody writes to, named as a model; where a system has none, a name of nothing. */
export function pipeIn(folder: string): string {
  const pipe = join(folder, 'pipe.routescape');
  if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
  return pipe;
}
