import type { Network } from '../../../../shared/network/network';
import { parseRequest, type RequestWords } from '../../../../shared/routing/names/parseRequest';
import type { TraceRequest } from '../../../../shared/routing/request';
import type { Finding, Trace, Way } from '../../../../shared/routing/trace';
import { traceRequest } from '../../../../shared/routing/traceRequest';

/** Asks in a person's words, as the command line does: `ask(network, 'web', 's3')`. */
export function ask(
  network: Network,
  from: string,
  to: string,
  more: Omit<RequestWords, 'from' | 'to'> = {},
): Trace {
  const request = parseRequest(network, { from, to, ...more });
  if (!request.ok) throw new Error(`the test asks badly: ${JSON.stringify(request.error)}`);
  return follow(network, request.value);
}

/** Follows a request as it is, and notes what was found: codes.test.ts wants to see every code. */
export function follow(network: Network, request: TraceRequest): Trace {
  const trace = traceRequest(network, request);
  for (const { code } of trace.findings) foundCodes.add(code);
  return trace;
}

/** Every code that some trace of this test file carried. */
export const foundCodes = new Set<string>();

export function forwardIds(trace: Way): string[] {
  return trace.forward.hops.map(({ id }) => id);
}

export function returnIds(trace: Way): string[] {
  return trace.return.hops.map(({ id }) => id);
}

/** What blocks, as `CODE at`, in order. */
export function blockers(trace: Way): string[] {
  return listed(trace, 'blocks');
}

export function unknowns(trace: Way): string[] {
  return listed(trace, 'unknown');
}

export function codesOf(trace: Way): string[] {
  return trace.findings.map(({ code }) => code);
}

export function findingOf(trace: Way, code: string): Finding | undefined {
  return trace.findings.find((finding) => finding.code === code);
}

function listed(trace: Way, severity: Finding['severity']): string[] {
  return trace.findings
    .filter((finding) => finding.severity === severity)
    .map(({ code, at }) => `${code} ${at}`);
}
