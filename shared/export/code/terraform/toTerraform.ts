import type { Network } from '../../../network/network';
import { Shell } from '../awsCli/shell';
import { stepLines } from '../awsCli/toShellScript';
import { changedProps } from '../changes';
import { commentText } from '../plainText';
import { type Plan, planOf, type Step } from '../plan';
import { Symbols } from '../symbols';
import { type Place, placeKey, type ThingKind, tagsOf } from '../things/thing';
import { headLines, stepWords } from '../words';
import { blockPublicAccessPrinters } from './blockPublicAccess';
import { endpointPrinters } from './endpoints';
import { gatewayPrinters } from './gateways';
import { type Block, blockLines } from './hcl';
import { peeringPrinters } from './peerings';
import { routingPrinters } from './routing';
import { securityPrinters } from './security';
import { Terraform, type TerraformPrinter, type TerraformPrinters, tagBlocks } from './terraform';
import { transitPrinters } from './transit';
import { vpcPrinters } from './vpcs';
import { vpnPrinters } from './vpns';

const printers: TerraformPrinters<ThingKind> = {
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

const printerOf = (kind: ThingKind) => printers[kind] as TerraformPrinter<ThingKind>;

/**
 * Terraform code that makes one network of the other. It owns what it creates. What is there already is named by its
 * id; where an attribute of it changes, an import block takes it in. Terraform removes nothing that it did not make:
 * for that, and for what it has no words for, the AWS CLI's commands stand in comments.
 *
 * Source: https://developer.hashicorp.com/terraform/language/import
 *         https://developer.hashicorp.com/terraform/language/resources/syntax#removing-resources
 */
export function toTerraform(base: Network, edited: Network): string {
  const plan = planOf(base, edited, { newGroupsLetOut: false, transitDefaults: true });
  const providers = providersOf(plan);
  const terraform = new Terraform(
    plan,
    printerOf,
    new Map([...providers].map(([key, { alias }]) => [key, alias])),
  );
  const shell = new Shell(
    plan,
    new Set([...providers.values()].map(({ place }) => place.account)).size > 1,
  );
  const said: Block[] = [];
  const unsaid: string[] = [];
  for (const step of plan.steps) {
    const { blocks, left } = sayStep(step, terraform);
    const [first, ...rest] = blocks;
    if (first !== undefined) said.push({ ...first, comment: [stepWords(step)] }, ...rest);
    if (left === undefined) continue;
    const lines = stepLines(left, shell);
    if (lines.length > 0) unsaid.push('', stepWords(step), ...lines.map((line) => `  ${line}`));
  }
  return [
    ...headLines(plan, 'Terraform').map((line) => `# ${line}`),
    '',
    ...blockLines(requirements),
    ...[...providers.values()].flatMap((provider) => ['', ...blockLines(providerBlock(provider))]),
    ...[...terraform.inputs].flatMap(([id, name]) => ['', ...blockLines(inputBlock(id, name))]),
    ...said.flatMap((block) => ['', ...blockLines(block)]),
    ...commandsLeft(unsaid),
    '',
  ].join('\n');
}

/** What code says of a step, and the step that is left to a command. */
function sayStep(step: Step, terraform: Terraform): { blocks: Block[]; left?: Step } {
  const { thing } = step;
  const printer = printerOf(thing.kind);
  switch (step.action) {
    case 'look-up':
      return lookUp(step, terraform);
    case 'create': {
      const blocks = printer.create?.(thing, terraform);
      return blocks === undefined ? { blocks: [], left: step } : { blocks };
    }
    case 'change': {
      const changed = changedProps(step.before, thing);
      const change = printer.change?.(thing, step.before, changed, terraform);
      if (change === undefined) return { blocks: [], left: step };
      const { blocks, left } = change;
      return left === undefined ? { blocks } : { blocks, left: { ...step, before: left } };
    }
    case 'remove':
      return printer.leavesAway?.(thing, terraform) === true
        ? { blocks: [] }
        : { blocks: [], left: step };
  }
}

/** What comes with something else is an attribute of that: only its tags have to be said, and AWS's own lists asked for. */
function lookUp(step: Step, terraform: Terraform): { blocks: Block[]; left?: Step } {
  const { thing } = step;
  if (thing.kind === 'aws-prefix-list')
    return {
      blocks: [terraform.data('aws_ec2_managed_prefix_list', thing, { name: thing.props.name })],
    };
  const tags = tagsOf(thing);
  if (tags.length === 0) return { blocks: [] };
  return thing.kind === 'regional-nat-route-table'
    ? { blocks: [], left: step }
    : { blocks: tagBlocks(thing, [], tags, terraform) };
}

type Provider = { place: Place; alias: string | undefined; profile: string | undefined };

/** One for each account and Region; the one with the most to do needs no name. */
function providersOf(plan: Plan): ReadonlyMap<string, Provider> {
  const counts = new Map<string, { place: Place; count: number }>();
  for (const { thing } of plan.steps) {
    const key = placeKey(thing.place);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { place: thing.place, count: 1 });
    else known.count += 1;
  }
  const symbols = new Symbols('snake');
  const accounts = new Set([...counts.values()].map(({ place }) => place.account));
  const ranked = [...counts].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  return new Map(
    ranked.map(([key, { place }], index) => [
      key,
      {
        place,
        alias:
          index === 0
            ? undefined
            : symbols.named(key, ['in', place.region ?? '', place.account ?? '']),
        profile:
          accounts.size > 1
            ? symbols.named(`profile ${place.account}`, ['profile of', place.account ?? 'default'])
            : undefined,
      },
    ]),
  );
}

const requirements: Block = {
  head: ['terraform'],
  body: { required_version: '>= 1.7' },
  blocks: [
    {
      head: ['required_providers'],
      body: {
        aws: {
          fields: [
            ['source', 'hashicorp/aws'],
            ['version', '>= 5.100'],
          ],
        },
      },
    },
  ],
};

function providerBlock({ place: { account, region }, alias, profile }: Provider): Block {
  return {
    head: ['provider', 'aws'],
    body: {
      alias,
      region,
      profile,
      // The wrong credentials would change the wrong account: the provider refuses them.
      allowed_account_ids:
        account !== undefined && /^\d{12}$/.test(account) ? [account] : undefined,
    },
    ...(profile === undefined ? {} : { comment: ['Name the profile of this account here.'] }),
  };
}

function inputBlock(id: string, name: string): Block {
  return {
    head: ['variable', name],
    body: {
      description: `Drawn, not read: what AWS calls ${commentText(id, 80)}, you say.`,
      type: { code: 'string' },
    },
  };
}

function commandsLeft(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    '',
    '# What Terraform cannot do here, since it did not make it or has no words for it. Run these',
    '# yourself, after the rest; $names stand for the ids of what the code above makes.',
    ...lines.map((line) => `# ${commentText(line, 2000)}`.trimEnd()),
  ];
}
