/** The first range, and how many more there are. */
export function cidrText(cidrs: readonly string[]): string {
  const [first, ...others] = cidrs;
  if (first === undefined) return '';
  return others.length === 0 ? first : `${first} +${others.length}`;
}
