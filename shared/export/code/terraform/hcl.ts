import { readJson } from '../../../policy/readJson';
import { encodable, isPlain } from '../plainText';

/** What an attribute is set to. `code` is HCL as it stands; everything else is a value. */
export type Expression =
  | string
  | number
  | boolean
  | { code: string }
  | readonly Expression[]
  | { fields: readonly (readonly [name: string, value: Expression])[] };

/** Undefined: left out. */
export type Body = Readonly<Record<string, Expression | undefined>>;

export type Block = {
  /** `resource "aws_vpc" "shop"`: the first word bare, the others quoted. */
  head: readonly string[];
  body: Body;
  blocks?: readonly Block[];
  /** Above it, a line each. */
  comment?: readonly string[];
};

/** A block as `terraform fmt` leaves it. */
export function blockLines({ head, body, blocks = [], comment = [] }: Block): string[] {
  const [kind = '', ...labels] = head;
  const attributes = Object.entries(body).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, lines: expressionLines(value) }],
  );
  return [
    ...comment.map((line) => `# ${line}`),
    `${[kind, ...labels.map(quoted)].join(' ')} {`,
    ...indented(aligned(attributes)),
    ...blocks.flatMap((block, index) => [
      ...(attributes.length + index > 0 ? [''] : []),
      ...indented(blockLines(block)),
    ]),
    '}',
  ];
}

/** Signs of equality stand one below the other, as far as values of one line follow each other. */
function aligned(attributes: readonly { name: string; lines: readonly string[] }[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < attributes.length; ) {
    let end = at;
    while (end < attributes.length && attributes[end]?.lines.length === 1) end += 1;
    const group = attributes.slice(at, Math.max(end, at + 1));
    const width = Math.max(...group.map(({ name }) => name.length));
    for (const {
      name,
      lines: [first = '', ...rest],
    } of group)
      lines.push(`${name.padEnd(width)} = ${first}`, ...rest);
    at += group.length;
  }
  return lines;
}

function expressionLines(value: Expression): string[] {
  if (typeof value === 'string') return [quoted(value)];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (isList(value)) return listLines(value);
  if ('code' in value) return value.code.split('\n');
  if (value.fields.length === 0) return ['{}'];
  return [
    '{',
    ...indented(
      aligned(value.fields.map(([name, each]) => ({ name, lines: expressionLines(each) }))),
    ),
    '}',
  ];
}

function listLines(list: readonly Expression[]): string[] {
  const items = list.map(expressionLines);
  if (items.length === 0) return ['[]'];
  const oneLine = `[${items.map((lines) => lines[0] ?? '').join(', ')}]`;
  if (items.every((lines) => lines.length === 1) && oneLine.length <= 80) return [oneLine];
  return ['[', ...indented(items.flatMap((lines) => withComma(lines))), ']'];
}

function withComma(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? `${line},` : line));
}

/**
 * A text as HCL that means exactly that text: no `${` or `%{` in it is taken for code.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/strings
 */
export function quoted(text: string): string {
  let out = '';
  for (const character of encodable(text)) {
    if (character === '"' || character === '\\') out += `\\${character}`;
    else if (character === '\n') out += '\\n';
    else if (character === '\r') out += '\\r';
    else if (character === '\t') out += '\\t';
    else out += isPlain(character) ? character : escaped(character);
  }
  return `"${out.replace(/[$%](?=\{)/g, '$&$&')}"`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
}

/** A value of JSON in HCL's own words, for `jsonencode`. */
export function fromJson(value: unknown): Expression {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return { code: String(value) };
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return { code: 'null' };
  return {
    fields: Object.entries(value).map(([name, each]) => [keyText(name), fromJson(each)] as const),
  };
}

/** A key of a map: bare where HCL takes it for a name. */
export function keyText(key: string): string {
  return IDENTIFIER.test(key) ? key : quoted(key);
}

/** What HCL takes for a name without quotes; words of its own would be taken for values. */
const IDENTIFIER = /^(?!(?:true|false|null|for|if|in|else|endif|endfor)$)[A-Za-z_][A-Za-z0-9_]*$/;

/** `jsonencode(...)` of a JSON text that can be read; any other text as it stands. */
export function jsonText(text: string): Expression {
  const value = parsed(text);
  if (value === undefined) return text;
  const [first = '', ...rest] = expressionLines(fromJson(value));
  const lines = [`jsonencode(${first}`, ...rest];
  return { code: `${lines.join('\n')})` };
}

function parsed(text: string): object | undefined {
  const value = readJson(text);
  return typeof value === 'object' && value !== null ? value : undefined;
}

function isList(value: Expression): value is readonly Expression[] {
  return Array.isArray(value);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}
