import type { Note } from './notes';
import { commentText } from './plainText';
import type { Plan, Step } from './plan';
import type { Thing } from './things/thing';

/** What the exported code says about itself, whatever its language. */
export function headLines(plan: Plan, format: string): string[] {
  const count = (action: Step['action']) =>
    plan.steps.filter((step) => step.action === action).length;
  return [
    `Made by Routescape from the difference of two models: ${format}.`,
    `Creates ${count('create')}, changes ${count('change')}, removes ${count('remove')}. Routescape applies nothing: read it, then run it yourself.`,
    ...noteLines(plan.notes).map((line) => `Not in here: ${line}`),
  ].map((line) => commentText(line, 400));
}

const SHOWN = 12;

/** Some of each kind: an account has more workloads than anybody reads about here. */
export function noteLines(notes: readonly Note[]): string[] {
  const byCode = new Map<string, Note[]>();
  for (const note of notes) byCode.set(note.code, [...(byCode.get(note.code) ?? []), note]);
  return [...byCode.values()].flatMap((same) => [
    ...same.slice(0, SHOWN).map(noteWords),
    ...(same.length > SHOWN ? [`${same.length - SHOWN} more of this kind.`] : []),
  ]);
}

export function noteWords({ code, recordId = '', about }: Note): string {
  switch (code) {
    case 'placeholder':
      return `${about[1]} (${recordId}): workloads are placeholders; what deploys it makes it.`;
    case 'not-in-place':
      return `${recordId}: AWS cannot change ${about[1]} of a ${about[0]} that is there; it takes a new one.`;
    case 'made-by-aws':
      return `${recordId}: AWS makes and removes it by itself (${about[0]}).`;
    case 'not-code':
      return `${recordId}: ${about.join(', ')}: no code is made of this.`;
    case 'declared':
      return 'declared facts that changed: they tell Routescape what AWS does not say, and change nothing at AWS.';
    case 'not-compared':
      return `${about.join(' ')}: one of the models did not read them.`;
  }
}

/** A step in a few words, for the comment above it. */
export function stepWords({ action, thing }: Step): string {
  return commentText(`${verbs[action]} ${titleOf(thing)}`);
}

const verbs: Readonly<Record<Step['action'], string>> = {
  create: 'Create',
  'look-up': 'Look up',
  change: 'Change',
  remove: 'REMOVES',
};

export function titleOf({ kind, name, recordId }: Thing): string {
  return `${kind.replaceAll('-', ' ')} ${name === '' || name === recordId ? recordId : `${name} (${recordId})`}`;
}
