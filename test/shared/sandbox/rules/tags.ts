import { networkOf, vpc } from '../../../support/builders';
import type { Rule } from './rule';

const network = networkOf(vpc('vpc', { tags: { 'aws:cloudformation:stack-name': 'shop' } }));
const set = { network, type: 'tags/set' };
const of = (...tags: [key: string, value: string][]) => ({
  collection: 'vpcs',
  key: 'vpc',
  tags: tags.map(([key, value]) => ({ key, value })),
});
const many = (count: number) =>
  of(...Array.from({ length: count }, (_, n): [string, string] => [`key-${n}`, '']));

export const tagRules: Rule[] = [
  { ...set, code: 'too-many-tags', meets: many(51), passes: many(50) },
  { ...set, code: 'tag-key-wrong', meets: of(['aws:mine', '']), passes: of(['mine', '']) },
  {
    ...set,
    code: 'tag-key-wrong',
    meets: of(['x'.repeat(129), '']),
    passes: of(['x'.repeat(128), '']),
  },
  {
    ...set,
    code: 'tag-key-wrong',
    meets: of(['aws:cloudformation:stack-name', 'mine'], ['a', '']),
    passes: of(['aws:cloudformation:stack-name', 'shop'], ['a', '']),
  },
  {
    ...set,
    code: 'tag-value-wrong',
    meets: of(['a', 'x'.repeat(257)]),
    passes: of(['a', 'x'.repeat(256)]),
  },
  {
    ...set,
    code: 'duplicate-tag-key',
    meets: of(['a', '1'], ['a', '2']),
    passes: of(['a', '1'], ['A', '2']),
  },
  {
    ...set,
    code: 'no-such-resource',
    meets: { ...of(['a', '']), key: 'gone' },
    passes: { key: 'vpc' },
  },
  {
    network: { ...network, accounts: new Map([['1', { id: '1' as never }]]) },
    type: 'tags/set',
    code: 'takes-no-tags',
    meets: { ...of(['a', '']), collection: 'accounts', key: '1' },
    passes: { collection: 'vpcs', key: 'vpc' },
  },
  {
    network,
    type: 'internet-gateway/add',
    code: 'tag-key-wrong',
    meets: { gatewayId: 'new', vpcId: 'vpc', tags: [{ key: '', value: '' }] },
    passes: { tags: [{ key: 'a', value: '' }] },
  },
];
