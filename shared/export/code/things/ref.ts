/** A resource that a property names, by the model's id; `get`: something of it that is not its id. */
export type Ref = { readonly ref: string; readonly get?: 'service-name' };

export function ref(id: string): Ref {
  return { ref: id };
}

export function isRef(value: unknown): value is Ref {
  return typeof value === 'object' && value !== null && 'ref' in value;
}

/** Every id that a value names, however deep. */
export function refsIn(value: unknown): string[] {
  if (isRef(value)) return [value.ref];
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(refsIn);
  return [];
}
