/** AWS's own policies nest seven deep. */
const deepest = 64;

/**
 * What a text of JSON in a model says, such as an endpoint's policy: undefined where it is none, and where it says what
 * nobody can go through or write down again. Nothing says how deep hostile text nests, and each function that goes through
 * a value calls itself for each level; `1e999` is read as Infinity, which no JSON and no code can hold.
 */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // what is wrong with it is told where it is edited
  }
  return isPlain(value) ? value : undefined;
}

/** A level at a time, and not by recursion: that is what is looked for. */
function isPlain(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    if (level.some((each) => typeof each === 'number' && !Number.isFinite(each))) return false;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return true;
}
