import type { Refusal } from '../../../shared/edits/refusal';
import { newIds } from '../../../shared/sandbox/newId';
import { type Tried, tryAll } from '../../../shared/sandbox/runCommand';
import type { FilledField, FilledForm } from './fillForm';
import type { Form, Row, Spot } from './form';

/** What would become of a form if it were applied now. */
export type FormCheck =
  | { kind: 'ready'; done: Tried }
  /** The network is like that already. */
  | { kind: 'unchanged' }
  /** Names of fields that have to be filled in first. */
  | { kind: 'incomplete'; fields: readonly string[] }
  /** What stands there is no number. */
  | { kind: 'no-number'; at: Spot }
  | {
      kind: 'refused';
      refusal: Refusal;
      /** Where it is to be said; undefined: it is about the whole. */
      at: Spot | undefined;
    };

/**
 * Tries a form by running its commands, which change nothing: what is shown while typing is what would happen.
 *
 * @param seed how many edits were made so far, so that no new id comes twice
 */
export function checkForm(filled: FilledForm, seed: number): FormCheck {
  const missing = filled.fields.filter(isMissing).map(({ field }) => field.name);
  if (missing.length > 0) return { kind: 'incomplete', fields: missing };
  const wrong = filled.fields.map(spotOfNoNumber).find((spot) => spot !== undefined);
  if (wrong !== undefined) return { kind: 'no-number', at: wrong };
  const { form, scope } = filled;
  const orders = form.orders(scope, newIds(scope.network, seed), seed);
  const done = tryAll(scope.network, orders, form.label?.(scope));
  if (done.ok) return { kind: 'ready', done: done.value };
  const { refusal, position } = done.error;
  if (position === undefined) return { kind: 'unchanged' };
  return { kind: 'refused', refusal, at: orders[position]?.from ?? spotOf(filled, refusal) };
}

function isMissing({ field, value }: FilledField): boolean {
  switch (field.kind) {
    case 'one':
      return value === '';
    case 'text':
      return field.optional !== true && value === '';
    case 'rows':
      return (value as readonly Row[]).some((row) =>
        field.columns.some(({ name, optional }) => optional !== true && (row[name] ?? '') === ''),
      );
    default:
      return false;
  }
}

function spotOfNoNumber({ field, value }: FilledField): Spot | undefined {
  if (field.kind === 'text')
    return field.numeric === true && !isNumber(value) ? { field: field.name } : undefined;
  if (field.kind !== 'rows') return undefined;
  const numeric = field.columns.filter((column) => column.numeric === true);
  const row = (value as readonly Row[]).findIndex((each) =>
    numeric.some(({ name }) => !isNumber(each[name] ?? '')),
  );
  return row === -1 ? undefined : { field: field.name, row };
}

function isNumber(value: unknown): boolean {
  return /^\d*$/.test(String(value).trim());
}

/** By its code where the form knows it, else the last field that holds something that the refusal is about. */
function spotOf({ form, fields }: FilledForm, refusal: Refusal): Spot | undefined {
  const shown = fields.find(({ field }) => field.name === namedField(form, refusal));
  const candidates = shown === undefined ? fields.toReversed() : [shown];
  const isAbout = (text: string) => text !== '' && refusal.about.includes(text);
  for (const { field, value } of candidates) {
    if (field.kind === 'rows') {
      const row = (value as readonly Row[]).findIndex((each) => Object.values(each).some(isAbout));
      if (row !== -1) return { field: field.name, row };
    } else if (typeof value === 'string' ? isAbout(value) : holdsOne(value, isAbout))
      return { field: field.name };
  }
  return shown && { field: shown.field.name };
}

/** A command that does not take a value names it second; forms mostly call their fields as the command does. */
function namedField({ fieldOf }: Form, { code, about: [, param] }: Refusal): string | undefined {
  return fieldOf?.[code] ?? (code === 'params-do-not-fit' ? param?.split('.')[0] : undefined);
}

function holdsOne(value: unknown, isAbout: (text: string) => boolean): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === 'string' && isAbout(each));
}
