import { randomUUID } from 'node:crypto';
import { ipcMain, type WebFrameMain } from 'electron';
import type { Api, MethodName } from '../../shared/ipc/contract';
import type { IpcError } from '../../shared/ipc/errors';
import { err, type Result } from '../../shared/result';
import { log } from '../log';
import { isAppUrl } from '../security/origin';
import { parseRequest } from './parseRequest';

/** Answers one method of the contract. What comes from the window is unknown until it is parsed. */
export function handle<M extends MethodName>(method: M, run: Api[M]): void {
  answer(method, (raw) => {
    const request = parseRequest(method, raw);
    return request.ok ? run(request.value) : Promise.resolve(request);
  });
}

/** The sender check and the last resort for bugs, for the contract's methods and for those of the preload alone. */
export function answer<T>(
  channel: string,
  run: (raw: unknown) => Promise<Result<T, IpcError>>,
): void {
  ipcMain.handle(channel, async (event, raw: unknown): Promise<Result<T, IpcError>> => {
    if (!isOurFrame(event.senderFrame)) return err({ code: 'foreign-sender', method: channel });
    try {
      return await run(raw);
    } catch (bug) {
      // The window gets a reference and stays usable; what happened stands in the terminal under that reference.
      const reference = randomUUID().slice(0, 8);
      log(`[${reference}] ${channel}: ${describe(bug)}`);
      return err({ code: 'internal', reference });
    }
  });
}

/** Only the top frame of our own page counts; a frame that is gone by now is nobody's. */
function isOurFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url);
}

function describe(bug: unknown): string {
  return bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
}
