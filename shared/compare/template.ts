/**
 * A value with some texts taken out, so that it can be made again with others in their place. Whatever holds none
 * of them is shared between all copies; what one value holds twice, each copy holds twice.
 */
export type Template =
  | { kind: 'same'; value: unknown }
  | { kind: 'text'; parts: readonly (string | number)[] }
  | { kind: 'list'; items: readonly Template[] }
  | ObjectTemplate;

/** `base` as it was; only `fields` hold any of the texts. */
type ObjectTemplate = {
  kind: 'object';
  base: object;
  fields: readonly (readonly [key: string, Template])[];
  /** Whether the value holds this very object several times. */
  repeated: boolean;
};

/** Takes `texts` out of every string in a value, where they stand alone and not inside a longer id or address. */
export function toTemplate(value: unknown, texts: readonly string[]): Template {
  const indexes = new Map(texts.map((text, index) => [text, index]));
  const pattern = anyOf(texts);
  const known = new Map<object, Template>();
  const walk = (part: unknown): Template => {
    if (typeof part === 'string')
      // Most strings hold none of the texts; looking for them plainly is many times cheaper than the pattern.
      return texts.some((text) => part.includes(text))
        ? cut(part, pattern, indexes)
        : { kind: 'same', value: part };
    if (typeof part !== 'object' || part === null) return { kind: 'same', value: part };
    const seen = known.get(part);
    if (seen === undefined) {
      const made = Array.isArray(part) ? listTemplate(part.map(walk), part) : walkObject(part);
      known.set(part, made);
      return made;
    }
    if (seen.kind === 'object') seen.repeated = true;
    return seen;
  };
  const walkObject = (part: object): Template => {
    const fields = Object.entries(part)
      .map(([key, each]) => [key, walk(each)] as const)
      .filter(([, field]) => varies(field));
    return fields.length > 0
      ? { kind: 'object', base: part, fields, repeated: false }
      : { kind: 'same', value: part };
  };
  return walk(value);
}

/** The value with these texts instead, in the order of those that were taken out. */
export function fill(
  template: Template,
  texts: readonly string[],
  repeated: Map<Template, unknown> = new Map(),
): unknown {
  switch (template.kind) {
    case 'same':
      return template.value;
    case 'text': {
      let filled = '';
      for (const part of template.parts)
        filled += typeof part === 'number' ? (texts[part] ?? '') : part;
      return filled;
    }
    case 'list':
      return template.items.map((item) => fill(item, texts, repeated));
    case 'object': {
      const made = template.repeated ? repeated.get(template) : undefined;
      if (made !== undefined) return made;
      const object: Record<string, unknown> = { ...template.base };
      for (const [key, field] of template.fields) object[key] = fill(field, texts, repeated);
      if (template.repeated) repeated.set(template, object);
      return object;
    }
  }
}

function listTemplate(items: readonly Template[], value: readonly unknown[]): Template {
  return items.some(varies) ? { kind: 'list', items } : { kind: 'same', value };
}

function varies(template: Template): boolean {
  return template.kind !== 'same';
}

function cut(text: string, pattern: RegExp, indexes: ReadonlyMap<string, number>): Template {
  const pieces = text.split(pattern);
  if (pieces.length === 1) return { kind: 'same', value: text };
  // split() puts what the pattern caught at every second place.
  const parts = pieces.map((piece, place) =>
    place % 2 === 1 ? (indexes.get(piece) ?? piece) : piece,
  );
  return { kind: 'text', parts };
}

function anyOf(texts: readonly string[]): RegExp {
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\w.:-])(${escaped.join('|')})(?![\\w:-]|\\.\\w)`);
}
