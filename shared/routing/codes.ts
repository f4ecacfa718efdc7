import { analyzerCodes } from './codes/analyzer';
import { assumedCodes } from './codes/assumed';
import { ownCodes } from './codes/own';
import type { Severity } from './trace';

/** Every code a finding may carry: docs/routing.md shows this table. */
export const codes = { ...analyzerCodes, ...ownCodes, ...assumedCodes };

export type FindingCode = keyof typeof codes;

export function severityOf(code: FindingCode): Severity {
  return codes[code].severity;
}
