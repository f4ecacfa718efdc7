import type { Network } from '../../../network/network';
import { changedProps } from '../changes';
import { commentText } from '../plainText';
import { type Plan, planOf, type Step } from '../plan';
import type { ThingKind } from '../things/thing';
import { headLines, stepWords } from '../words';
import { blockPublicAccessPrinters } from './blockPublicAccess';
import { endpointPrinters } from './endpoints';
import { gatewayPrinters } from './gateways';
import { peeringPrinters } from './peerings';
import type { ShellPrinter, ShellPrinters } from './printer';
import { quote } from './quote';
import { routingPrinters } from './routing';
import { securityPrinters } from './security';
import { comment, Shell, shellFunctions } from './shell';
import { transitPrinters } from './transit';
import { vpcPrinters } from './vpcs';
import { vpnPrinters } from './vpns';

const printers: ShellPrinters<ThingKind> = {
  ...vpcPrinters,
  ...gatewayPrinters,
  ...securityPrinters,
  ...transitPrinters,
  ...peeringPrinters,
  ...vpnPrinters,
  ...endpointPrinters,
  ...routingPrinters,
  ...blockPublicAccessPrinters,
};

/**
 * A script for bash and the AWS CLI, version 1 or 2, that makes one network of the other. It stops at the first thing
 * that fails and says which ids it made until then.
 */
export function toShellScript(base: Network, edited: Network): string {
  const plan = planOf(base, edited, { newGroupsLetOut: true, transitDefaults: true });
  const accounts = accountsOf(plan);
  const shell = new Shell(plan, accounts.size > 1);
  const steps = plan.steps.map((step) => ({ step, lines: stepLines(step, shell) }));
  return [
    '#!/usr/bin/env bash',
    ...headLines(plan, 'AWS CLI').map(comment),
    'set -euo pipefail',
    "export AWS_PAGER=''",
    '',
    ...accountLines(accounts, shell),
    ...inputLines(shell),
    ...Object.entries(shellFunctions).flatMap(([name, lines]) =>
      shell.functions.has(name as never) ? [...lines, ''] : [],
    ),
    ...steps.flatMap(({ step, lines }) =>
      lines.length === 0 ? [] : [comment(stepWords(step)), ...lines, ''],
    ),
    plan.steps.length === 0 ? "echo 'Nothing to do.'" : "echo 'Done.'",
    '',
  ].join('\n');
}

/** The commands of one step: what other formats that cannot say it show instead. */
export function stepLines(step: Step, shell: Shell): string[] {
  return linesFor(printers[step.thing.kind] as ShellPrinter<ThingKind>, step, shell);
}

function linesFor(printer: ShellPrinter<ThingKind>, step: Step, shell: Shell): string[] {
  const { thing } = step;
  switch (step.action) {
    case 'create':
      return printer.create?.(thing, shell) ?? [];
    case 'look-up':
      return printer.lookUp?.(thing, shell) ?? [];
    case 'change':
      return printer.change?.(thing, step.before, shell, changedProps(step.before, thing)) ?? [];
    case 'remove':
      return printer.remove?.(thing, shell) ?? [];
  }
}

/** Each with one of its Regions, where one is known: even to ask who one is, one has to ask somewhere. */
function accountsOf(plan: Plan): ReadonlyMap<string, string | undefined> {
  const accounts = new Map<string, string | undefined>();
  for (const { thing } of plan.steps) {
    const { account, region } = thing.place;
    if (account !== undefined) accounts.set(account, accounts.get(account) ?? region);
  }
  return accounts;
}

/** The wrong credentials would change the wrong account: the script asks AWS first whose they are. */
function accountLines(accounts: ReadonlyMap<string, string | undefined>, shell: Shell): string[] {
  const checks = [...accounts].flatMap(([account, region]) => {
    if (!/^\d{12}$/.test(account)) return [];
    const asked = shell.ask({ account, region }, 'sts get-caller-identity', {}, 'Account');
    return [
      `[ "$(${asked})" = ${account} ] ||`,
      `  { echo 'These are not the credentials of account ${account}.' >&2; exit 1; }`,
    ];
  });
  const profiles = [...shell.accounts].map(
    ([account, variable]) =>
      `${variable}=\${${variable.toUpperCase()}:?the AWS CLI profile of account ${inBraces(account)}}`,
  );
  return profiles.length + checks.length === 0 ? [] : [...profiles, ...checks, ''];
}

/** Ids that only the sketch has: whoever runs the script tells the real ones. */
function inputLines(shell: Shell): string[] {
  if (shell.inputs.size === 0) return [];
  return [
    comment('Drawn, not read: what AWS calls these, you say.'),
    ...[...shell.inputs].map(
      ([id, variable]) => `${variable}=\${${variable.toUpperCase()}:?the id of ${inBraces(id)}}`,
    ),
    '',
  ];
}

/** Inside of braces bash reads quotes and signs of its own. */
function inBraces(text: string): string {
  return quote(commentText(text, 80).replace(/[^\w.:/ -]/g, '_')).replaceAll("'", '');
}
