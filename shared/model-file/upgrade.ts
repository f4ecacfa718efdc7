import { err, invariant, ok, type Result } from '../result';
import type { ModelFileError } from './modelFile';
import { steps as releasedSteps, type Step } from './steps/steps';

/** The version that is written. */
export const newestVersion = newestOf(releasedSteps);

export function newestOf(steps: readonly Step[]): number {
  for (const [index, { to }] of steps.entries())
    invariant(to === index + 2, `upgrade step ${index} leads to version ${to}`);
  return 1 + steps.length;
}

/**
 * Takes a file of an older version to the newest one, a step at a time.
 *
 * A step trusts the shape its version had. Where a file claims a version and does not have its shape, the step
 * fails on it, and the file is refused rather than half upgraded.
 */
export function upgrade(
  file: unknown,
  version: number,
  steps: readonly Step[] = releasedSteps,
): Result<unknown, ModelFileError> {
  let current = file;
  for (const step of steps.slice(version - 1)) {
    try {
      current = step.up(current);
    } catch (error) {
      const reason = `is no file of version ${step.to - 1}: ${error instanceof Error ? error.message : String(error)}`;
      return err({ code: 'not-a-model', reason });
    }
  }
  return ok(current);
}
