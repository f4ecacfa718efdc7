import { Document, type Pair, type Scalar, visit } from 'yaml';
import type { Network } from '../../../network/network';
import { Shell } from '../awsCli/shell';
import { stepLines } from '../awsCli/toShellScript';
import { commentText, encodable, isPlain } from '../plainText';
import { type Plan, planOf, type Step } from '../plan';
import { type Place, placeKey, type Thing, type ThingKind, tagsOf } from '../things/thing';
import { headLines, stepWords } from '../words';
import { connectionPrinters } from './connections';
import { networkPrinters } from './network';
import { servicePrinters } from './services';
import {
  type CloudFormationPrinter,
  type CloudFormationPrinters,
  type Resource,
  Template,
  type Value,
} from './template';

const printers: CloudFormationPrinters<ThingKind> = {
  ...networkPrinters,
  ...connectionPrinters,
  ...servicePrinters,
};

const printerOf = (kind: ThingKind) => printers[kind] as CloudFormationPrinter<ThingKind>;

/** The template of one account and Region. */
export type StackTemplate = { place: Place; text: string };

/**
 * CloudFormation templates that make one network of the other: one for each account and Region, since a stack stands
 * in one. A stack makes and owns; it changes and removes nothing that it did not make. For that, and for what
 * CloudFormation has no words for, the AWS CLI's commands stand in comments.
 */
export function toCloudFormation(base: Network, edited: Network): StackTemplate[] {
  const plan = planOf(base, edited, { newGroupsLetOut: true, transitDefaults: false });
  const places = new Map(plan.steps.map(({ thing }) => [placeKey(thing.place), thing.place]));
  if (places.size === 0) places.set('', {});
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, place]) => ({
      place,
      text: templateText(plan, key, place, edited, places.size),
    }));
}

function templateText(
  plan: Plan,
  key: string,
  place: Place,
  edited: Network,
  places: number,
): string {
  const template = new Template(plan, place, printerOf);
  const shell = new Shell(
    plan,
    new Set(plan.steps.map(({ thing }) => thing.place.account)).size > 1,
  );
  const resources: Record<string, Value> = {};
  const comments = new Map<string, string>();
  const unsaid: string[] = [];
  for (const step of plan.steps) {
    if (placeKey(step.thing.place) !== key) continue;
    const { thing } = step;
    const resource = resourceOf(step, template);
    if (resource === undefined) unsaid.push(...commandLines(step, shell));
    else if (resource !== null) {
      const id = template.logicalId(thing);
      resources[id] = toEntry(resource, template.after(thing));
      comments.set(id, stepWords(step));
      Object.assign(resources, subnetsOfMain(step, edited, template));
      const left = printerOf(thing.kind).left?.(thing);
      if (left !== undefined)
        unsaid.push(...commandLines({ action: 'change', thing, before: left }, shell));
    }
  }
  const stack =
    places > 1
      ? [`The stack for ${place.account ?? 'the account'}, ${place.region ?? 'its Region'}.`]
      : [];
  const parameters = Object.fromEntries(
    [...template.parameters].map(({ name, what }) => [
      name,
      { Type: 'String', Description: commentText(what) },
    ]),
  );
  const content = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'Made by Routescape from the difference of two models.',
    ...(Object.keys(parameters).length === 0 ? {} : { Parameters: parameters }),
    Resources: inert(resources),
  };
  // CloudFormation reads YAML 1.1, in which `on` and 12:30 are no texts.
  const document = new Document(content, { version: '1.1', aliasDuplicateObjects: false });
  document.commentBefore = [...headLines(plan, 'CloudFormation'), ...stack]
    .map((line) => ` ${line}`)
    .join('\n');
  commentOn(document, comments);
  if (unsaid.length > 0) document.comment = unsaidComment(unsaid);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'string' && !isPlain(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return spelledOut(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: 1e6 }));
}

/** What is hidden stands between double quotes, where YAML takes a number for it. */
function spelledOut(yaml: string): string {
  return yaml
    .split('\n')
    .map((line) =>
      isPlain(line)
        ? line
        : [...line].map((each) => (isPlain(each) ? each : escaped(each))).join(''),
    )
    .join('\n');
}

