import type { Network } from '../network/network';
import { err, ok, type Result } from '../result';
import { formatName, type ModelFile, type ModelFileError, networkAt } from './modelFile';
import { readEdits } from './readEdits';
import { readCoverage, readDeclared, readQuestions, readView } from './readParts';
import { type OnRecord, readRecords } from './readRecords';
import { Repairs } from './repairs';
import { newestVersion, upgrade } from './upgrade';

/** A file as it was read. */
export type ReadModel = ModelFile & {
  /** The base with the edits in force. */
  network: Network;
  /** The version the file had, where it was older than today's. */
  upgradedFrom?: number;
  /** What was left out or changed so that the rest could be opened; text from the file stands in it. */
  repairs: string[];
};

/**
 * Reads a model file from its text: envelope, then upgrade, then repair. Never throws, whatever the text.
 *
 * Refused is only what has no envelope of ours; a part that does not fit today's schema is left out and reported.
 *
 * @param onRecord called before each record is checked: whoever shows it chooses how often
 */
export function readModelFile(
  text: string,
  onRecord: OnRecord = () => undefined,
): Result<ReadModel, ModelFileError> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const envelope = readEnvelope(json.value);
  if (!envelope.ok) return envelope;
  const { version } = envelope.value;
  const upgraded = upgrade(json.value, version);
  if (!upgraded.ok) return upgraded;
  const file = readToday(upgraded.value, onRecord);
  return version < newestVersion && file.ok ? ok({ ...file.value, upgradedFrom: version }) : file;
}

function parseJson(text: string): Result<unknown, ModelFileError> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    // JSON.parse throws SyntaxError alone; its message quotes the place.
    return err({
      code: 'not-json',
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}

function readEnvelope(file: unknown): Result<{ version: number }, ModelFileError> {
  if (!isObject(file)) return refuse('is not an object');
  const { format, version } = file;
  if (format !== formatName) return refuse(`is not "${formatName}"`, 'format');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return refuse('is not a version number', 'version');
  if (version > newestVersion) return err({ code: 'file-too-new', version, newest: newestVersion });
  return ok({ version });
}

function readToday(file: unknown, onRecord: OnRecord): Result<ReadModel, ModelFileError> {
  if (!isObject(file)) return refuse('is not an object');
  if (!isObject(file.base)) return refuse('is not an object', 'base');
  const repairs = new Repairs();
  const base: Network = {
    ...readRecords(file.base, repairs, onRecord),
    coverage: readCoverage(file.coverage, repairs),
    declared: readDeclared(file.declared, repairs),
  };
  const { edits, cursor } = readEdits(file.edits ?? [], file.cursor ?? 0, repairs);
  return ok({
    base,
    edits,
    cursor,
    view: readView(file.view, repairs),
    questions: readQuestions(file.questions, repairs),
    network: networkAt({ base, edits, cursor }),
    repairs: repairs.lines(),
  });
}

function refuse(reason: string, place?: string): Result<never, ModelFileError> {
  return err({ code: 'not-a-model', reason, ...(place === undefined ? {} : { place }) });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
