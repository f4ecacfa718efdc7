/** Whether two records, or parts of them, say the same. The order of properties says nothing. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((each, index) => isSame(each, b[index]))
    );
  return saysAsMuch(a as Properties, b as Properties);
}

type Properties = Readonly<Record<string, unknown>>;

function saysAsMuch(a: Properties, b: Properties): boolean {
  for (const key of Object.keys(a)) if (!isSame(a[key], own(b, key))) return false;
  for (const key of Object.keys(b))
    if (b[key] !== undefined && !Object.hasOwn(a, key)) return false;
  return true;
}

function own(of: Properties, key: string): unknown {
  return Object.hasOwn(of, key) ? of[key] : undefined;
}
