import type { Network } from '../network/network';
import { listPrices } from '../pricing/prices';
import type { PriceTable } from '../pricing/priceTable';
import { ok, type Result } from '../result';
import { parseRequest, type RequestError, type RequestWords } from '../routing/names/parseRequest';
import { type Answer, answerRequest } from './answer';
import { type Comparison, compareEndpoints } from './compareEndpoints';

/** What there is to say to a question: both ways where it is after an AWS service, else one. */
export type Answered =
  | { kind: 'comparison'; comparison: Comparison }
  | { kind: 'single'; answer: Answer };

/** Answers a request in a person's words. */
export function askQuestion(
  network: Network,
  words: RequestWords,
  prices: PriceTable = listPrices,
): Result<Answered, RequestError> {
  const request = parseRequest(network, words);
  if (!request.ok) return request;
  const comparison = compareEndpoints(network, request.value, prices);
  return ok(
    comparison.ok
      ? { kind: 'comparison', comparison: comparison.value }
      : { kind: 'single', answer: answerRequest(network, request.value, prices) },
  );
}
