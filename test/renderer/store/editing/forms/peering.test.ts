import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../../../renderer/store/editing/fillForm';
import type { Form, Values } from '../../../../../renderer/store/editing/form';
import {
  acceptPeering,
  addPeering,
  removePeering,
} from '../../../../../renderer/store/editing/forms/peering';
import type { Place } from '../../../../../renderer/store/editing/place';
import { applyDiff } from '../../../../../shared/network/diff';
import { newWarnings } from '../../../../../shared/sandbox/warningsOf';
import { inRegion, networkOf, routeTable, subnet, vpc } from '../../../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop', { cidr: '10.0.0.0/16' }),
    subnet('shop-a', { vpc: 'shop', cidr: '10.0.0.0/24' }),
    routeTable('shop-table', { vpc: 'shop', subnets: ['shop-a'] }),
    routeTable('spare', { vpc: 'shop' }),
    vpc('tools', { cidr: '10.1.0.0/16' }),
    subnet('tools-a', { vpc: 'tools', cidr: '10.1.0.0/24' }),
    routeTable('tools-table', { vpc: 'tools', subnets: ['tools-a'] }),
    vpc('clash', { cidr: '10.0.0.0/8' }),
  ),
);

const check = (form: Form, place: Place, said: Values, at = network) =>
  checkForm(fillForm(form, at, place, said), 0);

describe('peering', () => {
  it('suggests routes in the tables of both sides that route something', () => {
    const filled = fillForm(addPeering, network, { vpcId: 'shop' }, { accepter: 'tools' });
    expect(filled.scope.values.routes).toEqual(['shop-table', 'tools-table']);
  });

  it('says at the other VPC that the blocks overlap', () => {
    expect(check(addPeering, { vpcId: 'shop' }, { accepter: 'clash' })).toMatchObject({
      refusal: { code: 'peering-overlap' },
      at: { field: 'accepter' },
    });
  });

  it('only asks for it where somebody else has to accept', () => {
    const asked = check(addPeering, { vpcId: 'shop' }, { accepter: 'tools', accepted: false });
    if (asked.kind !== 'ready') throw new Error(JSON.stringify(asked));
    const [peering] = asked.done.after.vpcPeeringConnections.values();
    expect(peering?.state).toBe('pending-acceptance');
  });

  it('is accepted with the routes that nobody has written yet, in one entry', () => {
    const asked = check(addPeering, { vpcId: 'shop' }, { accepter: 'tools', accepted: false });
    if (asked.kind !== 'ready') throw new Error(JSON.stringify(asked));
    const [key = ''] = asked.done.after.vpcPeeringConnections.keys();
    const place: Place = { ref: { collection: 'vpcPeeringConnections', key } };
    const accepted = check(acceptPeering, place, {}, asked.done.after);
    if (accepted.kind !== 'ready') throw new Error(JSON.stringify(accepted));
    const { after, label } = accepted.done;
    expect(label).toMatch(/^Accept peering/);
    expect(after.vpcPeeringConnections.get(key)?.state).toBe('active');
    for (const [table, block] of [
      ['shop-table', '10.1.0.0/16'],
      ['tools-table', '10.0.0.0/16'],
    ] as const)
      expect(after.routeTables.get(table)?.routes).toContainEqual(
        expect.objectContaining({
          destination: { kind: 'ipv4', cidr: block },
          target: { kind: 'vpc-peering-connection', id: key },
          state: 'active',
        }),
      );
    expect(after.routeTables.get('spare')).toBe(network.routeTables.get('spare'));
  });

  it('tells the routes that go dead before it is removed', () => {
    const added = check(addPeering, { vpcId: 'shop' }, { accepter: 'tools', dns: false });
    if (added.kind !== 'ready') throw new Error(JSON.stringify(added));
    const peered = applyDiff(network, added.done.diff);
    const [key = ''] = peered.vpcPeeringConnections.keys();
    const removed = check(
      removePeering,
      { ref: { collection: 'vpcPeeringConnections', key } },
      {},
      peered,
    );
    expect(removed).toMatchObject({ kind: 'ready' });
    const dead = removed.kind === 'ready' ? newWarnings(peered, removed.done.after) : [];
    expect(dead.map(({ code, about }) => [code, about[0]])).toEqual([
      ['dead-route', 'shop-table'],
      ['dead-route', 'tools-table'],
    ]);
  });
});
