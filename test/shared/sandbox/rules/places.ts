import { applyDiff } from '../../../../shared/network/diff';
import type { Network } from '../../../../shared/network/network';
import { emptySketch } from '../../../../shared/sandbox/emptySketch';
import { type Order, order, runAll } from '../../../../shared/sandbox/runCommand';
import { networkOf, subnet, vpc } from '../../../support/builders';
import type { Rule } from './rule';

/** An empty canvas after these orders. */
export function sketched(...orders: Order[]): Network {
  const done = runAll(emptySketch(), orders);
  if (!done.ok) throw new Error(`${done.error.code}: ${done.error.about.join(' ')}`);
  return applyDiff(emptySketch(), done.value.diff);
}

export const openRegion = order('region/add', {
  region: 'eu-west-1',
  account: '111122223333',
  zones: ['eu-west-1a', 'eu-west-1b'],
});

const open = sketched(openRegion);
const used = networkOf(vpc(), subnet('private'));
const region = { network: open, type: 'region/add' };
const exclusion = { network: used, type: 'block-public-access/add-exclusion' };

export const placeRules: Rule[] = [
  {
    network: open,
    type: 'account/add',
    code: 'account-id-wrong',
    meets: { account: '1111-2222-3333' },
    passes: { account: '111122223333' },
  },
  {
    network: sketched(order('account/add', { account: '111122223333' })),
    type: 'account/add',
    code: 'account-exists',
    meets: { account: '111122223333' },
    passes: { account: '444455556666' },
  },
  {
    ...region,
    code: 'region-name-wrong',
    meets: { region: 'Ireland', zones: [] },
    passes: { region: 'eu-west-3' },
  },
  {
    ...region,
    code: 'region-exists',
    meets: { region: 'eu-west-1', account: '111122223333', zones: [] },
    passes: { account: '444455556666' },
  },
  {
    ...region,
    code: 'zone-not-in-region',
    meets: { region: 'eu-west-2', zones: ['eu-west-1a'] },
    passes: { zones: ['eu-west-2a'] },
  },
  {
    ...region,
    code: 'zone-not-in-region',
    meets: { region: 'us-west-2', zones: ['us-west-2', 'us-west-21a'] },
    passes: { zones: ['us-west-2a', 'us-west-2-lax-1a'] },
  },
  {
    network: open,
    type: 'region/remove',
    code: 'no-such-region',
    meets: { region: 'eu-west-2', account: '111122223333' },
    passes: { region: 'eu-west-1' },
  },
  {
    network: sketched(
      openRegion,
      order('transit-gateway/add', {
        transitGatewayId: 'tgw',
        region: 'eu-west-1',
        account: '111122223333',
      }),
    ),
    type: 'region/remove',
    code: 'region-in-use',
    meets: { region: 'eu-west-1', account: '111122223333' },
    passesIn: open,
  },
  {
    network: open,
    type: 'zone/add',
    code: 'zone-exists',
    meets: { region: 'eu-west-1', zone: 'eu-west-1b' },
    passes: { zone: 'eu-west-1c' },
  },
  {
    ...exclusion,
    code: 'exclusion-needs-one-place',
    meets: { exclusionId: 'new', vpcId: 'vpc', subnetId: 'private', mode: 'allow-egress' },
    passes: { vpcId: undefined },
  },
  {
    network: used,
    type: 'block-public-access/remove-exclusion',
    code: 'no-such-exclusion',
    meets: { exclusionId: 'gone' },
  },
];
