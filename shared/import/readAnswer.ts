import { type Answer, propertyOf } from './answer';
import type { Gathered } from './gathered';
import type { ListReader } from './list';
import { listReaders } from './registry';
import { type Reading, sinkFor } from './sink';
import type { Flaw } from './sound';

/** Reads every key of one answer that describe output has, and says what it left out. */
export function readAnswer(
  answer: Answer,
  all: Gathered,
  onElement: () => void = () => undefined,
): void {
  const keys = Object.keys(answer.body).filter((key) => isOurs(key, propertyOf(answer.body, key)));
  for (const key of keys) {
    const reader = listReaders.get(key);
    if (reader !== undefined) readList(answer, reader, all, onElement);
  }
  if (keys.length === 0)
    all.skipped.push({ file: answer.source, ...lineOf(answer), ...foreign(answer.body) });
}

/** `elb describe-load-balancer-attributes` uses Batfish's key for an object of its own. */
function isOurs(key: string, value: unknown): boolean {
  if (key === 'LoadBalancerAttributes') return Array.isArray(value);
  return listReaders.has(key);
}

function foreign(body: object) {
  const lists = Object.keys(body).filter((key) => Array.isArray(propertyOf(body, key)));
  if (lists.length === 0)
    return { code: 'no-known-list' as const, reason: 'It holds no list of describe output.' };
  const named = lists.slice(0, 3).map((key) => key.slice(0, 100));
  return {
    code: 'not-needed' as const,
    reason: `It holds ${named.join(', ')}, which no path depends on.`,
  };
}

function readList(answer: Answer, reader: ListReader, all: Gathered, onElement: () => void): void {
  const value = propertyOf(answer.body, reader.key);
  if (!reader.single && !Array.isArray(value)) {
    const place = placeIn(answer, reader.key, []);
    const reason = 'A list was expected here.';
    all.skipped.push({ file: answer.source, place, code: 'wrong-shape', reason });
    // `null` is how exporters write what they did not ask for.
    if (value !== null) noteFailure(answer, reader, reason, all);
    return;
  }
  const list = reader.holds ?? reader.key;
  const reading: Reading = { answer, list, place: '', damaged: false, covered: [] };
  const sink = sinkFor(reading, all);
  const elements: readonly unknown[] = reader.single ? [value] : (value as unknown[]);
  let soundElements = 0;
  for (const [at, element] of elements.entries()) {
    onElement();
    const path = reader.single ? [] : [at];
    reading.place = placeIn(answer, reader.key, path);
    const { sound, flaws } = reader.read(element, sink);
    if (sound) soundElements += 1;
    for (const flaw of flaws) {
      reading.damaged = true;
      all.skipped.push(toSkip(answer, reader.key, path, flaw));
    }
  }
  if (elements.length > 0 && soundElements === 0) {
    noteFailure(answer, reader, 'None of its records could be read.', all);
    return;
  }
  reading.place = placeIn(answer, reader.key, []);
  if (!reader.single) reader.readWhole?.(elements, sink);

  const lines = all.lists.get(list) ?? { sources: new Set(), elements: 0 };
  all.lists.set(list, lines);
  lines.sources.add(answer.source);
  lines.elements += reader.single && Array.isArray(value) ? value.length : elements.length;
  noteCoverage(reading, reader, all);
}

/** AWS was asked, and what was saved of its answer says nothing: neither "read" nor "there is none". */
function noteFailure(answer: Answer, reader: ListReader, reason: string, all: Gathered): void {
  if (reader.call === undefined) return;
  all.coverage.push({
    account: answer.account,
    region: answer.region,
    call: reader.call,
    resourceId: undefined,
    extent: 'failed',
    message: `${answer.source}, ${placeIn(answer, reader.key, [])}: ${reason}`,
  });
}

function noteCoverage({ answer, damaged, covered }: Reading, reader: ListReader, all: Gathered) {
  const said = reader.call === undefined ? covered : [{ call: reader.call }, ...covered];
  for (const { call, resourceId, partial } of said) {
    if (call === undefined) continue;
    const more = partial === true || hasMorePages(answer.body);
    all.coverage.push({
      account: answer.account,
      region: answer.region,
      call,
      resourceId,
      extent: damaged ? 'damaged' : more ? 'page' : 'complete',
    });
  }
}

/** EC2 and the AWS CLI's `--max-items` say NextToken, the load balancers' API NextMarker. */
function hasMorePages(body: object): boolean {
  return ['NextToken', 'nextToken', 'NextMarker'].some((key) => {
    const token = propertyOf(body, key);
    return typeof token === 'string' && token !== '';
  });
}

function toSkip(answer: Answer, key: string, path: readonly PropertyKey[], flaw: Flaw) {
  return {
    file: answer.source,
    place: placeIn(answer, key, [...path, ...flaw.path]),
    code: 'wrong-shape' as const,
    reason: flaw.problem,
  };
}

/** `Vpcs[3].CidrBlock`, with the line before it where each line is an answer. */
function placeIn(answer: Answer, key: string, path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  const line = answer.line === undefined ? '' : `line ${answer.line}: `;
  return `${line}${key}${steps.join('')}`;
}

function lineOf({ line }: Answer): { place?: string } {
  return line === undefined ? {} : { place: `line ${line}` };
}
