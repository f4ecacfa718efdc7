import { access, constants, readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type ReadModel, readModelFile } from '../../shared/model-file/read';
import { err, ok, type Result } from '../../shared/result';
import { decodeText } from '../files/decodeText';
import { toFileError } from '../files/fileErrors';
import { writeWhole } from '../files/writeWhole';
import type { CliError } from './command';
import { exitCodes } from './exitCodes';
import { fileError } from './fileErrors';
import { inert } from './inert';

/** Errors name the path as it was typed: the folder is what is wrong as often as the name. */
export async function readModel(path: string): Promise<Result<ReadModel, CliError>> {
  try {
    const text = decodeText(await readFile(path));
    if (text === undefined)
      return err(fileError({ code: 'not-json', file: path, reason: 'not text' }));
    const model = readModelFile(text);
    return model.ok ? model : err(fileError({ ...model.error, file: path }));
  } catch (error) {
    return err(fileError(toFileError(error, path, 'read')));
  }
}

/** A file of text that is no model: requests, policies. */
export async function readText(path: string): Promise<Result<string, CliError>> {
  try {
    const text = decodeText(await readFile(path));
    if (text !== undefined) return ok(text);
    return err({ exitCode: exitCodes.badInput, message: `${inert(path)}: not text.` });
  } catch (error) {
    return err(fileError(toFileError(error, path, 'read')));
  }
}

/** In one step: a full disk or a broken run leaves the file that was there. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
): Promise<Result<void, CliError>> {
  try {
    await writeWhole(path, content);
    return ok(undefined);
  } catch (error) {
    return err(unwritable(error, path));
  }
}

/** Whether a file may be written, as far as that can be known before: what takes an hour must not find out in the end. */
export async function mayWriteOutput(path: string): Promise<Result<void, CliError>> {
  try {
    const target = await stat(path).catch(() => undefined);
    if (target !== undefined && !target.isFile())
      throw Object.assign(new Error('it is no file'), { code: 'EINVAL' });
    // Through a link the file that it leads to is written.
    await access(dirname(await realpath(path).catch(() => path)), constants.W_OK);
    return ok(undefined);
  } catch (error) {
    return err(unwritable(error, path));
  }
}

function unwritable(error: unknown, path: string): CliError {
  const failure = toFileError(error, path, 'write');
  // What is missing can only be the folder: the file itself is what we make.
  if (failure.code !== 'file-not-found') return fileError(failure);
  return {
    exitCode: exitCodes.badInput,
    message: `${inert(dirname(path))}: there is no such folder.`,
  };
}
