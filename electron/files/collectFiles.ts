import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { mayBeAnswer } from '../../shared/import/filePath';
import type { ImportReport } from '../../shared/import/report';
import type { IpcError } from '../../shared/ipc/errors';
import { err, ok, type Result } from '../../shared/result';
import { decodeText } from './decodeText';
import { toFileError } from './fileErrors';
import { readRegular } from './readRegular';

export type CollectedFile = { path: string; text: string };
export type Skipped = ImportReport['skipped'][number];
export type Collected = { files: CollectedFile[]; skipped: Skipped[] };

export type Limits = {
  /** A string of V8 ends near 536 million characters. */
  fileBytes: number;
  /** What all files together may take: the model of it has to fit into memory several times. */
  totalBytes: number;
  files: number;
};
export const defaultLimits: Limits = {
  fileBytes: 512 * 2 ** 20,
  totalBytes: 2 * 2 ** 30,
  files: 50_000,
};

/**
 * Reads what the user picked: files whatever their name, and from folders, at any depth, every file that may be an
 * answer of the AWS CLI.
 *
 * Paths in the answer begin with the folder that was picked, or the folder a file lies in: its name may be that of an
 * account or a Region. What cannot be read inside a folder is skipped with its reason; a picked file that cannot be
 * read is an error that names it as it was given, for then the user named it.
 */
export async function collectFiles(
  paths: readonly string[],
  onProgress: (doneBytes: number, totalBytes: number) => void = () => undefined,
  limits: Limits = defaultLimits,
): Promise<Result<Collected, IpcError>> {
  const found: Found[] = [];
  const skipped: Skipped[] = [];
  for (const path of paths) {
    try {
      const { isFolder, bytes } = await kindOf(path);
      if (isFolder)
        await walk(path, basename(path), { found, skipped, seen: new Set(), limit: limits.files });
      else found.push({ path, shownAs: `${basename(dirname(path))}/${basename(path)}`, bytes });
    } catch (error) {
      return err(toFileError(error, path, 'read'));
    }
  }
  const files = await readAll(found, skipped, onProgress, limits);
  return ok({ files, skipped });
}

type Found = { path: string; shownAs: string; bytes: number };
type Walk = { found: Found[]; skipped: Skipped[]; seen: Set<string>; limit: number };

async function walk(folder: string, shownAs: string, state: Walk): Promise<void> {
  // Links may lead in circles: each real folder is entered once.
  const real = await realpath(folder);
  if (state.seen.has(real)) return;
  state.seen.add(real);

  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  for (const name of names) {
    const path = join(folder, name);
    const shown = `${shownAs}/${name}`;
    try {
      const { isFolder, bytes } = await kindOf(path);
      if (isFolder) await walk(path, shown, state);
      else if (!mayBeAnswer(shown))
        state.skipped.push(skip(shown, 'not-needed', 'Not a JSON file.'));
      else if (state.found.length >= state.limit)
        state.skipped.push(skip(shown, 'too-large', `More than ${state.limit} files.`));
      else state.found.push({ path, shownAs: shown, bytes });
    } catch (error) {
      state.skipped.push(unreadable(shown, error));
    }
  }
}

async function kindOf(path: string): Promise<{ isFolder: boolean; bytes: number }> {
  const stats = await stat(path);
  // Reading a pipe or a device may never end.
  if (!stats.isFile() && !stats.isDirectory())
    throw Object.assign(new Error('neither a file nor a folder'), { code: 'EINVAL' });
  return { isFolder: stats.isDirectory(), bytes: stats.size };
}

async function readAll(
  found: readonly Found[],
  skipped: Skipped[],
  onProgress: (doneBytes: number, totalBytes: number) => void,
  limits: Limits,
): Promise<CollectedFile[]> {
  const files: CollectedFile[] = [];
  const foundBytes = found.reduce((sum, { bytes }) => sum + bytes, 0);
  let passedBytes = 0;
  let totalBytes = 0;
  for (const { path, shownAs, bytes } of found) {
    const before = passedBytes;
    const onRead = (read: number) => onProgress(before + Math.min(read, bytes), foundBytes);
    onRead(0);
    passedBytes += bytes;
    if (bytes > limits.fileBytes || totalBytes + bytes > limits.totalBytes) {
      const limit = bytes > limits.fileBytes ? limits.fileBytes : limits.totalBytes;
      skipped.push(
        skip(shownAs, 'too-large', `${megabytes(bytes)}; the limit is ${megabytes(limit)}.`),
      );
      continue;
    }
    totalBytes += bytes;
    try {
      const { content } = await readRegular(path, limits.fileBytes, onRead);
      const text = decodeText(content);
      if (text === undefined) skipped.push(skip(shownAs, 'not-text', 'Not a text file.'));
      else files.push({ path: shownAs, text });
    } catch (error) {
      skipped.push(unreadable(shownAs, error));
    }
  }
  return files;
}

function skip(file: string, code: Skipped['code'], reason: string): Skipped {
  return { file, code, reason };
}

/** Throws on what is no word of the system. */
function unreadable(file: string, error: unknown): Skipped {
  const { code } = toFileError(error, file, 'read');
  const reasons: Partial<Record<IpcError['code'], string>> = {
    'file-not-found': 'The link leads nowhere.',
    'file-not-permitted': 'No permission to read it.',
  };
  return skip(file, 'unreadable', reasons[code] ?? String(error));
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MB`;
}
