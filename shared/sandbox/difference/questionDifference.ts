import { type Answer, answerRequest } from '../../compare/answer';
import { cellOf } from '../../compare/coverageMatrix';
import type { Question } from '../../model-file/question';
import type { Network } from '../../network/network';
import { listPrices } from '../../pricing/prices';
import type { PriceTable } from '../../pricing/priceTable';
import { parseRequest, type RequestError } from '../../routing/names/parseRequest';
import { effectsOf, type PathEffect } from './pathDifference';
import type { PathState } from './pathSurvey';

/** A saved question that gets another answer. `error`: an end of it that only one of the networks holds. */
export type QuestionChange = {
  question: Question;
  effects: readonly PathEffect[];
  before: PathState | { error: RequestError };
  after: PathState | { error: RequestError };
};

/** The saved questions whose verdict, exposure or cost differs; in their own order. */
export function differenceOfQuestions(
  before: Network,
  after: Network,
  questions: readonly Question[],
  prices: PriceTable = listPrices,
): QuestionChange[] {
  return questions.flatMap((question): QuestionChange[] => {
    const [was, now] = [stateOf(before, question, prices), stateOf(after, question, prices)];
    if ('error' in was || 'error' in now) {
      // Wrong in both: nothing that an edit did.
      const both = 'error' in was && 'error' in now;
      return both ? [] : [{ question, effects: [], before: was, after: now }];
    }
    const effects = effectsOf(was, now);
    return effects.length === 0 ? [] : [{ question, effects, before: was, after: now }];
  });
}

function stateOf(
  network: Network,
  question: Question,
  prices: PriceTable,
): PathState | { error: RequestError } {
  const request = parseRequest(network, question);
  return request.ok
    ? toState(network, answerRequest(network, request.value, prices))
    : { error: request.error };
}

function toState(network: Network, answer: Answer): PathState {
  const { exposure, cost } = answer;
  return {
    ...cellOf(network, answer),
    ...(exposure === undefined ? {} : { exposure }),
    perGb: cost.perGb,
    perMonth: cost.perMonth,
  };
}
