import type { Shape } from './schema';

/** A value of describe output as EC2 writes it: lists as `<item>`s, what is not there left out. */
export function toXml(value: unknown, shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return escapeXml(String(value));
    case 'list': {
      const element = shape.element();
      return (value as unknown[])
        .map((one) => `<${shape.item}>${toXml(one, element)}</${shape.item}>`)
        .join('');
    }
    case 'structure': {
      const fields = value as Record<string, unknown>;
      return shape
        .members()
        .map(({ name, element, shape: inner }) =>
          fields[name] === undefined || fields[name] === null
            ? ''
            : `<${element}>${toXml(fields[name], inner)}</${element}>`,
        )
        .join('');
    }
  }
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
