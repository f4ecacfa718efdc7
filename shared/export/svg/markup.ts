import { visible } from '../../visible';

/**
 * Text that is safe inside an SVG file, wherever it came from: tags hold markup, quotes, control characters and
 * halves of surrogate pairs. Marks that turn the direction of writing would let one name
 * re-order its neighbours, and marks of no width make two names look like one: they are shown as what they are,
 * `[U+202E]`.
 */
export function escapeText(text: string): string {
  return visible(text.replace(/\s+/g, ' ').replace(unprintable, '')).replace(
    /[&<>"']/g,
    (character: string) => entities[character] ?? '',
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Not allowed in XML, or of no width: controls, lone surrogates, non-characters. */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff\ufeff]/gu;

/** A length: at most two decimals, no trailing zeros. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Attribute values come from the drawers themselves; only `content` may hold escaped foreign text. */
export function element(name: string, attributes: Attributes, content?: string): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${typeof value === 'number' ? n(value) : value}"`;
  return content === undefined ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** What follows in a line of text, so many px behind it. */
export type TextPart = { gap: number; style: string; content: string };

/**
 * A line of text with its baseline at `y`. Its parts follow one another rather than stand at places of their own: a
 * machine with wider faces than Arial's moves them, and none covers the one before.
 */
export function text(
  x: number,
  y: number,
  style: string,
  content: string,
  ...parts: readonly TextPart[]
): string {
  const rest = parts
    .filter((part) => part.content !== '')
    .map(
      (part) =>
        `<tspan dx="${n(part.gap)}"${styled(part.style)}>${escapeText(part.content)}</tspan>`,
    );
  if (content === '' && rest.length === 0) return '';
  return `<text x="${n(x)}" y="${n(y)}"${styled(style)}>${escapeText(content)}${rest.join('')}</text>`;
}

function styled(style: string): string {
  return style === '' ? '' : ` class="${style}"`;
}
