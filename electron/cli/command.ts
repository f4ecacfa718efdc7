import type { Command } from 'commander';
import type { Result } from '../../shared/result';
import type { ExitCode } from './exitCodes';

/** Where a command speaks: data on `out`, words on `err`. */
export type Io = { out(text: string): void; err(text: string): void };

/** Why a command did not do what it was asked, in words for a person. */
export type CliError = { exitCode: ExitCode; message: string };

/** What `run` hands back: an exit code, or why there is nothing to show. */
export type Outcome = Result<ExitCode, CliError>;

/** One command: it declares its words on the program and hands what it did to `finish`. */
export type CliCommand = (
  program: Command,
  io: Io,
  finish: (outcome: Promise<Outcome>) => Promise<void>,
) => void;
