import type { IconName, ResourceRef } from '../../../shared/diagram/diagram';
import type { CollectionName, Network } from '../../../shared/network/network';
import type { newIds } from '../../../shared/sandbox/newId';
import type { Order } from '../../../shared/sandbox/runCommand';
import type { Place } from './place';

/** One line of a field that holds several, by column. */
export type Row = Readonly<Record<string, string>>;
export type Value = string | boolean | readonly string[] | readonly Row[];
export type Values = Readonly<Record<string, Value>>;

/** What a field, a default or an order may look at: the fields before it have their values. */
export type Scope = { network: Network; place: Place; values: Values };

/** Something a field offers. */
export type Option = {
  value: string;
  title: string;
  /** What tells it from its like: an id, a block, a zone. */
  detail?: string | undefined;
  ref?: ResourceRef;
  icon?: IconName;
};

export type Column = {
  name: string;
  label: string;
  /** What completes it; undefined: free text. */
  options?(scope: Scope, row: Row): readonly Option[];
  /** Whether something else than an option may stand in it. */
  free?: boolean;
  /** Of the row's width. */
  share?: number;
  optional?: boolean;
  /** Whether only a whole number may stand in it. */
  numeric?: boolean;
  /** What it means that nothing stands there. */
  none?(row: Row): string | undefined;
};

type FieldBase = {
  name: string;
  label: string;
  hint?: string;
  /** Not asked for where it does not matter. */
  when?(scope: Scope): boolean;
};

/** One thing a form asks for. `start` is what stands in it until the user says otherwise. */
export type Field = FieldBase &
  (
    | {
        kind: 'text';
        start(scope: Scope): string;
        options?(scope: Scope): readonly Option[];
        optional?: boolean;
        numeric?: boolean;
        /** Whether a few letters of an option mean that option, where another text is seldom meant. */
        completes?: boolean;
      }
    | {
        kind: 'one';
        start(scope: Scope): string;
        options(scope: Scope): readonly Option[];
        /** Each option with a picture of what the form would draw with it. */
        isPictured?: boolean;
        /** Shown also where there is one option only: it says what one is about to pay for. */
        isAlwaysShown?: boolean;
      }
    | {
        kind: 'many';
        start(scope: Scope): readonly string[];
        options(scope: Scope): readonly Option[];
      }
    | { kind: 'switch'; start(scope: Scope): boolean }
    | {
        kind: 'policy';
        start(scope: Scope): string;
        /** What it means that nothing stands there. */
        none(scope: Scope): string;
      }
    | {
        kind: 'rows';
        start(scope: Scope): readonly Row[];
        columns: readonly Column[];
        /** What a row that is added begins with. */
        blank: Row | ((rows: readonly Row[]) => Row);
        addLabel: string;
      }
  );

/** Where on a form something was said, so that a refusal of it can be said there. */
export type Spot = { field: string; row?: number };

/** An order, and what it was made of. */
export type FormOrder = Order & { from?: Spot };

/** Where menus offer a form. */
export type Offering =
  /** For something new within what was pointed at: nothing in particular, a VPC, a subnet. */
  | { in: 'model' | 'vpc' | 'subnet'; when?(network: Network, place: Place): boolean }
  /** For a resource of this kind. */
  | {
      of: CollectionName | 'any';
      /** Where it depends on the resource. */
      when?(network: Network, place: Place): boolean;
      /** The resource that it is then about, where that is another; undefined: not there. */
      about?(network: Network, place: Place): ResourceRef | undefined;
    };

/** How the palette shows what a form draws. */
export type PaletteItem = {
  name: string;
  /** Whose icon it has; `icon` where that is not its own. */
  kind: CollectionName;
  icon?: IconName;
};

/**
 * What a user is asked before a command of the sandbox runs: fields in order, each with what it offers and what it
 * starts with, and the orders they make. All dialogs that edit are drawn from one of these, and so are the menus and
 * the palette: whoever adds a form declares it in the list of its file, and nowhere else.
 */
export type Form = {
  id: string;
  at: readonly Offering[];
  /** What is not added often stands behind one item of the menu, and one of the palette. */
  isRare?: boolean;
  palette?: PaletteItem;
  /** In a menu. With an ellipsis where more is asked. */
  action: string;
  title(network: Network, place: Place): string;
  /** On the button that runs it. */
  apply: string;
  /** What it is at heart: its mark in menus, and the colour of its button. */
  does: 'adds' | 'changes' | 'removes';
  fields: readonly Field[];
  /** @param seed how many edits were made so far: what new ids are counted from */
  orders(scope: Scope, ids: ReturnType<typeof newIds>, seed: number): readonly FormOrder[];
  /** What the history calls it, where that is not what its first order is called. */
  label?(scope: Scope): string;
  /** The fields that refusals speak of, by code, where these name no value of a field. */
  fieldOf?: Readonly<Record<string, string>>;
};

export function textOf({ values }: Pick<Scope, 'values'>, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

export function isOn({ values }: Pick<Scope, 'values'>, name: string): boolean {
  return values[name] === true;
}

export function chosenOf({ values }: Pick<Scope, 'values'>, name: string): readonly string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function rowsOf({ values }: Pick<Scope, 'values'>, name: string): readonly Row[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each): each is Row => typeof each === 'object') : [];
}

/** Undefined where nothing stands there. What is no number was told before any order is made. */
export function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text.trim() === '' ? undefined : Number(text);
}
