import type { Tags } from '../../../network/record';
import { tagChange } from '../changes';
import { type Ref, ref } from '../things/ref';
import type { Thing, ThingKind } from '../things/thing';
import type { Json } from './json';
import type { Shell, Value } from './shell';

/** How one kind of thing is made, found, changed and removed: lines of bash. */
export type ShellPrinter<K extends ThingKind> = {
  create?(thing: Thing<K>, shell: Shell): string[];
  lookUp?(thing: Thing<K>, shell: Shell): string[];
  change?(thing: Thing<K>, before: Thing<K>, shell: Shell, changed: readonly string[]): string[];
  remove?(thing: Thing<K>, shell: Shell): string[];
};

export type ShellPrinters<K extends ThingKind> = { [Kind in K]: ShellPrinter<Kind> };

/** Tags for a call that makes something. */
export function tagging(resourceType: string, tags: Tags): Value {
  return tags.length === 0
    ? undefined
    : { json: [{ ResourceType: resourceType, Tags: tags.map(toTag) }] };
}

export function toTag({ key, value }: Tags[number]): Json {
  return { Key: key, Value: value };
}

/** Tags of something that is there. */
export function tagCommands(
  thing: Thing,
  id: Ref,
  before: Tags,
  after: Tags,
  shell: Shell,
): string[] {
  const { set, unset } = tagChange(before, after);
  return [
    ...(set.length === 0
      ? []
      : shell.run(thing.place, 'ec2 create-tags', {
          resources: { list: [id] },
          tags: { json: set.map(toTag) },
        })),
    ...(unset.length === 0
      ? []
      : shell.run(thing.place, 'ec2 delete-tags', {
          resources: { list: [id] },
          tags: { json: unset.map((key) => ({ Key: key })) },
        })),
  ];
}

/** The id that a thing makes, for its own commands. */
export function own(thing: Thing): Ref {
  return ref(thing.makes ?? thing.recordId);
}

/** A filter of a describe call. */
export function filter(...pairs: readonly (readonly [name: string, value: string | Ref])[]): Value {
  return { json: pairs.map(([Name, value]) => ({ Name, Values: [value] })) };
}

/** On and off as `enable` and `disable`, the way transit gateways take it. */
export function optionsOf(fields: Readonly<Record<string, string | number | undefined>>): Value {
  const told = Object.entries(fields).filter(([, value]) => value !== undefined);
  return told.length === 0 ? undefined : { json: Object.fromEntries(told) as Json };
}
