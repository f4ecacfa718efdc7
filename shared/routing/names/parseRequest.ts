import { z } from 'zod';
import type { Network } from '../../network/network';
import { err, ok, type Result } from '../../result';
import type { TraceRequest } from '../request';
import { type NameError, resolveDestination, resolveSource } from './resolveNames';

/** A request in a person's words: options of the command line, a line of a batch, a form. */
export const RequestWords = z.object({
  from: z.string().min(1).max(1024),
  to: z.string().min(1).max(1024),
  protocol: z.union([z.string(), z.number()]).optional(),
  port: z.union([z.number(), z.string()]).optional(),
  sourcePort: z.union([z.number(), z.string()]).optional(),
  principal: z.string().optional(),
  action: z.string().optional(),
  resource: z.string().optional(),
});
export type RequestWords = z.infer<typeof RequestWords>;

export type RequestError =
  | NameError
  | { code: 'bad-protocol'; text: string }
  | { code: 'bad-port'; text: string }
  | { code: 'too-long'; word: LongWord; text: string; limit: number };

/** Words that are compared with all the patterns of a policy: a hostile pair of both would take minutes. */
const longWords = ['principal', 'action', 'resource'] as const;
export type LongWord = (typeof longWords)[number];

/** An S3 object's ARN is the longest of AWS's: a key of 1,024 bytes behind its bucket. */
const MAX_CHARACTERS = 2048;

/** Reads a request. Without a protocol it is tcp, without a port 443; for ICMP the port is the type, 8 (echo). */
export function parseRequest(
  network: Network,
  words: RequestWords,
): Result<TraceRequest, RequestError> {
  for (const word of longWords) {
    const text = words[word] ?? '';
    if (text.length > MAX_CHARACTERS)
      return err({ code: 'too-long', word, text, limit: MAX_CHARACTERS });
  }
  const from = resolveSource(network, words.from);
  if (!from.ok) return from;
  const to = resolveDestination(network, words.to);
  if (!to.ok) return to;
  const traffic = parseTraffic(words);
  if (!traffic.ok) return traffic;
  const { principal, action, resource } = words;
  return ok({
    from: from.value,
    to: to.value,
    ...traffic.value,
    ...(principal === undefined ? {} : { principal }),
    ...(action === undefined ? {} : { action }),
    ...(resource === undefined ? {} : { resource }),
  });
}

export type Traffic = Pick<TraceRequest, 'protocol' | 'port' | 'sourcePort'>;

/** Protocol and ports alone: they can be wrong without any network. */
export function parseTraffic(
  words: Pick<RequestWords, 'protocol' | 'port' | 'sourcePort'>,
): Result<Traffic, RequestError> {
  const word = String(words.protocol ?? 'tcp').toLowerCase();
  const protocol = spelled.get(word) ?? word;
  const number = Number(protocol);
  if (!ported.has(protocol) && protocol !== 'all' && !(DIGITS.test(protocol) && number <= 255))
    return err({ code: 'bad-protocol', text: word });
  const range = maxPort(protocol);
  const port = parsePort(words.port, range);
  const sourcePort = parsePort(words.sourcePort, range);
  if (port === 'bad') return err({ code: 'bad-port', text: String(words.port) });
  if (sourcePort === 'bad') return err({ code: 'bad-port', text: String(words.sourcePort) });
  const standard = ported.get(protocol)?.port;
  const chosen = range === undefined ? undefined : (port ?? standard);
  return ok({
    protocol,
    ...(chosen === undefined ? {} : { port: chosen }),
    ...(sourcePort === undefined || range !== MAX_PORT ? {} : { sourcePort }),
  });
}

const MAX_PORT = 65_535;
const DIGITS = /^\d{1,3}$/;

/** Protocols with ports or, for ICMP, types; and what is asked for where nothing was said. */
const ported: ReadonlyMap<string, { port: number; max: number }> = new Map([
  ['tcp', { port: 443, max: MAX_PORT }],
  ['udp', { port: 443, max: MAX_PORT }],
  ['icmp', { port: 8, max: 255 }],
  // An echo request of ICMPv6: https://www.rfc-editor.org/rfc/rfc4443
  ['icmpv6', { port: 128, max: 255 }],
]);

/** https://www.iana.org/assignments/protocol-numbers */
const spelled: ReadonlyMap<string, string> = new Map([
  ['6', 'tcp'],
  ['17', 'udp'],
  ['1', 'icmp'],
  ['58', 'icmpv6'],
  ['-1', 'all'],
]);

function maxPort(protocol: string): number | undefined {
  return ported.get(protocol)?.max;
}

function parsePort(
  value: string | number | undefined,
  max: number | undefined,
): number | undefined | 'bad' {
  if (value === undefined || value === '') return undefined;
  const number = typeof value === 'number' ? value : /^\d{1,5}$/.test(value) ? Number(value) : -1;
  return Number.isInteger(number) && number >= 0 && number <= (max ?? MAX_PORT) ? number : 'bad';
}
