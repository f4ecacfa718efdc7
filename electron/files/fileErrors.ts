import type { IpcError } from '../../shared/ipc/errors';

/**
 * What the system said of a file, as a value for the user. Anything that the system did not say is a bug and is
 * thrown on.
 * @param file as the user knows it
 */
export function toFileError(error: unknown, file: string, action: 'read' | 'write'): IpcError {
  const code = error instanceof Error && (error as NodeJS.ErrnoException).code;
  if (!code) throw error;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'file-not-found', file };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'file-not-permitted', file, action };
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', file };
    default:
      return { code: 'file-failed', file, action, reason: error.message };
  }
}
