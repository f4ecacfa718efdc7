import { reasons } from './warnings/reasons';

export type WarningCode = keyof typeof reasons;
export const warningCodes = Object.keys(reasons) as WarningCode[];

/** What AWS would accept and the user would regret. */
export type Warning = {
  code: WarningCode;
  /** What it is about: ids, names, addresses. */
  about: readonly string[];
  reason: string;
  /** The page of AWS that says so. */
  source: string;
};

export function warning(code: WarningCode, ...about: string[]): Warning {
  return { code, about, ...reasons[code] };
}
