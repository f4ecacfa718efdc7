import { type Answer, answerRequest } from '../../shared/compare/answer';
import { err, ok } from '../../shared/result';
import type { Verdict } from '../../shared/routing/trace';
import { answerBatch } from './batch';
import type { CliCommand, Io, Outcome } from './command';
import { type ExitCode, exitCodes } from './exitCodes';
import { readModel, readText } from './files';
import { inertJson } from './inert';
import { type RequestOptions, requestOf, withRequestOptions } from './requestOptions';
import { answerLines } from './traceLines';

type TraceOptions = RequestOptions & { batch?: string; json?: boolean };

export const traceCommand: CliCommand = (program, io, finish) => {
  withRequestOptions(
    program
      .command('trace')
      .description('Follow one request, or a file of them, and say what stops it.')
      .argument('<model>', 'a saved model'),
  )
    .option('--batch <file>', 'requests, one JSON object a line; one answer a line, in their order')
    .option('--json', 'the answer as JSON on standard output')
    .addHelpText('after', '\nExits with 0 if reachable, 1 if blocked, 2 if unknown.')
    .action((path: string, options: TraceOptions) => finish(trace(path, options, io)));
};

async function trace(path: string, options: TraceOptions, io: Io): Promise<Outcome> {
  const { batch, json, ...words } = options;
  if (batch !== undefined) return traceBatch(path, batch, words, io);
  const model = await readModel(path);
  if (!model.ok) return model;
  const { network } = model.value;
  const request = requestOf(network, options);
  if (!request.ok) return request;
  const answer = answerRequest(network, request.value);
  show(answer, json === true, io);
  return ok(exitCodeOf(answer.verdict));
}

async function traceBatch(
  path: string,
  file: string,
  words: RequestOptions,
  io: Io,
): Promise<Outcome> {
  const [word] = Object.keys(words);
  if (word !== undefined)
    return err({
      exitCode: exitCodes.usage,
      message: `--batch has the whole request on each line: no --${optionName(word)} beside it.`,
    });
  const text = await readText(file);
  if (!text.ok) return text;
  const model = await readModel(path);
  if (!model.ok) return model;
  for (const line of answerBatch(model.value.network, text.value)) io.out(line);
  return ok(exitCodes.done);
}

/** `sourcePort` as it is typed. */
function optionName(word: string): string {
  return word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function show(answer: Answer, json: boolean, io: Io): void {
  if (json) io.out(inertJson(answer));
  else io.err(`${answerLines(answer).join('\n')}\n`);
}

export function exitCodeOf(verdict: Verdict): ExitCode {
  switch (verdict) {
    case 'reachable':
      return exitCodes.done;
    case 'blocked':
      return exitCodes.blocked;
    case 'unknown':
      return exitCodes.unknown;
  }
}
