import type { Evidence } from './trace';

/** Evidence in words: its own fields in their order. What stands there by itself needs none. */
export function evidenceText({ kind, basis, refs: _, ...fields }: Evidence): string {
  const told = Object.entries(fields).map(([key, value]) => `${spaced(key)} ${String(value)}`);
  return [spaced(kind), ...told, ...(basis === 'model' ? [] : [basis])].join(', ');
}

/** `ruleNumber` and `network-acl-entry` as words. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('-', ' ');
}
