import { readFile } from 'node:fs/promises';
import type { ImportReport } from '../../../shared/import/report';
import type { IpcError } from '../../../shared/ipc/errors';
import type { Work } from '../../../shared/ipc/work';
import { networkAt } from '../../../shared/model-file/modelFile';
import { readModelFile } from '../../../shared/model-file/read';
import { totalResources } from '../../../shared/network/resources';
import { err, ok, type Result } from '../../../shared/result';
import { toFileError } from '../fileErrors';
import { stateOf } from '../fileState';
import { journalVersion } from '../journal/header';
import { type Kept, readKept, readNewer } from '../journal/keptWork';
import { type Held, toHeld, toRecordProgress, withWork } from './held';
import type { JobRequest, OnProgress, Recovered } from './protocol';

/** The document that a journal is about, with all the work that it holds. */
export async function recover(
  { folder, id }: JobRequest<'recover'>,
  onProgress: OnProgress = () => undefined,
): Promise<Result<Recovered, IpcError>> {
  const kept = await readKept(folder, id).catch((error: unknown) => toFileError(error, id, 'read'));
  if (kept === undefined) return err(await newerOr(folder, id));
  if ('code' in kept) return err(kept);
  const { header, base, work, lostLines } = kept;
  const { name, source, file, keepAs } = header;
  onProgress({ phase: 'parsing', done: 0, total: 0 });
  const read = readModelFile(base.toString('utf8'), toRecordProgress(onProgress));
  if (!read.ok) return err({ ...read.error, file: name });
  if (read.value.upgradedFrom !== undefined) return recoverOld(kept, read.value.upgradedFrom);
  const model = withWork(read.value, work);
  if (!model.ok) return model;
  onProgress({ phase: 'joining', done: 0, total: 0 });
  const held = toHeld(model.value, file);
  const onDisk = await stateIfSaved(held);
  return ok({
    about: { name, source },
    held:
      file !== undefined && onDisk !== undefined
        ? { ...held, file: { ...file, onDisk } }
        : { ...held, ...(keepAs !== undefined && { keepAs }) },
    resources: totalResources(networkAt(model.value)),
    isSaved: onDisk !== undefined,
    ...(lostLines > 0 && { report: reportOf(name, [lossText(lostLines)]) }),
  });
}

/**
 * What an older Routescape kept: the work is in the shapes of its day, as the document is that it lies beside, and both are
 * taken to today's as one file.
 */
function recoverOld(
  { header, base, work, lostLines }: Kept,
  upgradedFrom: number,
): Result<Recovered, IpcError> {
  const { name, source, file, keepAs = `v${upgradedFrom}` } = header;
  const read = readModelFile(JSON.stringify(asFile(JSON.parse(base.toString('utf8')), work)));
  if (!read.ok) return err({ ...read.error, file: name });
  const { repairs, network } = read.value;
  const lost = lostLines > 0 ? [lossText(lostLines)] : [];
  return ok({
    about: { name, source, upgradedFrom },
    held: { ...toHeld(read.value, file), ...(file && { keepAs }) },
    resources: totalResources(network),
    isSaved: false,
    ...(repairs.length + lost.length > 0 && { report: reportOf(name, [...lost, ...repairs]) }),
  });
}

function asFile(base: { edits?: readonly unknown[] }, work: Work | undefined): object {
  if (work === undefined) return base;
  const { keptEdits, edits, cursor, view, questions } = work;
  const standing = base.edits?.slice(0, keptEdits) ?? [];
  return { ...base, edits: [...standing, ...edits], cursor, view, questions };
}

/** Why a journal that is there cannot be read. */
async function newerOr(folder: string, id: string): Promise<IpcError> {
  const newer = await readNewer(folder, id);
  if (newer === undefined) return { code: 'no-such-document' };
  const { name, journal } = newer;
  return { code: 'file-too-new', file: name, version: journal, newest: journalVersion };
}

/** The state of the document's file, where it holds the very same: a model has but one way to be written. */
async function stateIfSaved({ bytes, file }: Held) {
  if (file === undefined) return undefined;
  try {
    const state = await stateOf(file.path);
    const isSame = state.bytes === bytes.length && (await readFile(file.path)).equals(bytes);
    return isSame ? state : undefined;
  } catch {
    return undefined; // gone, or not to be read: saving will say so
  }
}

function lossText(lines: number): string {
  return `The last ${lines === 1 ? 'change' : `${lines} changes`} could not be read any more: the disk does not give back what was written.`;
}

function reportOf(file: string, texts: readonly string[]): ImportReport {
  const notes = texts.map((text) => ({ file, text }));
  return { read: [], skipped: [], dangling: [], missing: [], notes };
}