function escaped(character: string): string {
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`;
}

function toEntry({ type, properties, dependsOn = [] }: Resource, after: readonly string[]): Value {
  const waits = [...new Set([...dependsOn, ...after])];
  return {
    Type: type,
    ...(waits.length === 0 ? {} : { DependsOn: waits }),
    Properties: properties as Value,
  };
}

/** Undefined: left to a command. Null: nothing has to be said. */
function resourceOf(step: Step, template: Template): Resource | null | undefined {
  const { thing } = step;
  const printer = printerOf(thing.kind);
  switch (step.action) {
    case 'create':
      return printer.create?.(thing, template);
    case 'look-up':
      return lookUp(thing, template);
    case 'change':
      return printer.replaces === true ? printer.create?.(thing, template) : undefined;
    case 'remove':
      return isNewGroupsOwn(thing, template) ? null : undefined;
  }
}

/**
 * What comes with something else is an attribute of that, but for tables: no template can name those, and makes its
 * own in their place.
 */
function lookUp(thing: Thing, template: Template): Resource | null | undefined {
  const named = thing.kind === 'route-table' || thing.kind === 'transit-gateway-route-table';
  const made =
    named && isNamed(thing, template.plan)
      ? printerOf(thing.kind).create?.(thing as never, template)
      : undefined;
  // The tags of what comes by itself no template can set.
  return made ?? (tagsOf(thing).length > 0 ? undefined : null);
}

function isNamed({ makes, key }: Thing, plan: Plan): boolean {
  return plan.steps.some(
    ({ thing }) => thing.key !== key && JSON.stringify(thing.props).includes(JSON.stringify(makes)),
  );
}

/** The rule that lets everything out of a new group is left away where the group is made. */
function isNewGroupsOwn(thing: Thing, template: Template): boolean {
  if (thing.kind !== 'security-group-rule' || thing.props.direction !== 'egress') return false;
  const source = template.plan.source(thing.props.group);
  return source.kind === 'made' && source.thing.comesWith === undefined;
}

/** Subnets that no table names take the main one: where the stack makes another, they are told so. */
function subnetsOfMain(step: Step, edited: Network, template: Template): Record<string, Value> {
  const { thing } = step;
  if (step.action !== 'look-up' || thing.kind !== 'route-table') return {};
  const named = new Set(
    [...edited.routeTables.values()].flatMap(({ associations }) =>
      associations.flatMap(({ subnetId }) => subnetId ?? []),
    ),
  );
  const subnets = [...edited.subnets.values()].filter(
    ({ id, vpcId }) => vpcId === thing.props.vpc.ref && !named.has(id),
  );
  return Object.fromEntries(
    subnets.map(({ id }) => [
      `${template.logicalId(thing)}For${template.logicalId({ ...thing, kind: 'subnet', key: `subnet ${id}`, name: id } as Thing)}`,
      {
        Type: 'AWS::EC2::SubnetRouteTableAssociation',
        Properties: {
          SubnetId: template.id({ ref: id }),
          RouteTableId: { Ref: template.logicalId(thing) },
        },
      },
    ]),
  );
}

function commandLines(step: Step, shell: Shell): string[] {
  const lines = stepLines(step, shell);
  return lines.length === 0 ? [] : ['', stepWords(step), ...lines.map((line) => `  ${line}`)];
}

function unsaidComment(lines: readonly string[]): string {
  return [
    'What CloudFormation cannot do here, since no stack made it or it has no words for it. Run these',
    'yourself, after the stack; $names stand for the ids of what the stack makes.',
    ...lines.map((line) => commentText(line, 2000)),
  ]
    .map((line) => (line === '' ? '' : ` ${line}`))
    .join('\n');
}

function commentOn(document: Document, comments: ReadonlyMap<string, string>): void {
  const resources = document.get('Resources') as { items: Pair<Scalar<string>>[] };
  for (const { key } of resources.items) {
    const comment = comments.get(key.value);
    if (comment !== undefined) key.commentBefore = ` ${comment}`;
  }
}

/**
 * CloudFormation looks up what stands in `{{resolve:...}}` wherever it stands, and offers no way to write it down: a
 * gap keeps a name from reading somebody's secrets.
 * Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
function inert(value: Value | undefined): Value | undefined {
  if (typeof value === 'string') return encodable(value).replaceAll('{{resolve:', '{ {resolve:');
  if (Array.isArray(value)) return value.map((each) => inert(each) ?? '');
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) =>
      part === undefined ? [] : [[name, inert(part)]],
    ),
  );
}
