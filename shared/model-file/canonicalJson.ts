/** JSON whose bytes do not depend on the order in which properties were set: `id` first, the others by name. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts: string[] = [];
  for (const key of Object.keys(value).sort(idFirst)) {
    const property = (value as Record<string, unknown>)[key];
    if (property !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(property)}`);
  }
  return `{${parts.join(',')}}`;
}

function idFirst(a: string, b: string): number {
  if (a === 'id') return -1;
  if (b === 'id') return 1;
  return a < b ? -1 : 1;
}
