import type { Refusal } from '../../../shared/edits/refusal';
import { newIds } from '../../../shared/sandbox/newId';
import { type Done, runAll } from '../../../shared/sandbox/runCommand';
import type { FilledField, FilledForm } from './fillForm';
import type { Row } from './form';

/** What would become of a form if it were applied now. */
export type FormCheck =
  | { kind: 'ready'; done: Done }
  /** The network is like that already. */
  | { kind: 'unchanged' }
  /** Names of fields that have to be filled in first. */
  | { kind: 'incomplete'; fields: readonly string[] }
  | {
      kind: 'refused';
      refusal: Refusal;
      /** Where it is to be said; undefined: it is about the whole. */
      at: { field: string; row?: number } | undefined;
    };

/**
 * Tries a form by running its commands, which change nothing: what is shown while typing is what would happen.
 *
 * @param seed how many edits were made so far, so that no new id comes twice
 */
export function checkForm(filled: FilledForm, seed: number): FormCheck {
  const missing = filled.fields.filter(isMissing).map(({ field }) => field.name);
  if (missing.length > 0) return { kind: 'incomplete', fields: missing };
  const { form, scope } = filled;
  const orders = form.orders(scope, newIds(scope.network, seed));
  const done = runAll(scope.network, orders, form.label?.(scope));
  if (done.ok) return { kind: 'ready', done: done.value };
  if (done.error.code === 'nothing-changes') return { kind: 'unchanged' };
  return { kind: 'refused', refusal: done.error, at: placeOfRefusal(filled, done.error) };
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

/** By its code where the form knows it, else the last field that holds something that the refusal is about. */
function placeOfRefusal(
  { form, fields }: FilledForm,
  { code, about }: Refusal,
): { field: string; row?: number } | undefined {
  const named = form.fieldOf?.[code];
  const shown = fields.find(({ field }) => field.name === named);
  const candidates = shown === undefined ? fields.toReversed() : [shown];
  const isAbout = (text: string) => text !== '' && about.includes(text);
  for (const { field, value } of candidates) {
    if (field.kind === 'rows') {
      const row = (value as readonly Row[]).findIndex((each) => Object.values(each).some(isAbout));
      if (row !== -1) return { field: field.name, row };
    } else if (typeof value === 'string' ? isAbout(value) : holdsOne(value, isAbout))
      return { field: field.name };
  }
  return shown && { field: shown.field.name };
}

function holdsOne(value: unknown, isAbout: (text: string) => boolean): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === 'string' && isAbout(each));
}
