import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import {
  type FileHandle,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/**
 * Writes a file whole or not at all, at whatever moment the process, the machine or the disk gives up: to a file beside
 * it, through to the disk, then over it in one step. Throws what the system says; the file is then as it was.
 *
 * The usual package for this, write-file-atomic 7, takes a short write for a whole one: on a disk that fills up half way
 * it puts the half in the file's place.
 *
 * @param mode absent: a file that is there keeps its own. Its owner it keeps in any case.
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array,
  { mode }: { mode?: number } = {},
): Promise<void> {
  const target = await behindLinks(path);
  const before = await stat(target).catch(ifAbsent);
  refuseUnwritable(path, before);
  const beside = nameBeside(target);
  try {
    const file = await open(beside, 'wx', mode ?? before?.mode);
    try {
      await file.writeFile(data);
      if (before !== undefined) await keepOwner(file, before, mode ?? before.mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
  await sweep(dirname(target));
}

/** The same for the moment the app goes, which waits for no promise, and for files that are nobody else's. */
export function writeWholeNow(path: string, data: string): void {
  const beside = nameBeside(path);
  try {
    const file = openSync(beside, 'wx', statSync(path, { throwIfNoEntry: false })?.mode);
    try {
      writeFileSync(file, data);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A new name in a folder is on the disk once the folder is. Not every system lets a folder be opened for that. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, 'r');
    await opened.sync().finally(() => opened.close());
  } catch {
    // Then the system's own pace has to do: a crash may bring back the file as it was before, and that is whole too.
  }
}

/** Short whatever the file is called: a name of 255 bytes has no room for more. */
function nameBeside(target: string): string {
  return join(dirname(target), `.routescape-${randomBytes(6).toString('hex')}.tmp`);
}

/** What kills left beside files of this folder. Of the young ones somebody may be writing still. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => besideName.test(each))) {
    const path = join(folder, name);
    // Where one cannot be looked at or cleared away, it lies there a while longer.
    const written = await stat(path).catch(() => undefined);
    if (written !== undefined && Date.now() - written.mtimeMs > abandonedMs)
      await rm(path, { force: true }).catch(() => undefined);
  }
}

const besideName = /^\.routescape-[0-9a-f]{12}\.tmp$/;
const abandonedMs = 60 * 60_000;

/** A link stays a link, and what it leads to is written, though it is not there any more. */
async function behindLinks(path: string): Promise<string> {
  const real = await realpath(path).catch(ifAbsent);
  if (real !== undefined) return real;
  const target = await readlink(path).catch(() => undefined); // no link, or nothing there at all
  if (target === undefined) return path;
  return behindLinks(resolve(await realpath(dirname(path)), target));
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** To replace a file its folder is asked, and not the file: but who marked it read-only meant it. */
function refuseUnwritable(path: string, before: Stats | undefined): void {
  if (before === undefined) return;
  if (!before.isFile()) throw systemError('EINVAL', `${path} is no file`);
  if ((before.mode & 0o222) === 0) throw systemError('EACCES', `${path} is read-only`);
}

function systemError(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}`), { code });
}

/** Where the owner cannot be kept, the file is that of who wrote it, as with any copy. */
async function keepOwner(file: FileHandle, { uid, gid }: Stats, mode: number): Promise<void> {
  await file.chown(uid, gid).catch(() => undefined);
  await file.chmod(mode).catch(() => undefined);
}
