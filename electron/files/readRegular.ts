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
 *
 * @param onRead told after each few megabytes how many bytes are there
 */
export async function readRegular(
  path: string,
  limitBytes: number,
  onRead: (bytes: number) => void = () => undefined,
): Promise<{ content: Buffer; state: FileState }> {
  const file = await openRegular(path);
  try {
    const { mtimeMs, size } = await file.stat();
    // One buffer for all that is expected: put together of pieces it would be there twice.
    let content = Buffer.allocUnsafe(Math.min(Math.max(size, leastBytes), limitBytes) + 1);
    let bytes = 0;
    while (bytes <= limitBytes) {
      if (bytes === content.length)
        content = Buffer.concat([content, Buffer.allocUnsafe(content.length)]);
      const wanted = Math.min(content.length - bytes, mostBytes, limitBytes - bytes + 1);
      const { bytesRead } = await file.read(content, bytes, wanted, null);
      if (bytesRead === 0) break;
      bytes += bytesRead;
      onRead(bytes);
    }
    if (bytes > limitBytes) throw refusal('EFBIG', `it has more than ${limitBytes} bytes`);
    return { content: content.subarray(0, bytes), state: { modifiedMs: mtimeMs, bytes: size } };
  } finally {
    await file.close();
  }
}

/** Where a file does not say how much there is, or grows. */
const leastBytes = 64 * 1024;
/** At once: so many are read in some milliseconds. */
const mostBytes = 8 * 2 ** 20;

function refusal(code: string, words: string): Error {
  return Object.assign(new Error(`${code}: ${words}`), { code });
}
