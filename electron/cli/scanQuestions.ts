import { createInterface } from 'node:readline/promises';
import type { ScanQuestion } from '../../shared/scan/events';
import type { Io } from './command';
import { inert } from './inert';

/** Asks on the terminal, where there is one: a pipeline is asked nothing, and the scan does without. */
export async function askOnTerminal(
  question: ScanQuestion,
  signal: AbortSignal,
  io: Io,
): Promise<string | undefined> {
  const who = inert(question.profile ?? 'default credentials');
  switch (question.kind) {
    case 'sso-sign-in':
      io.err(
        `${who}: open ${inert(question.url)} and confirm the code ${inert(question.userCode)}\n`,
      );
      return undefined;
    case 'mfa-code':
      return readLine(`${who}: code of the MFA device ${inert(question.serial)}: `, signal);
    case 'renew-credentials': {
      const prompt = `${who}: renew the credentials and press Enter, or type "stop": `;
      const line = await readLine(prompt, signal);
      return line === undefined || line === 'stop' ? 'stop' : 'retry';
    }
  }
}

async function readLine(prompt: string, signal: AbortSignal): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(prompt, { signal })).trim();
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}
