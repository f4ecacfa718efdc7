import { z } from 'zod';
import { answerRequest } from '../../shared/compare/answer';
import type { Network } from '../../shared/network/network';
import { parseRequest, RequestWords } from '../../shared/routing/names/parseRequest';
import { inertJsonLine } from './inert';
import { wordingOf } from './requestOptions';

const BatchLine = RequestWords.extend({ id: z.union([z.string(), z.number()]) });

/**
 * Answers a file of requests, one JSON object a line, in their order. A line that cannot be read answers with its
 * id (null where it has none) and what is wrong; the others are answered all the same. Empty lines are skipped.
 */
export function* answerBatch(network: Network, text: string): Generator<string> {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    yield inertJsonLine(answerLine(network, line));
  }
}

function answerLine(network: Network, line: string): object {
  let raw: unknown;
  try {
    raw = withoutNulls(JSON.parse(line));
  } catch {
    return wrong(null, 'not-json', 'The line is no JSON object.');
  }
  const parsed = BatchLine.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    return wrong(
      idOf(raw),
      'wrong-shape',
      `${place === '' ? 'The line' : place}: ${issue?.message}`,
    );
  }
  const { id, ...words } = parsed.data;
  const request = parseRequest(network, words);
  if (!request.ok) {
    const { error } = request;
    const candidates = error.code === 'ambiguous-name' ? { candidates: error.candidates } : {};
    return wrong(id, error.code, wordingOf(error), candidates);
  }
  return { ...answerRequest(network, request.value), id };
}

/** A program that writes lines may well write `null` for what it leaves out. */
function withoutNulls(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
}

function wrong(id: string | number | null, code: string, message: string, more: object = {}) {
  return { id, error: { code, message, ...more } };
}

function idOf(raw: unknown): string | number | null {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}
