import type { Severity } from '../trace';

export type CodeEntry = {
  /** `ra`: Reachability Analyzer's own word. `own`: this project's, for what that tool does not judge. */
  origin: 'ra' | 'own';
  /** What a finding has unless a step says otherwise. */
  severity: Severity;
  meaning: string;
  /** A page under https://docs.aws.amazon.com/, or MODEL. */
  source: string;
};

/** Nothing but the data at hand stands behind the code. */
export const MODEL = 'the model itself';

export function own(severity: Severity, source: string, meaning: string): CodeEntry {
  return { origin: 'own', severity, meaning, source };
}
