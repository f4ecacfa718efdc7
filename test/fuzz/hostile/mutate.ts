import type { Random } from '../../support/generate/random';
import { hostileText, mangled } from './text';
import { hostileValue, setOwn } from './value';

/** A sound value with some places made hostile; what is not touched is shared with it. */
export function mutated(value: unknown, random: Random, times = 1 + random.below(3)): unknown {
  let result = value;
  for (let count = 0; count < times; count += 1) result = mutatedOnce(result, random);
  return result;
}

function mutatedOnce(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return inList(value, random);
  if (typeof value === 'object' && value !== null) return inObject(value, random);
  return replaced(value, random);
}

function inList(list: readonly unknown[], random: Random): unknown {
  const at = random.below(Math.max(list.length, 1));
  if (list.length === 0 || random.below(20) === 0) return hostileValue(random);
  const copy = [...list];
  switch (random.below(8)) {
    case 0:
      copy.splice(at, 1);
      return copy;
    case 1:
      copy.splice(at, 0, hostileValue(random));
      return copy;
    case 2:
      return [...copy, list[at]];
    default:
      copy[at] = mutatedOnce(list[at], random);
      return copy;
  }
}

function inObject(object: object, random: Random): unknown {
  const keys = Object.keys(object);
  if (random.below(20) === 0) return hostileValue(random);
  const copy = { ...object } as Record<string, unknown>;
  const key = keys[random.below(Math.max(keys.length, 1))];
  switch (random.below(8)) {
    case 0:
      setOwn(copy, hostileText(random), hostileValue(random));
      return copy;
    case 1:
      if (key !== undefined) delete copy[key];
      return copy;
    default:
      if (key !== undefined) copy[key] = mutatedOnce(copy[key], random);
      return copy;
  }
}

function replaced(value: unknown, random: Random): unknown {
  switch (random.below(4)) {
    case 0:
      return typeof value === 'string' ? mangled(value, random) : String(value);
    case 1:
      return typeof value === 'string' && value !== '' ? Number(value) : hostileText(random);
    default:
      return hostileValue(random);
  }
}

/** JSON text made hostile where values cannot be: keys twice, an end too early, what JSON forbids. */
export function mutatedJson(json: string, random: Random): string {
  switch (random.below(9)) {
    case 0:
      return json.slice(0, random.below(json.length + 1));
    case 1:
      return mangled(json, random);
    case 2:
      return afterBrace(json, random, '"__proto__":{"polluted":1},');
    case 3:
      return afterBrace(json, random, `${JSON.stringify(hostileText(random))}:1,`);
    case 4:
      return json.replace(/"([A-Za-z]+)":/, '"$1":[1],"$1":');
    case 5:
      return json.replace(/:(\d+)/, () => random.pick([':1e999', ':-', ':0123', ':"7"', ':NaN']));
    case 6:
      return afterBrace(json, random, `"deep":${'['.repeat(3_000)}${']'.repeat(3_000)},`);
    case 7:
      return json.replace('"', () => random.pick(['"\\ud800', '"\\u0000', '"\u0000', '"\\x', '']));
    default:
      return `\uFEFF${json}`;
  }
}

function afterBrace(json: string, random: Random, text: string): string {
  const start = random.below(json.length + 1);
  const at = json.indexOf('{', start);
  const place = at < 0 ? json.indexOf('{') : at;
  return place < 0 ? text : json.slice(0, place + 1) + text + json.slice(place + 1);
}
