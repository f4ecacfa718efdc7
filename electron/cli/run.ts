import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { adviseCommand } from './advise';
import type { CliCommand, Io, Outcome } from './command';
import { compareCommand } from './compare';
import { coverageCommand } from './coverage';
import { diffCommand } from './diff';
import { exitCodes } from './exitCodes';
import { exportCommand } from './export';
import { importCommand } from './import';
import { inert, inertLines } from './inert';
import { planCommand } from './plan';
import { redactCommand } from './redact';
import { scanCommand } from './scan';
import { showCommand } from './show';
import { traceCommand } from './trace';

/** Every command, in the order in which help names them. */
const commands: readonly CliCommand[] = [
  importCommand,
  scanCommand,
  showCommand,
  traceCommand,
  compareCommand,
  coverageCommand,
  adviseCommand,
  diffCommand,
  planCommand,
  exportCommand,
  redactCommand,
];

/** Runs one command line and returns its exit code. Never throws. */
export async function runCli(words: readonly string[], io: Io): Promise<number> {
  let exitCode: number = exitCodes.done;
  const finish = async (running: Promise<Outcome>) => {
    const outcome = await running;
    if (outcome.ok) exitCode = outcome.value;
    else {
      exitCode = outcome.error.exitCode;
      io.err(`routescape: ${outcome.error.message}\n`);
    }
  };
  const program = programOf(io, finish);
  try {
    await program.parseAsync(withoutHelpOfNothing(words, program), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    io.err(`routescape: a bug in Routescape: ${inert(describe(error))}\n`);
    return exitCodes.bug;
  }
}

function programOf(io: Io, finish: (running: Promise<Outcome>) => Promise<void>): Command {
  const program = new Command('routescape')
    .description('Shows how requests travel through AWS networks, and what a VPC endpoint changes.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      // It quotes the words it does not know.
      writeErr: (text) => io.err(inertLines(text)),
    })
    .addHelpText(
      'after',
      `
Data goes to standard output (--json), words to standard error.
Exit codes: 0 done or reachable, 1 blocked, 2 unknown, 64 wrong usage, 65 bad input,
69 AWS could not be reached, 70 a bug, 77 no permission.`,
    );
  for (const command of commands) command(program, io, finish);
  return program;
}

/** `nonsense --help` is wrong usage: commander would print the general help and call it done. */
function withoutHelpOfNothing(words: readonly string[], program: Command): readonly string[] {
  const name = words.find((word) => !word.startsWith('-'));
  const isKnown = name === undefined || name === 'help' || isCommand(program, name);
  return isKnown ? words : words.filter((word) => word !== '--help' && word !== '-h');
}

function isCommand(program: Command, wanted: string): boolean {
  return program.commands.some((command) => command.name() === wanted);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
