import type { StateCreator } from 'zustand/vanilla';
import type { Refusal } from '../../shared/edits/refusal';
import { type Order, tryAll } from '../../shared/sandbox/runCommand';
import { scanWords } from '../text/scan/words';
import type { AppState } from './appStore';
import { checkForm } from './editing/checkForm';
import { type FilledForm, fillForm } from './editing/fillForm';
import type { Value, Values } from './editing/form';
import { forms } from './editing/forms/forms';
import type { Place } from './editing/place';
import type { Edit } from './session';

/** A form that is open: which, where, and what the user said so far. */
export type OpenForm = { id: string; place: Place; said: Values };

export type EditingSlice = {
  form: OpenForm | undefined;
  openForm(id: string, place?: Place, said?: Values): void;
  /** Takes one answer. */
  say(field: string, value: Value): void;
  /** Does what the form says, as one entry of the history. False where it cannot be done. */
  applyForm(): boolean;
  closeForm(): void;
  /** Does orders as one entry of the history, and says so; answers with the refusal where AWS would refuse. */
  carryOut(orders: readonly Order[], label?: string): Refusal | undefined;
  /** Adds an edit to the history and says so, to the eye and to the ear. */
  runAndTell(edit: Edit): void;
};

export const noForm = { form: undefined } as const satisfies Partial<EditingSlice>;

export const editingSlice: StateCreator<AppState, [], [], EditingSlice> = (set, get) => ({
  ...noForm,

  openForm(id, place = {}, said = {}) {
    if (get().document !== undefined) set({ form: { id, place, said } });
  },
  say(field, value) {
    const { form } = get();
    if (form !== undefined) set({ form: { ...form, said: { ...form.said, [field]: value } } });
  },
  applyForm() {
    const { document, form, takingScan, notify } = get();
    // Refused with what was typed: in a moment it is taken.
    if (takingScan) notify(scanWords.notWhileTaking);
    if (takingScan) return false;
    const filled = form && fillOpenForm(get(), form);
    if (document === undefined || filled === undefined) return false;
    const check = checkForm(filled, document.edits.length);
    if (check.kind !== 'ready') return false;
    set(noForm);
    get().runAndTell(check.done);
    return true;
  },
  closeForm: () => set(noForm),
  carryOut(orders, label) {
    const { document, runAndTell } = get();
    if (document === undefined) return undefined;
    const tried = tryAll(document.network, orders, label);
    if (!tried.ok) return tried.error.refusal;
    runAndTell(tried.value);
    return undefined;
  },
  runAndTell({ label, diff }) {
    const { run, notify } = get();
    const before = get().document?.network;
    run({ label, diff });
    // A model that is still being read takes no edit, and has said so.
    if (get().document?.network !== before) notify(label);
  },
});

/** The open form with all its defaults; undefined where nothing is open to fill it from. */
export function fillOpenForm(
  { document }: Pick<AppState, 'document'>,
  { id, place, said }: OpenForm,
): FilledForm | undefined {
  const form = forms.get(id);
  return form && document && fillForm(form, document.network, place, said);
}
