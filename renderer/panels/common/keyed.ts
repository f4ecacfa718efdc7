/** Items under keys for React where the same name may come twice: the second `x` is `x 2`, wherever it stands. */
export function keyed<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
): { key: string; item: T; position: number }[] {
  const seen = new Map<string, number>();
  return items.map((item, position) => {
    const name = nameOf(item);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { key: times === 1 ? name : `${name} ${times}`, item, position };
  });
}
