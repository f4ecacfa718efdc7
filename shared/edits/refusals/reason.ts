/** Why AWS would not do it, and where AWS says so. */
export type Reason = { reason: string; source: string };
export type Reasons = Record<string, Reason>;

/** The source of what no page of AWS decides. */
export const thisModel = 'this model';

/** A page of AWS's documentation by its path, without `.html`. */
export function aws(path: string): string {
  return `https://docs.aws.amazon.com/${path}.html`;
}
