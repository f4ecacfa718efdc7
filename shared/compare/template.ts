/**
 * A value with some texts taken out, so that it can be made again with others in their place. Whatever holds none
 * of them is shared between all copies.
 */
export type Template =
  | { kind: 'same'; value: unknown }
  | { kind: 'text'; parts: readonly (string | number)[] }
  | { kind: 'list'; items: readonly Template[] }
  | { kind: 'object'; fields: readonly (readonly [key: string, Template])[] };

/** Takes `texts` out of every string in a value, where they stand alone and not inside a longer id or address. */
export function toTemplate(value: unknown, texts: readonly string[]): Template {
  const indexes = new Map(texts.map((text, index) => [text, index]));
  const pattern = anyOf(texts);
  const walk = (part: unknown): Template => {
    if (typeof part === 'string')
      // Most strings hold none of the texts; looking for them plainly is many times cheaper than the pattern.
      return texts.some((text) => part.includes(text))
        ? cut(part, pattern, indexes)
        : { kind: 'same', value: part };
    if (Array.isArray(part)) {
      const items = part.map(walk);
      return items.some(varies) ? { kind: 'list', items } : { kind: 'same', value: part };
    }
    if (typeof part !== 'object' || part === null) return { kind: 'same', value: part };
    const fields = Object.entries(part).map(([key, each]) => [key, walk(each)] as const);
    return fields.some(([, field]) => varies(field))
      ? { kind: 'object', fields }
      : { kind: 'same', value: part };
  };
  return walk(value);
}

/** The value with these texts instead, in the order of those that were taken out. */
export function fill(template: Template, texts: readonly string[]): unknown {
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
      return template.items.map((item) => fill(item, texts));
    case 'object': {
      const object: Record<string, unknown> = {};
      for (const [key, field] of template.fields) object[key] = fill(field, texts);
      return object;
    }
  }
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
