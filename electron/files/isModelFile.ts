import { extname } from 'node:path';
import { formatName } from '../../shared/model-file/modelFile';
import { openRegular } from './readRegular';

export const modelExtension = '.routescape';

/** A model's first words. Every version writes the format before anything else. */
const beginning = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${formatName}"`);

/** Whether a path leads to a model: by its name, unless it is no file at all, else by how the file begins. */
export async function isModelFile(path: string): Promise<boolean> {
  const isNamedSo = extname(path).toLowerCase() === modelExtension;
  try {
    const file = await openRegular(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
      return isNamedSo || beginning.test(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    // A folder is imported, whatever its name; of a file that cannot be read whoever opens it says so by name.
    const { code } = error as NodeJS.ErrnoException;
    return isNamedSo && code !== 'EISDIR' && code !== 'EINVAL';
  }
}
