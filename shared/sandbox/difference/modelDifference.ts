import { finished, type Steps } from '../../compare/steps';
import type { Question } from '../../model-file/question';
import type { Network } from '../../network/network';
import { type CostDifference, differenceOfCost } from './costDifference';
import { differenceOfPaths, type PathDifference } from './pathDifference';
import { destinationsToCompare, type PathSurvey, pathSurveySteps } from './pathSurvey';
import { differenceOfQuestions, type QuestionChange } from './questionDifference';
import { differenceOfResources, type ResourceDifference } from './resourceDifference';

/** All that differs between two models: resources, what paths did, what it costs. */
export type ModelDifference = {
  resources: ResourceDifference;
  paths: PathDifference;
  questions: readonly QuestionChange[];
  cost: CostDifference;
};

export type DifferenceOptions = {
  questions?: readonly Question[];
  /** A survey of `before`, or of any network near it, that was made already. */
  known?: PathSurvey | undefined;
};

/** All of it at once; see `modelDifferenceSteps`. */
export function differenceOfModels(
  before: Network,
  after: Network,
  options?: DifferenceOptions,
): ModelDifference {
  return finished(modelDifferenceSteps(before, after, options)).difference;
}

/**
 * The same in steps, for a window that has frames to draw in between. The survey of `after` comes with it: handed in
 * as `known` the next time, it spares following again what the next edit does not touch.
 */
export function* modelDifferenceSteps(
  before: Network,
  after: Network,
  { questions = [], known }: DifferenceOptions = {},
): Steps<{ difference: ModelDifference; before: PathSurvey; after: PathSurvey }> {
  const destinations = destinationsToCompare(before, after);
  const surveyBefore = yield* pathSurveySteps(before, destinations, known);
  const surveyAfter = yield* pathSurveySteps(after, destinations, surveyBefore);
  return {
    difference: {
      resources: differenceOfResources(before, after),
      paths: differenceOfPaths(surveyBefore, surveyAfter),
      questions: differenceOfQuestions(before, after, questions),
      cost: differenceOfCost(before, after),
    },
    before: surveyBefore,
    after: surveyAfter,
  };
}
