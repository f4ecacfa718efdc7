import type { Network } from '../../network/network';
import { changedProps, unchangeable } from './changes';
import { initialThings } from './initial';
import { type Note, notesOn } from './notes';
import { inOrder } from './order';
import { isRef, type Ref } from './things/ref';
import type { Thing } from './things/thing';
import { thingsOf } from './things/thingsOf';
import { uncertainRecords } from './uncertain';

/**
 * One thing to do. `look-up`: AWS makes it along with something else, and only its id is wanted. The parts of a
 * resource that is removed go with it and have no step.
 */
export type Step =
  | { action: 'create' | 'look-up' | 'remove'; thing: Thing }
  | { action: 'change'; thing: Thing; before: Thing };

/** What has to be done so that one network becomes another, in an order in which it can be done. */
export type Plan = {
  steps: readonly Step[];
  /** What is not done, and what whoever runs the code should know. */
  notes: readonly Note[];
  /** Where the id that a property names comes from. */
  source(ref: Ref): IdSource;
};

/** `literal`: AWS has it. `made`: a step makes it. `input`: it was only drawn, so that somebody has to tell it. */
export type IdSource =
  | { kind: 'literal'; id: string }
  | { kind: 'made'; thing: Thing }
  | { kind: 'input'; id: string };

export type PlanOptions = {
  /** Whether a new security group lets everything out until told otherwise: AWS does, Terraform undoes it. */
  newGroupsLetOut: boolean;
  /** Whether the tables that come with a new transit gateway can be named, so that what it does by itself need not be said. */
  transitDefaults: boolean;
};

export function planOf(base: Network, edited: Network, options: PlanOptions): Plan {
  const [before, after] = [new Map(thingsOf(base)), thingsOf(edited)];
  const uncertain = uncertainRecords(base, edited);
  const created = new Map<string, Thing>();
  for (const [key, thing] of after)
    if (!before.has(key) && !uncertain.has(thing.recordId) && thing.makes !== undefined)
      created.set(thing.makes, thing);
  for (const thing of initialThings(edited, created, options))
    if (!before.has(thing.key)) before.set(thing.key, thing);

  const removed = new Set<string>();
  for (const [key, thing] of before)
    if (!after.has(key) && !uncertain.has(thing.recordId) && thing.makes !== undefined)
      removed.add(thing.makes);

  const steps: Step[] = [];
  const notes: Note[] = [];
  for (const [key, thing] of after) {
    const was = before.get(key);
    if (uncertain.has(thing.recordId) && !created.has(thing.makes ?? '')) {
      if (was === undefined) continue;
    }
    if (was === undefined) steps.push(...creation(thing, created, notes));
    else {
      const changed = changedProps(was, thing);
      for (const property of changed.filter((name) => unchangeable(thing.kind, name)))
        notes.push({
          code: 'not-in-place',
          recordId: thing.recordId,
          about: [thing.kind, property],
        });
      if (changed.some((name) => !unchangeable(thing.kind, name)))
        steps.push({ action: 'change', thing, before: was });
    }
  }
  for (const [key, thing] of before)
    if (!after.has(key) && !uncertain.has(thing.recordId))
      steps.push(...removal(thing, removed, notes));

  const drawn = drawnIds(base, edited);
  const made = new Map(
    steps.flatMap(({ action, thing }) =>
      thing.makes === undefined || action === 'remove' || action === 'change'
        ? []
        : [[thing.makes, thing] as const],
    ),
  );
  return {
    steps: inOrder(steps, before, after),
    notes: [...notesOn(base, edited), ...notes],
    source({ ref }) {
      const thing = made.get(ref);
      if (thing !== undefined) return { kind: 'made', thing };
      return drawn.has(ref) || created.has(ref)
        ? { kind: 'input', id: ref }
        : { kind: 'literal', id: ref };
    },
  };
}

function creation(thing: Thing, created: ReadonlyMap<string, Thing>, notes: Note[]): Step[] {
  const { comesWith } = thing;
  if (comesWith === undefined) return [{ action: 'create', thing }];
  if (!isRef(comesWith) || created.has(comesWith.ref)) return [{ action: 'look-up', thing }];
  // A VPC gets another main table by naming one; its other defaults nobody can make.
  if (thing.kind === 'route-table') return [{ action: 'create', thing }];
  notes.push({ code: 'made-by-aws', recordId: thing.recordId, about: [thing.kind] });
  return [];
}

function removal(thing: Thing, removed: ReadonlySet<string>, notes: Note[]): Step[] {
  if (thing.goesWith.some(({ ref }) => removed.has(ref)) && !holdsUp(thing, removed)) return [];
  const { comesWith } = thing;
  if (comesWith !== undefined) {
    if (!isRef(comesWith) || removed.has(comesWith.ref)) return [];
    if (thing.kind !== 'route-table') {
      notes.push({ code: 'made-by-aws', recordId: thing.recordId, about: [thing.kind] });
      return [];
    }
  }
  return [{ action: 'remove', thing }];
}

/** AWS removes no group that a rule of another one names, though both are to go. */
function holdsUp(thing: Thing, removed: ReadonlySet<string>): boolean {
  if (thing.kind !== 'security-group-rule') return false;
  const { peer, group } = thing.props;
  return (
    peer.kind === 'security-group' && peer.group.ref !== group.ref && removed.has(peer.group.ref)
  );
}

/** What a sketch drew: its ids are none of AWS's. */
function drawnIds(...networks: readonly Network[]): Set<string> {
  const ids = new Set<string>();
  for (const network of networks)
    for (const records of Object.values(network))
      if (records instanceof Map)
        for (const record of records.values())
          if (record.authored === true && typeof record.id === 'string') ids.add(record.id);
  return ids;
}
