import type { CollectionName, RecordOf } from '../../../shared/network/network';
import { number } from '../format';

/** One line of the inspector. */
export type Property = { label: string; value: PropertyValue };

export type PropertyValue =
  | { kind: 'words'; text: string }
  /** Text that a file or AWS brought, shown in the mono face where it is an address or a code. */
  | { kind: 'text'; text: string; mono: boolean }
  /** Ids of other resources: links, where the model holds them. */
  | { kind: 'links'; ids: string[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'not-read' };

export type PropertyTable = { [C in CollectionName]?: (record: RecordOf<C>) => Property[] };

type Line = Property | undefined;

/** Leaves out what the source did not tell. */
export function properties(...lines: Line[]): Property[] {
  return lines.filter((line) => line !== undefined);
}

export function text(label: string, value: string | number | undefined): Line {
  return value === undefined || value === ''
    ? undefined
    : {
        label,
        value: {
          kind: 'text',
          text: typeof value === 'number' ? number(value) : value,
          mono: false,
        },
      };
}

/** An address, code or name that is compared letter by letter. */
export function code(label: string, value: string | number | undefined): Line {
  return value === undefined || value === ''
    ? undefined
    : { label, value: { kind: 'text', text: String(value), mono: true } };
}

export function codes(label: string, values: readonly string[]): Line {
  return values.length === 0 ? undefined : { label, value: { kind: 'list', items: [...values] } };
}

export function link(label: string, id: string | undefined): Line {
  return id === undefined ? undefined : { label, value: { kind: 'links', ids: [id] } };
}

export function links(label: string, ids: readonly string[] | undefined): Line {
  return ids === undefined || ids.length === 0
    ? undefined
    : { label, value: { kind: 'links', ids: [...ids] } };
}

export function flag(label: string, value: boolean | undefined): Line {
  return value === undefined ? undefined : { label, value: { kind: 'words', text: yesNo(value) } };
}

/** A flag that paths depend on: that it was not read is worth a line. */
export function knownFlag(label: string, value: boolean | undefined): Property {
  return {
    label,
    value: value === undefined ? { kind: 'not-read' } : { kind: 'words', text: yesNo(value) },
  };
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
