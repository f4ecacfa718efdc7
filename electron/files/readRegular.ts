import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { FileState } from './fileState';

/** Opening a pipe to read waits for a writer, and holds one of the process's four threads for files until then. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Opens a file and nothing else, whatever its path has become since somebody looked. Throws what the system would say. */
export async function openRegular(path: string): Promise<FileHandle> {
  const file = await open(path, withoutWaiting);
  try {
    const stats = await file.stat();
    if (stats.isDirectory()) throw refusal('EISDIR', 'it is a folder');
    // Reading a pipe or a device may never end.
    if (!stats.isFile()) throw refusal('EINVAL', 'it is no file');
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * All of a file, with its state before the first byte: what is written meanwhile is noticed, not lost. One that grows past
 * the limit while it is read is refused.
 */
export async function readRegular(
  path: string,
  limitBytes: number,
): Promise<{ content: Buffer; state: FileState }> {
  const file = await openRegular(path);
  try {
    const { mtimeMs, size } = await file.stat();
    const pieces: Buffer[] = [];
    let bytes = 0;
    while (bytes <= limitBytes) {
      const wanted = Math.min(Math.max(size - bytes, leastBytes), limitBytes - bytes + 1);
      // All said: with the buffer alone, Node 18 (Electron 25) reads nothing.
      const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, null);
      if (bytesRead === 0) break;
      pieces.push(buffer.subarray(0, bytesRead));
      bytes += bytesRead;
    }
    if (bytes > limitBytes) throw refusal('EFBIG', `it has more than ${limitBytes} bytes`);
    const content = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
    return { content: content ?? Buffer.alloc(0), state: { modifiedMs: mtimeMs, bytes: size } };
  } finally {
    await file.close();
  }
}

/** Where a file does not say how much there is, or grows. */
const leastBytes = 64 * 1024;

function refusal(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}`), { code });
}
