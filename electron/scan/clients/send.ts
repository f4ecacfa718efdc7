import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '../../../shared/result';
import type { Bucket } from './bucket';
import { cancelled, type Failure, type FailureKind, timedOut, toFailure } from './failure';
import { RefusedOperation } from './guard';

/** How long to wait, how often to try. Tests shorten it. */
export type Patience = {
  timeoutMs: number;
  /** The first wait after a throttled request; it doubles with each further one. */
  throttleBaseMs: number;
  retryBaseMs: number;
};

export const usualPatience: Patience = {
  timeoutMs: 20_000,
  throttleBaseMs: 1000,
  retryBaseMs: 200,
};

export type Sending = {
  /** Sends once. Whoever gives up on it does not end it: its connection is closed when the session is. */
  attempt(): Promise<object>;
  bucket: Bucket;
  patience: Patience;
  signal: AbortSignal;
  /** Called before each request leaves. */
  onRequest(): void;
  onWait(failure: Failure, waitMs: number): void;
  /** Renews credentials that expired, or that cannot be made; false when nobody will. */
  onExpired(failure: Failure): Promise<boolean>;
};

/**
 * Sends a request until it is answered or there is no hope. The SDK's own retries stay off: they would leave past
 * our bucket, and could neither be counted nor stopped.
 */
export async function sendPatiently(sending: Sending): Promise<Result<object, Failure>> {
  const { bucket, patience, signal } = sending;
  const tried = new Map<FailureKind, number>();
  for (;;) {
    const answer = await sendOnce(sending);
    if (answer.ok) return answer;
    const failure = answer.error;
    if (signal.aborted) return err(cancelled);
    if (failure.kind === 'expired' || failure.kind === 'no-credentials') {
      if (await sending.onExpired(failure)) continue;
      return signal.aborted ? err(cancelled) : answer;
    }
    const before = tried.get(failure.kind) ?? 0;
    if (before >= retries(failure.kind)) return answer;
    tried.set(failure.kind, before + 1);
    if (failure.kind === 'throttled') bucket.drain();
    const waitMs = backoffMs(failure.kind, before, patience);
    sending.onWait(failure, waitMs);
    if (!(await pause(waitMs, signal))) return err(cancelled);
  }
}

async function sendOnce({
  bucket,
  patience,
  signal,
  ...sending
}: Sending): Promise<Result<object, Failure>> {
  let arrived: () => void;
  try {
    arrived = await bucket.take(signal);
  } catch (error) {
    return failed(error); // the wait for room in the bucket was cancelled
  }
  sending.onRequest();
  return new Promise((resolve, reject) => {
    let settled = false;
    const settle = (answer: Result<object, Failure>) => {
      if (settled) return; // what was given up on may be answered still
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      arrived();
      resolve(answer);
    };
    const cancel = () => settle(err(cancelled));
    const timer = setTimeout(() => settle(err(timedOut(patience.timeoutMs))), patience.timeoutMs);
    signal.addEventListener('abort', cancel);
    sending.attempt().then(ok, failed).then(settle, reject);
  });
}

function failed(error: unknown): Result<never, Failure> {
  if (error instanceof RefusedOperation) throw error;
  return err(toFailure(error));
}

/** How often a request is sent again. What AWS refused for good is refused again; a Region that hangs, hangs again. */
function retries(kind: FailureKind): number {
  switch (kind) {
    case 'throttled':
      return 8;
    case 'transient':
    case 'malformed':
      return 3;
    case 'timeout':
    case 'unreachable':
      return 1;
    default:
      return 0;
  }
}

/** Full jitter: https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html */
function backoffMs(kind: FailureKind, before: number, patience: Patience): number {
  const base = kind === 'throttled' ? patience.throttleBaseMs : patience.retryBaseMs;
  return Math.round(Math.random() * Math.min(20_000, base * 2 ** before));
}

/** False when cancelled meanwhile. */
async function pause(waitMs: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(waitMs, undefined, { signal });
    return true;
  } catch {
    return false; // sleep rejects for no other reason than the signal
  }
}
