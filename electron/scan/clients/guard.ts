import type { EC2Client } from '@aws-sdk/client-ec2';
import type { STSClient } from '@aws-sdk/client-sts';
import { allowedCalls, signInCalls } from '../../../shared/scan/allowedCalls';

/** A bug in Routescape, stopped before it left the machine. */
export class RefusedOperation extends Error {
  override readonly name = 'RefusedOperation';
  constructor(readonly operation: string) {
    super(`Routescape only reads: it does not send ${operation}.`);
  }
}

/**
 * Lets reads through and nothing else, whoever asks. It looks at what is about to be sent and not at the command's
 * name: the last step before the wire, behind everything that could still change the request.
 */
function allowOnly(operations: ReadonlySet<string>) {
  return <Args extends { request?: unknown }, Output>(next: (args: Args) => Promise<Output>) =>
    async (args: Args): Promise<Output> => {
      const operation = operationOf(args.request);
      if (!operations.has(operation)) throw new RefusedOperation(operation);
      return next(args);
    };
}

function stopBy(signal: AbortSignal) {
  return <Args, Output>(next: (args: Args) => Promise<Output>) =>
    async (args: Args): Promise<Output> => {
      signal.throwIfAborted();
      return next(args);
    };
}

const place = { step: 'finalizeRequest', priority: 'low', name: 'readOnlyGuard' } as const;
const reads: ReadonlySet<string> = new Set(allowedCalls);
const signIns: ReadonlySet<string> = new Set(signInCalls);

/** @param signal stops what is on its way to the wire when a scan is cancelled */
export function guardReads(client: EC2Client, signal?: AbortSignal): EC2Client {
  // It copies each answer for a log that nobody keeps.
  client.middlewareStack.remove('loggerMiddleware');
  if (signal) client.middlewareStack.add(stopBy(signal), { ...place, name: 'stop' });
  client.middlewareStack.add(allowOnly(reads), place);
  return client;
}

export function guardSignIn(client: STSClient): STSClient {
  client.middlewareStack.add(allowOnly(signIns), place);
  return client;
}

/** The `Action` of a query protocol body: what AWS will do, whatever the client calls it. */
function operationOf(request: unknown): string {
  const body = (request as { body?: unknown } | undefined)?.body;
  if (typeof body !== 'string') return 'a request without a readable body';
  const actions = new URLSearchParams(body).getAll('Action');
  return actions.length === 1 ? (actions[0] ?? '') : `several actions (${actions.join(', ')})`;
}
