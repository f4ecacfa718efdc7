import { describe, expect, it } from 'vitest';
import { applyDiff } from '../../../shared/network/diff';
import { runAll, runCommand } from '../../../shared/sandbox/runCommand';
import { networkOf, peering, routeTable, vpc } from '../../support/builders';

const network = networkOf(
  vpc('shop', { name: 'Shop' }),
  vpc('hub', { cidr: '10.1.0.0/16' }),
  routeTable('shop-routes', { vpc: 'shop' }),
  routeTable('hub-routes', { vpc: 'hub' }),
);
const peer = (routeTableIds: string[]) => ({
  type: 'peering/add',
  params: {
    peeringId: 'peering',
    requesterVpcId: 'shop',
    accepterVpcId: 'hub',
    routeTableIds,
    dnsResolution: false,
  },
});

describe('runCommand', () => {
  it('names the entry, tells the change, and leaves the network alone', () => {
    const done = runCommand(network, peer(['shop-routes', 'hub-routes']));
    expect(done).toMatchObject({ ok: true, value: { label: 'Peer Shop with hub', warnings: [] } });
    expect(network.vpcPeeringConnections.size).toBe(0);
  });

  it('warns of what the edit brings, not of what was there', () => {
    const warned = runCommand(network, peer(['shop-routes']));
    expect(warned).toMatchObject({
      value: { warnings: [{ code: 'peering-without-route-back', about: ['peering', 'hub'] }] },
    });
    if (!warned.ok) return;
    const after = applyDiff(network, warned.value.diff);
    const order = {
      type: 'route/add',
      params: {
        tableId: 'shop-routes',
        destination: '10.1.2.0/24',
        target: { kind: 'vpc-peering-connection', id: 'peering' },
      },
    };
    expect(runCommand(after, order)).toMatchObject({ ok: true, value: { warnings: [] } });
  });

  it('refuses a command it does not have, params that do not fit, and what changes nothing', () => {
    expect(runCommand(network, { type: 'vpc/paint', params: {} })).toMatchObject({
      error: { code: 'no-such-command', about: ['vpc/paint'] },
    });
    const unfit = { type: 'route/remove', params: { tableId: 7, destination: '0.0.0.0/0' } };
    expect(runCommand(network, unfit)).toMatchObject({
      error: { code: 'params-do-not-fit', about: ['route/remove', 'tableId', expect.any(String)] },
    });
    const peered = networkOf(
      vpc(),
      vpc('hub', { cidr: '10.1.0.0/16' }),
      peering('peering', { requester: 'vpc', accepter: 'hub' }),
    );
    expect(runAll(peered, [dns(true), dns(false)])).toMatchObject({
      error: { code: 'nothing-changes' },
    });
  });
});

describe('runAll', () => {
  it('makes one entry of several commands, each on what those before it left', () => {
    const done = runAll(network, [peer(['shop-routes', 'hub-routes']), dns(true)], 'Peer them');
    expect(done).toMatchObject({ ok: true, value: { label: 'Peer them' } });
    const changed = done.ok ? done.value.diff.filter(({ kind }) => kind === 'record') : [];
    expect(changed).toHaveLength(3);
    expect(changed[0]).toMatchObject({
      after: { state: 'active', requester: { allowDnsResolutionFromRemoteVpc: true } },
    });
    expect(changed[0]).not.toHaveProperty('before');
  });

  it('does none of them where one is refused', () => {
    const twice = [peer([]), peer([])];
    expect(runAll(network, twice)).toMatchObject({ ok: false, error: { code: 'id-taken' } });
  });
});

function dns(allowed: boolean) {
  const params = { peeringId: 'peering', requester: allowed, accepter: allowed };
  return { type: 'peering/set-dns', params };
}
