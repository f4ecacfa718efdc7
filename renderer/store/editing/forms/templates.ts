import { suggestVpcBlock } from '../../../../shared/edits/suggest/vpcBlock';
import type { Network } from '../../../../shared/network/network';
import { templateWords } from '../../../text/editing/templates';
import { actionWords, fieldWords } from '../../../text/editing/words';
import { paletteNames } from '../../../text/sandbox';
import { type Form, type FormOrder, type Scope, textOf } from '../form';
import { knownZones, regionOptions } from '../regions';
import { listed } from '../texts';
import { wordOptions } from '../wordOptions';

type Template = keyof typeof templateWords.templates;

const templateOf = (scope: Scope) => textOf(scope, 'template') as Template;
const isOf =
  (...templates: Template[]) =>
  (scope: Scope) =>
    templates.includes(templateOf(scope));

const ZONES = ['a', 'b', 'c'];

/** A whole architecture at once, on free blocks. */
export const drawTemplate: Form = {
  id: 'draw-template',
  at: [{ in: 'model' }],
  isRare: true,
  palette: { name: paletteNames.template, kind: 'vpcs', icon: 'region' },
  action: templateWords.draw,
  title: () => templateWords.title,
  apply: actionWords.add,
  does: 'adds',
  fieldOf: { 'template-zones': 'zones', 'template-spokes': 'spokes' },
  fields: [
    {
      kind: 'one',
      name: 'template',
      label: templateWords.template,
      isPictured: true,
      options: () => wordOptions(templateWords.templates),
      start: () => 'public-and-private',
    },
    { kind: 'text', name: 'name', label: fieldWords.name, start: () => 'shop' },
    {
      kind: 'text',
      name: 'region',
      label: fieldWords.region,
      options: ({ network }) => regionOptions(network),
      start: ({ network, place }) =>
        place.region ?? network.regions.values().next().value?.name ?? 'eu-west-1',
    },
    {
      kind: 'many',
      name: 'zones',
      label: templateWords.zones,
      options: (scope) => zonesOf(scope).map((zone) => ({ value: zone, title: zone })),
      start: (scope) => zonesOf(scope).slice(0, 2),
    },
    {
      kind: 'one',
      name: 'nat',
      label: templateWords.nat,
      when: isOf('public-and-private'),
      options: () => wordOptions(templateWords.nats),
      start: () => 'one',
    },
    {
      kind: 'text',
      name: 'block',
      label: fieldWords.block,
      hint: fieldWords.vpcBlockHint,
      start: ({ network }) => freeBlocks(network, 1)[0] ?? '',
    },
    {
      kind: 'text',
      name: 'spokes',
      label: templateWords.spokes,
      hint: templateWords.spokesHint,
      when: isOf('hub-and-spoke'),
      start: (scope) => freeBlocks(scope.network, 2, textOf(scope, 'block')).join(', '),
    },
    {
      kind: 'text',
      name: 'applianceBlock',
      label: templateWords.applianceBlock,
      when: isOf('inspection'),
      start: (scope) => freeBlocks(scope.network, 1, textOf(scope, 'block'))[0] ?? '',
    },
    {
      kind: 'text',
      name: 'services',
      label: templateWords.services,
      hint: templateWords.servicesHint,
      when: isOf('isolated'),
      start: () => 's3, dynamodb, sqs, logs',
    },
  ],
  orders: (scope, _, seed) => [templateOrder(scope, seed)],
};

export const templateForms: readonly Form[] = [drawTemplate];

function templateOrder(scope: Scope, seed: number): FormOrder {
  const { account } = scope.place;
  const template = templateOf(scope);
  const block = textOf(scope, 'block').trim();
  const zones = scope.values.zones;
  const common = {
    seed,
    region: textOf(scope, 'region').trim(),
    ...(account === undefined ? {} : { account }),
    zones,
    name: textOf(scope, 'name').trim(),
  };
  const own = {
    'public-and-private': { cidrBlock: block, nat: textOf(scope, 'nat') },
    'hub-and-spoke': { hubBlock: block, spokeBlocks: listed(textOf(scope, 'spokes')) },
    inspection: { appBlock: block, applianceBlock: textOf(scope, 'applianceBlock').trim() },
    isolated: { cidrBlock: block, services: listed(textOf(scope, 'services')) },
  }[template];
  return { type: `template/${template}`, params: { ...common, ...own } };
}

/** Those that the model knows of the Region; else what AWS mostly calls the first three. */
function zonesOf(scope: Scope): string[] {
  const region = textOf(scope, 'region').trim();
  const known = knownZones(scope.network, region, scope.place.account);
  return known.length > 0 ? known : ZONES.map((zone) => region + zone);
}

/** Free blocks that overlap neither the model nor each other. */
function freeBlocks(network: Network, count: number, ...taken: string[]): string[] {
  const blocks: string[] = [];
  while (blocks.length < count) {
    const next = suggestVpcBlock(network, 16, [...taken, ...blocks]);
    if (next === undefined) break;
    blocks.push(next);
  }
  return blocks;
}
