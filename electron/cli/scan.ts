import { emptyView } from '../../shared/model-file/view';
import { writeModelFile } from '../../shared/model-file/write';
import { err, ok, type Result } from '../../shared/result';
import { iamPolicyText } from '../../shared/scan/policy';
import { ScanRequest } from '../../shared/scan/request';
import { collectScript } from '../../shared/scan/script';
import type { CliCommand, CliError, Io, Outcome } from './command';
import { exitCodes } from './exitCodes';
import { mayWriteOutput, writeOutput } from './files';
import { inert, inertJson } from './inert';
import { exitCodeOf, progressLine, scanError, summaryLines } from './scanLines';
import { askOnTerminal } from './scanQuestions';

type Options = {
  profile?: string[];
  region?: string[];
  allRegions?: boolean;
  endpointUrl?: string;
  output?: string;
  printPolicy?: boolean;
  printScript?: boolean;
  json?: boolean;
};

export const scanCommand: CliCommand = (program, io, finish) => {
  program
    .command('scan')
    .description('Read an AWS account, change nothing in it, and write a model.')
    .option('--profile <name>', 'whose account, as in ~/.aws/config; repeat for several', append)
    .option('--region <region>', "where; repeat for several (default: the profile's)", append)
    .option('--all-regions', 'every Region the account may use')
    .option('--endpoint-url <url>', "instead of AWS's own addresses: a proxy, an emulator")
    .option('-o, --output <model>', 'the model to write, such as network.routescape')
    .option('--print-policy', 'print the IAM policy that a scan needs, and stop')
    .option(
      '--print-script',
      'print a shell script of AWS CLI calls that collects the same, and stop',
    )
    .option('--json', 'what was read and what was not, as JSON on standard output')
    .addHelpText(
      'after',
      '\nExits with 0 if there is a model, gaps or not; 69 if AWS could not be reached, 77 without permission.',
    )
    .action((options: Options) => finish(run(options, io)));
};

function append(value: string, before: string[] = []): string[] {
  return [...before, value];
}

async function run(options: Options, io: Io): Promise<Outcome> {
  const request = toRequest(options);
  if (!request.ok) return request;
  if (options.printPolicy) io.out(iamPolicyText());
  if (options.printScript) io.out(collectScript(request.value));
  if (options.printPolicy || options.printScript) return ok(exitCodes.done);
  if (options.output === undefined) return usage('name the model to write: -o network.routescape.');
  return scanTo(options.output, request.value, options, io);
}

function toRequest(options: Options): Result<ScanRequest, CliError> {
  const { profile = [], region, allRegions, endpointUrl } = options;
  if (region !== undefined && allRegions) return usage('--region or --all-regions, not both.');
  const parsed = ScanRequest.safeParse({
    profiles: profile,
    regions: allRegions ? 'all' : (region ?? 'default'),
    endpointUrl,
  });
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const option =
    issue?.path[0] === 'endpointUrl'
      ? '--endpoint-url'
      : `--${String(issue?.path[0]).replace(/s$/, '')}`;
  return usage(`${option}: ${issue?.message}`);
}

function usage(message: string): Result<never, CliError> {
  return err({ exitCode: exitCodes.usage, message: inert(message) });
}

async function scanTo(
  output: string,
  request: ScanRequest,
  { json }: Options,
  io: Io,
): Promise<Outcome> {
  const writable = await mayWriteOutput(output);
  if (!writable.ok) return writable;
  // The SDK is large, and no other command wants it. Its warning about Node's version is for developers.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  const { scan } = await import('../scan/scan');
  const cancelling = new AbortController();
  const cancel = () => cancelling.abort();
  process.once('SIGINT', cancel);
  try {
    const scanned = await scan(request, {
      signal: cancelling.signal,
      onEvent(event) {
        const line = progressLine(event);
        if (line !== undefined) io.err(`${line}\n`);
      },
      ask: (question, signal) => askOnTerminal(question, signal, io),
    });
    if (!scanned.ok) return err(scanError(scanned.error));
    const { network, summary } = scanned.value;
    const exitCode = exitCodeOf(summary, network);
    if (json) io.out(inertJson({ file: output, ...summary }));
    io.err(`${summaryLines(summary).join('\n')}\n`);
    if (exitCode.nothingRead)
      return err({
        exitCode: exitCode.code,
        message: 'nothing could be read, so no model was written.',
      });
    const model = { base: network, edits: [], cursor: 0, view: emptyView, questions: [] };
    const written = await writeOutput(output, writeModelFile(model));
    if (!written.ok) return written;
    io.err(`Wrote ${inert(output)}.\n`);
    return ok(exitCode.code);
  } finally {
    process.off('SIGINT', cancel);
  }
}
