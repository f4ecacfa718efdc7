import { randomUUID } from 'node:crypto';
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
import type { Opened } from './host/protocol';
import { isModelFile, modelExtension } from './isModelFile';
import type { KeptDocuments } from './keptDocuments';
import { nameOf, type OfferedFiles } from './offeredFiles';
import type { OpenDocuments } from './openDocuments';
import type { RecentFiles } from './recentFiles';
import { readSample } from './sample';

type Deps = {
  host: ModelHost;
  documents: OpenDocuments;
  kept: KeptDocuments;
  recentFiles: RecentFiles;
  offered: OfferedFiles;
  unsavedWork: Closing;
  scans: Pick<Scans, 'finished' | 'claim'>;
  /** Called with what became of each opening. */
  onOpened(reply: OpenReply): void;
};

type OpenFrom = RequestOf<'openDocument'>['from'];
type OpenReply = Result<ResponseOf<'openDocument'>, IpcError>;

export type Documents = {
  /** From now on this is what the window shows on its way and calls off. */
  beginOpening(): AbortSignal;
  /** The paths behind what was opened or saved last; none for the sample and after a close. */
  lastOpened(): readonly string[];
};

/** Open, save and close. Paths stay here; the page knows documents by id and name. */
export function registerDocuments({
  host,
  documents,
  kept,
  recentFiles,
  offered,
  unsavedWork,
  scans,
  onOpened,
}: Deps): Documents {
  let last: readonly string[] = [];
  /** What the window shows on its way: an opening, or the making of a redacted copy. */
  let opening = new AbortController();

  function beginOpening(): AbortSignal {
    opening = new AbortController();
    return opening.signal;
  }

  handle('openDocument', async ({ from }) => {
    const reply = await open(from, beginOpening());
    onOpened(reply);
    return reply;
  });

  handle('openToCompare', async ({ from }) => {
    const reply = await lookAt(from, beginOpening());
    if (reply === undefined) return ok({ outcome: 'cancelled' });
    if (!reply.ok) return reply;
    return ok({ outcome: 'opened', document: documents.add(reply.value, randomUUID(), false) });
  });

  handle('cancelOpening', async () => {
    opening.abort();
    return ok({});
  });

  handle('keepWork', ({ documentId, ...work }) => documents.keep(documentId, work));

  handle('dropKept', ({ id }) => kept.drop(id));

  handle('saveDocument', async ({ documentId, target, overwrite }) => {
    const name = documents.metaOf(documentId)?.name;
    if (name === undefined) return err({ code: 'no-such-document' });
    if (target === 'redacted-copy') return saveRedacted(documentId, name);
    const place = target === 'same-file' ? documents.pathOf(documentId) : undefined;
    const path = place ?? (await dialogs.askModelTarget(withExtension(name)));
    if (path === undefined) {
      unsavedWork.saveEnded(false);
      return ok({ outcome: 'cancelled' });
    }
    const saved = await documents.save(documentId, path, overwrite);
    unsavedWork.saveEnded(saved.ok);
    if (!saved.ok) return saved;
    last = [path];
    app.addRecentDocument(path); // the system's own list: dock, jump list
    await recentFiles.add({ name: basename(path), kind: 'model', paths: [path] });
    return ok({ outcome: 'saved', document: saved.value });
  });

  /** Written beside the document, which stays what it is and where it is. */
  async function saveRedacted(
    documentId: string,
    name: string,
  ): Promise<Result<ResponseOf<'saveDocument'>, IpcError>> {
    const suggested = withExtension(name).replace(modelExtension, `-redacted${modelExtension}`);
    const path = await dialogs.askModelTarget(suggested);
    if (path === undefined) return ok({ outcome: 'cancelled' });
    const saved = await documents.saveRedacted(documentId, path, beginOpening());
    if (!saved.ok) return saved;
    if (saved.value === undefined) return ok({ outcome: 'cancelled' });
    return ok({ outcome: 'copied', name: basename(path) });
  }

  handle('closeDocument', async ({ documentId }) => {
    const closed = await documents.close(documentId);
    if (documents.ids().size === 0) last = [];
    return closed;
  });

  async function open(from: OpenFrom, signal: AbortSignal): Promise<OpenReply> {
    switch (from.kind) {
      case 'sample':
        return openSample();
      case 'sketch':
        return opened(await host.run('openSketch', {}, signal), []);
      case 'scan':
        return openScan(from.scanId, signal);
      case 'kept':
        return recover(from.id, signal);
      case 'again':
        return openPaths(known(pathsOf(from.documentId)), true, signal);
      case 'recent':
        return openPaths(known(recentFiles.pathsOf(from.id)), false, signal);
      case 'offered':
        return openPaths(known(offered.take(from.token)), false, signal);
      case 'ask-model':
        return openAsked(dialogs.askModel, true, signal);
      case 'ask-files':
        return openAsked(dialogs.askFiles, false, signal);
      case 'ask-folder':
        return openAsked(dialogs.askFolder, false, signal);
    }
  }

  async function lookAt(
    from: RequestOf<'openToCompare'>['from'],
    signal: AbortSignal,
  ): Promise<Result<Pick<Opened, 'about' | 'held'>, IpcError> | undefined> {
    if (from.kind === 'scan') {
      const scan = scans.finished(from.scanId);
      if (scan === undefined) return err({ code: 'no-such-scan' });
      const { name, model, request } = scan;
      const held = await documents.withScan(from.documentId, model, request.vpcId, signal);
      if (!held.ok) return held;
      return held.value && ok({ about: { name, source: 'scan' }, held: held.value });
    }
    const isModel = from.kind === 'ask-model';
    host.start(); // while the user looks for the file
    const paths = await (isModel ? dialogs.askModel() : dialogs.askFolder());
    return paths && read(paths, isModel, signal);
  }

  async function openAsked(
    ask: () => Promise<string[] | undefined>,
    isModel: boolean,
    signal: AbortSignal,
  ): Promise<OpenReply> {
    host.start(); // while the user looks for the file
    const paths = await ask();
    return paths === undefined
      ? ok({ outcome: 'cancelled' })
      : openPaths(ok(paths), isModel, signal);
  }

  async function openPaths(
    paths: Result<readonly string[], IpcError>,
    isModel: boolean,
    signal: AbortSignal,
  ): Promise<OpenReply> {
    if (!paths.ok) return paths;
    return opened(await read(paths.value, isModel, signal), paths.value);
  }

  async function read(
    paths: readonly string[],
    isModel: boolean,
    signal: AbortSignal,
  ): Promise<Result<Opened, IpcError> | undefined> {
    const [path = ''] = paths;
    if (isModel || (paths.length === 1 && (await isModelFile(path))))
      return host.run('openModel', { path }, signal);
    return host.run('importPaths', { paths, name: nameOf(paths) }, signal);
  }

  /** @param reply undefined where the user called it off */
  async function opened(
    reply: Result<Opened, IpcError> | undefined,
    paths: readonly string[],
  ): Promise<OpenReply> {
    if (reply === undefined) return ok({ outcome: 'cancelled' });
    if (!reply.ok) return reply;
    const { about, report, resources } = reply.value;
    const document = documents.add(reply.value, randomUUID(), about.source === 'import');
    last = paths;
    const isModel = about.source === 'model';
    if (isModel && paths[0] !== undefined) app.addRecentDocument(paths[0]);
    if (paths.length > 0) {
      const detail = `${resources.toLocaleString('en')} resources`;
      await recentFiles.add({
        name: about.name,
        detail: isModel ? detail : `imported, ${detail}`,
        kind: isModel ? 'model' : 'import',
        paths: [...paths],
      });
    }
    return ok({ outcome: 'opened', document, isUnsaved: false, ...(report && { report }) });
  }

  async function openSample(): Promise<OpenReply> {
    const document = documents.add(await readSample(), randomUUID(), false);
    last = [];
    return ok({ outcome: 'opened', document, isUnsaved: false });
  }

  /** Under the scan's own id, by which the window knew it while it was read. */
  async function openScan(scanId: string, signal: AbortSignal): Promise<OpenReply> {
    const scan = scans.finished(scanId);
    if (scan === undefined) return err({ code: 'no-such-scan' });
    const reply = await host.run('openScanned', scan, signal);
    if (reply === undefined) return ok({ outcome: 'cancelled' });
    if (!reply.ok) return reply;
    last = [];
    const document = documents.add(reply.value, scanId, true);
    scans.claim(scanId);
    return ok({ outcome: 'opened', document, isUnsaved: true });
  }

  /** Under its own id, so that its journal goes on. */
  async function recover(id: string, signal: AbortSignal): Promise<OpenReply> {
    const reply = await kept.recover(id, signal);
    if (reply === undefined) return ok({ outcome: 'cancelled' });
    if (!reply.ok) return reply;
    const { isSaved, report, held } = reply.value;
    const document = documents.add(reply.value, id, !isSaved);
    if (isSaved) await kept.drop(id);
    last = held.file === undefined ? [] : [held.file.path];
    return ok({ outcome: 'opened', document, isUnsaved: !isSaved, ...(report && { report }) });
  }

  function pathsOf(documentId: string): string[] | undefined {
    const path = documents.pathOf(documentId);
    return path === undefined ? undefined : [path];
  }

  return { lastOpened: () => last, beginOpening };
}

function known(paths: readonly string[] | undefined): Result<readonly string[], IpcError> {
  return paths ? ok(paths) : err({ code: 'no-such-document' });
}

function withExtension(name: string): string {
  return name.endsWith(modelExtension) ? name : `${name.replace(/\.json$/i, '')}${modelExtension}`;
}
