import { basename } from 'node:path';
import { app } from 'electron';
import type { RequestOf, ResponseOf } from '../../shared/ipc/contract';
import type { IpcError } from '../../shared/ipc/errors';
import { err, ok, type Result } from '../../shared/result';
import { handle } from '../ipc/handle';
import type { Scans } from '../scan/window/scans';
import type { Closing } from '../window/closing';
import { dialogs } from './dialogs';
import type { ModelHost } from './host/client';
import type { HostReply } from './host/protocol';
import { isModelFile, modelExtension } from './isModelFile';
import { nameOf, type OfferedFiles } from './offeredFiles';
import { callAbout, callOrigin, type Origin } from './origin';
import type { RecentFiles } from './recentFiles';

type Deps = {
  host: ModelHost;
  recentFiles: RecentFiles;
  offered: OfferedFiles;
  unsavedWork: Closing;
  scans: Pick<Scans, 'finished'>;
  /** Called with what became of each opening. */
  onOpened(reply: Result<ResponseOf<'openDocument'>, IpcError>): void;
};

export type Documents = {
  /** The paths behind what was opened or saved last; none for the sample and after a close. */
  lastOpened(): readonly string[];
  originOf(documentId: string): Origin | undefined;
  /** What a document is to be opened from, should its host be lost: it is not what its file holds any more. */
  setOrigin(documentId: string, origin: Origin): void;
};

