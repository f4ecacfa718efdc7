import type { IpcError } from '../../shared/ipc/errors';
import type { CliError } from './command';
import { exitCodes } from './exitCodes';
import { inert } from './inert';

/** The wording of what went wrong with a file: what failed, on which file, what to do. */
export function fileError(error: IpcError): CliError {
  return {
    exitCode: error.code === 'file-not-permitted' ? exitCodes.noPermission : exitCodes.badInput,
    message: inert(wording(error), 1000),
  };
}

function wording(error: IpcError): string {
  switch (error.code) {
    case 'file-not-found':
      return `${error.file}: there is no such file.`;
    case 'file-not-permitted':
      return `${error.file}: no permission to ${error.action} it.`;
    case 'file-too-large':
      return `${error.file}: ${megabytes(error.bytes)}; the limit is ${megabytes(error.limitBytes)}.`;
    case 'disk-full':
      return `${error.file}: the disk is full. Nothing was changed.`;
    case 'file-failed':
      return `${error.file}: cannot ${error.action} it: ${error.reason}`;
    case 'not-json':
      return `${error.file}: not JSON, so not a saved model (${error.reason}). Describe output is read by "routescape import".`;
    case 'not-a-model':
      return `${error.file}: not a Routescape model: ${error.place === undefined ? 'it' : `"${error.place}"`} ${error.reason}. Describe output is read by "routescape import".`;
    case 'file-too-new':
      return `${error.file}: format version ${error.version} is newer than this Routescape, which reads up to ${error.newest}. Update Routescape.`;
    case 'nothing-to-import':
      return `nothing to import in ${error.files} ${error.files === 1 ? 'file' : 'files'}.`;
    default:
      return `unexpected: ${error.code}.`;
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 2 ** 20)} MB`;
}
