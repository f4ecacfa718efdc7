/**
 * Three-valued logic: whether something matches, where part of the request is not known.
 * `keys` names what a `maybe` depends on, in the policy's own words (`aws:PrincipalOrgID`, `Action`).
 */
export type Match = { is: 'yes' } | { is: 'no' } | { is: 'maybe'; keys: readonly string[] };

export const yes: Match = { is: 'yes' };
export const no: Match = { is: 'no' };

export function maybe(...keys: string[]): Match {
  return { is: 'maybe', keys };
}

export function certain(matches: boolean): Match {
  return matches ? yes : no;
}

/** A single `no` decides; else anything unknown leaves it open. */
export function every(matches: readonly Match[]): Match {
  if (matches.some((match) => match.is === 'no')) return no;
  return openOr(matches, yes);
}

/** A single `yes` decides; else anything unknown leaves it open. */
export function some(matches: readonly Match[]): Match {
  if (matches.some((match) => match.is === 'yes')) return yes;
  return openOr(matches, no);
}

export function not(match: Match): Match {
  if (match.is === 'maybe') return match;
  return certain(match.is === 'no');
}

function openOr(matches: readonly Match[], settled: Match): Match {
  const keys = matches.flatMap((match) => (match.is === 'maybe' ? match.keys : []));
  return keys.length === 0 ? settled : { is: 'maybe', keys: [...new Set(keys)].sort() };
}
