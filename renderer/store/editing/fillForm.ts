import type { Network } from '../../../shared/network/network';
import type { Field, Form, Option, Scope, Value, Values } from './form';
import type { Place } from './place';

/** A field as it stands: what it offers, and what is chosen. */
export type FilledField = { field: Field; value: Value; options: readonly Option[] };

export type FilledForm = { form: Form; scope: Scope; fields: readonly FilledField[] };

/**
 * Fills a form: with what the user said, and for the rest with what follows from that. Nothing else is kept, so that
 * the subnets of one VPC are gone as soon as another one is chosen.
 */
export function fillForm(form: Form, network: Network, place: Place, said: Values): FilledForm {
  let scope: Scope = { network, place, values: {} };
  const fields: FilledField[] = [];
  for (const field of form.fields) {
    if (field.when?.(scope) === false) continue;
    const options = 'options' in field ? (field.options?.(scope) ?? []) : [];
    const value = fitting(field, said[field.name], options) ?? field.start(scope);
    fields.push({ field, value, options });
    scope = { ...scope, values: { ...scope.values, [field.name]: value } };
  }
  return { form, scope, fields };
}

/** What was said, as far as it can still be chosen; undefined where nothing of it can. */
function fitting(
  field: Field,
  said: Value | undefined,
  options: readonly Option[],
): Value | undefined {
  if (said === undefined) return undefined;
  const offered = (value: string) => options.some((option) => option.value === value);
  switch (field.kind) {
    case 'one':
      return typeof said === 'string' && offered(said) ? said : undefined;
    case 'many': {
      if (!Array.isArray(said)) return undefined;
      const kept = said.filter((value) => typeof value === 'string' && offered(value));
      // All of it gone: it was said of something else. Nothing chosen on purpose stays so.
      return kept.length > 0 || said.length === 0 ? kept : undefined;
    }
    default:
      return said;
  }
}
