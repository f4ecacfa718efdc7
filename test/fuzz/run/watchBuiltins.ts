/** What hostile keys (`__proto__`, `constructor`) lead to where code follows them. */
const watched = {
  'Object.prototype': Object.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Function.prototype': Function.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'RegExp.prototype': RegExp.prototype,
  'Promise.prototype': Promise.prototype,
  Object,
  Array,
  Function,
  globalThis,
};

/** Remembers JavaScript's own objects as they are now. @returns what names the first that has other properties since */
export function watchBuiltins(): () => string | undefined {
  const before = Object.entries(watched).map(([name, object]) => ({
    name,
    object,
    keys: namesOf(object),
  }));
  return () => before.find(({ object, keys }) => namesOf(object) !== keys)?.name;
}

function namesOf(object: object): string {
  return Object.getOwnPropertyNames(object).join();
}
