import { finished, type Steps } from '../../compare/steps';
import type { Network } from '../../network/network';
import { toShellScript } from './awsCli/toShellScript';
import { toCloudFormation } from './cloudformation/toCloudFormation';
import { type Plan, planOf, type Step } from './plan';
import { toTerraform } from './terraform/toTerraform';
import type { Place } from './things/thing';
import { noteLines } from './words';

export const codeFormats = ['terraform', 'cloudformation', 'aws-cli'] as const;
export type CodeFormat = (typeof codeFormats)[number];

/** `part`: what tells one file of several from the others; empty for the only one. */
export type CodeFile = { part: string; text: string };

export type Code = {
  files: readonly CodeFile[];
  counts: { create: number; change: number; remove: number };
  /** What is not in the code, in words. */
  notes: readonly string[];
};

/** The code that makes one network of the other. Nothing is applied: whoever wants that runs it. */
export function toCode(base: Network, edited: Network, format: CodeFormat): Code {
  return finished(codeSteps(base, edited, format));
}

/** The same in two steps of up to a second and a half each, for who may not want the second any more. */
export function* codeSteps(base: Network, edited: Network, format: CodeFormat): Steps<Code> {
  const plan = planOf(base, edited, { newGroupsLetOut: true, transitDefaults: true });
  yield { done: 1, total: 2 };
  return {
    files: filesOf(base, edited, format),
    counts: {
      create: count(plan, 'create'),
      change: count(plan, 'change'),
      remove: count(plan, 'remove'),
    },
    notes: noteLines(plan.notes),
  };
}

function filesOf(base: Network, edited: Network, format: CodeFormat): CodeFile[] {
  switch (format) {
    case 'terraform':
      return [{ part: '', text: toTerraform(base, edited) }];
    case 'cloudformation': {
      const stacks = toCloudFormation(base, edited);
      return stacks.map(({ place, text }) => ({
        part: stacks.length === 1 ? '' : partOf(place),
        text,
      }));
    }
    case 'aws-cli':
      return [{ part: '', text: toShellScript(base, edited) }];
  }
}

/** Fit for a file's name, whatever the account is called. */
function partOf({ account = 'account', region = 'region' }: Place): string {
  return `${account}-${region}`.replace(/[^\w-]/g, '_');
}

function count({ steps }: Plan, wanted: Step['action']): number {
  return steps.filter(({ action }) => action === wanted).length;
}