/** Open, save and close. Paths stay here; the page knows documents by id and name. */
export function registerDocuments({
  host,
  recentFiles,
  offered,
  unsavedWork,
  scans,
  onOpened,
}: Deps): Documents {
  /** Where a document lies, for those that lie anywhere: an import does not until it is saved. */
  const places = new Map<string, string>();
  const names = new Map<string, string>();
  /** How each was opened: a host that is lost takes its documents with it, and they are opened again. */
  const origins = new Map<string, Origin>();
  let last: readonly string[] = [];

  handle('openDocument', async ({ from }) => {
    const reply = await open(from);
    onOpened(reply);
    return reply;
  });

  handle('saveDocument', saveDocument);

  async function saveDocument({
    target,
    ...request
  }: RequestOf<'saveDocument'>): Promise<Result<ResponseOf<'saveDocument'>, IpcError>> {
    const name = names.get(request.documentId);
    if (name === undefined) return err({ code: 'no-such-document' });
    if (target === 'redacted-copy') return saveRedacted(name, request);
    const place = target === 'same-file' ? places.get(request.documentId) : undefined;
    const path = place ?? (await dialogs.askModelTarget(withExtension(name)));
    if (path === undefined) {
      unsavedWork.saveEnded(false);
      return ok({ outcome: 'cancelled' });
    }
    const origin = origins.get(request.documentId);
    const saved = await callAbout(host, origin, 'save', { ...request, path });
    if (!saved.ok && saved.error.code === 'file-changed') {
      switch (await dialogs.askAboutChange(saved.error.file)) {
        case 'overwrite':
          return finish(await host.call('save', { ...request, path, overwrite: true }), path);
        case 'save-as':
          return saveDocument({ ...request, target: 'ask' });
        case 'cancel':
          unsavedWork.saveEnded(false);
          return ok({ outcome: 'cancelled' });
      }
    }
    return finish(saved, path);
  }

  /** Written beside the document, which stays what it is and where it is. */
  async function saveRedacted(
    name: string,
    request: Omit<RequestOf<'saveDocument'>, 'target'>,
  ): Promise<Result<ResponseOf<'saveDocument'>, IpcError>> {
    const suggested = withExtension(name).replace(modelExtension, `-redacted${modelExtension}`);
    const path = await dialogs.askModelTarget(suggested);
    if (path === undefined) return ok({ outcome: 'cancelled' });
    const saved = await host.call('saveRedacted', { ...request, path });
    return saved.ok ? ok({ outcome: 'copied', name: basename(path) }) : saved;
  }

  async function finish(
    saved: HostReply<'save'>,
    path: string,
  ): Promise<Result<ResponseOf<'saveDocument'>, IpcError>> {
    unsavedWork.saveEnded(saved.ok);
    if (!saved.ok) return saved;
    keep(saved.value.documentId, saved.value.name, path);
    origins.set(saved.value.documentId, { method: 'openModel', request: { path } });
    last = [path];
    await recentFiles.add({ name: basename(path), kind: 'model', paths: [path] });
    return ok({ outcome: 'saved', document: saved.value });
  }

  handle('closeDocument', async ({ documentId }) => {
    places.delete(documentId);
    names.delete(documentId);
    origins.delete(documentId);
    if (origins.size === 0) last = [];
    await host.call('close', { documentId });
    return ok({});
  });

  async function open(
    from: RequestOf<'openDocument'>['from'],
  ): Promise<Result<ResponseOf<'openDocument'>, IpcError>> {
    if (from.kind === 'sample') return openedBy({ method: 'openSample', request: {} }, []);
    if (from.kind === 'sketch') return openedBy({ method: 'openSketch', request: {} }, []);
    if (from.kind === 'scan') return openScan(from.scanId);
    const paths = await pathsFrom(from);
    if (!paths.ok) return paths;
    if (paths.value === undefined) return ok({ outcome: 'cancelled' });
    const [first = ''] = paths.value;
    const isModel =
      from.kind === 'ask-model' || (paths.value.length === 1 && (await isModelFile(first)));
    return openedBy(
      isModel
        ? { method: 'openModel', request: { path: first } }
        : { method: 'importPaths', request: { paths: paths.value, name: nameOf(paths.value) } },
      paths.value,
    );
  }

  /** Under the scan's own id, by which the window knew it while it was read. */
  async function openScan(scanId: string): Promise<Result<ResponseOf<'openDocument'>, IpcError>> {
    const scan = scans.finished(scanId);
    if (scan === undefined) return err({ code: 'no-such-scan' });
    const { name, model } = scan;
    const request = { model, name, source: 'scan', documentId: scanId } as const;
    return openedBy({ method: 'openScanned', request }, []);
  }

  async function openedBy(origin: Origin, paths: readonly string[]) {
    const reply = await callOrigin(host, origin);
    if (reply.ok) {
      origins.set(reply.value.document.documentId, origin);
      last = paths;
    }
    return opened(reply, paths);
  }

  async function pathsFrom(
    from: Exclude<RequestOf<'openDocument'>['from'], { kind: 'sample' | 'sketch' | 'scan' }>,
  ): Promise<Result<readonly string[] | undefined, IpcError>> {
    switch (from.kind) {
      case 'ask-model':
        return ok(await dialogs.askModel());
      case 'ask-files':
        return ok(await dialogs.askFiles());
      case 'ask-folder':
        return ok(await dialogs.askFolder());
      case 'recent':
        return known(recentFiles.pathsOf(from.id));
      case 'offered':
        return known(offered.take(from.token));
    }
  }

  async function opened(
    reply: HostReply<'openModel'>,
    paths: readonly string[],
  ): Promise<Result<ResponseOf<'openDocument'>, IpcError>> {
    if (!reply.ok) return reply;
    const { document, report, resources } = reply.value;
    const isModel = document.source === 'model';
    keep(document.documentId, document.name, isModel ? paths[0] : undefined);
    if (paths.length > 0) {
      const detail = `${resources.toLocaleString('en')} resources`;
      await recentFiles.add({
        name: document.name,
        detail: isModel ? detail : `imported, ${detail}`,
        kind: isModel ? 'model' : 'import',
        paths: [...paths],
      });
    }
    return ok({ outcome: 'opened', document, ...(report && { report }) });
  }

  function keep(documentId: string, name: string, path: string | undefined): void {
    names.set(documentId, name);
    if (path === undefined) return;
    places.set(documentId, path);
    app.addRecentDocument(path); // the system's own list: dock, jump list
  }

  return {
    lastOpened: () => last,
    originOf: (documentId) => origins.get(documentId),
    setOrigin: (documentId, origin) => origins.set(documentId, origin),
  };
}

function known(paths: readonly string[] | undefined): Result<readonly string[], IpcError> {
  return paths ? ok(paths) : err({ code: 'no-such-document' });
}

function withExtension(name: string): string {
  return name.endsWith(modelExtension) ? name : `${name.replace(/\.json$/i, '')}${modelExtension}`;
}
