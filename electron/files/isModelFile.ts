import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { formatName } from '../../shared/model-file/modelFile';

export const modelExtension = '.routescape';

/** A model's first words. Every version writes the format before anything else. */
const beginning = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${formatName}"`);

/** Whether a path leads to a model: by its name, else by how the file begins. */
export async function isModelFile(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() === modelExtension) return true;
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
      return beginning.test(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    // A folder, or nothing that can be read: whoever opens it says so by name.
    return false;
  }
}
