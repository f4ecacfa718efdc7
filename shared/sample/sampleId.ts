/**
 * An id as AWS shapes them (`vpc-0` and sixteen hexadecimal digits), the same for the same name in every run.
 * FNV-1a, twice with different starts: no cryptography, only a spread without clashes among some hundred names.
 */
export function sampleId<B extends string>(prefix: string, name: string): B {
  const text = `${prefix}/${name}`;
  return `${prefix}-0${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}` as B;
}

/** A UUID in the same spirit. */
export function sampleUuid(name: string): string {
  const digits = [1, 2, 3, 4].map((seed) => hash(name, seed)).join('');
  return [0, 8, 12, 16, 20]
    .map((start, i) => digits.slice(start, [8, 12, 16, 20, 32][i]))
    .join('-');
}

function hash(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // One more round spreads names that differ in their last letter alone.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d) >>> 0;
  return (value ^ (value >>> 13)).toString(16).replace('-', '').padStart(8, '0').slice(-8);
}
