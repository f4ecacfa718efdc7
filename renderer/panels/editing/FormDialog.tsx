import { type FormEvent, useDeferredValue, useId, useMemo } from 'react';
import { checkForm, type FormCheck } from '../../store/editing/checkForm';
import type { FilledField, FilledForm } from '../../store/editing/fillForm';
import { fillOpenForm } from '../../store/editingSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { visible } from '../../text/inert';
import { words } from '../../text/words';
import { Dialog } from '../common/Dialog';
import { CheckLine } from './CheckLine';
import { type FaultHere, FormField } from './FormField';

/** The dialog of every edit: what a form asks for, and what would come of it, tried out while one types. */
export function FormDialog() {
  const store = useAppStore();
  const form = useApp((state) => state.form);
  const document = useApp((state) => state.document);
  const filled = useMemo(
    () => (form === undefined ? undefined : fillOpenForm({ document }, form)),
    [document, form],
  );
  const seed = document?.edits.length ?? 0;
  // Deferred: a letter is there before what it does is known.
  const tried = useDeferredValue(filled);
  const check = useMemo(() => tried && checkForm(tried, seed), [tried, seed]);
  const formId = useId();
  if (filled === undefined || check === undefined) return null;

  const { closeForm, applyForm, say } = store.getState();
  const { form: description, scope } = filled;
  function apply(event: FormEvent): void {
    event.preventDefault();
    applyForm();
  }
  return (
    <Dialog
      title={visible(description.title(scope.network, scope.place))}
      className={`${sizeOf(filled)} edit-dialog`}
      onClose={closeForm}
      footer={
        <>
          <CheckLine check={check} filled={filled} />
          <div className="edit-buttons">
            <button type="button" className="button ghost" onClick={closeForm}>
              {words.cancel}
            </button>
            <button
              type="submit"
              form={formId}
              className={description.does === 'removes' ? 'button danger' : 'button primary'}
              // Not disabled: Enter would do nothing until what was typed last is tried. Applying tries it anew.
              aria-disabled={check.kind !== 'ready'}
            >
              {description.apply}
            </button>
          </div>
        </>
      }
    >
      <form id={formId} className="edit-form" onSubmit={apply} noValidate>
        {filled.fields.filter(isAsked).map((field) => (
          <FormField
            key={field.field.name}
            filled={field}
            scope={scope}
            fault={faultAt(check, field.field.name)}
            onSay={(value) => say(field.field.name, value)}
          />
        ))}
      </form>
    </Dialog>
  );
}

/** Where there is one answer only, nobody is asked. A resource is shown all the same: it says where one is. */
function isAsked({ field, options }: FilledField): boolean {
  if (field.kind !== 'one' || field.isAlwaysShown) return true;
  return options.length !== 1 || options[0]?.ref !== undefined;
}

function sizeOf({ fields }: FilledForm): '' | 'wide' | 'pictured' {
  if (fields.some(({ field }) => field.kind === 'one' && field.isPictured)) return 'pictured';
  const isWide = fields.some(({ field }) => field.kind === 'rows' || field.kind === 'policy');
  return isWide ? 'wide' : '';
}

function faultAt(check: FormCheck, field: string): FaultHere {
  const isHere = check.kind === 'refused' || check.kind === 'no-number';
  return isHere && check.at?.field === field ? check : undefined;
}
