import { describe, expect, it } from 'vitest';
import { applyDiff, type Diff } from '../../../shared/network/diff';
import type { Network } from '../../../shared/network/network';
import {
  baseOf,
  goTo,
  type History,
  record,
  redo,
  type Step,
  toBase,
  undo,
} from '../../../shared/sandbox/history';
import { runCommand } from '../../../shared/sandbox/runCommand';
import { networkOf, routeTable, vpc, vpnGateway } from '../../support/builders';

const network = networkOf(vpc(), vpnGateway('vgw'), routeTable('routes'));
const start: History = { network, edits: [], cursor: 0 };

describe('a history', () => {
  const two = withRoute(withRoute(start, '10.8.0.0/16'), '10.9.0.0/16');

  it('undoes and redoes, one entry at a time', () => {
    const one = went(undo(two));
    expect(routesOf(one.network)).toEqual(['10.0.0.0/16', '10.8.0.0/16']);
    expect(went(redo(one)).network).toEqual(two.network);
  });

  it('ends at both ends', () => {
    expect(undo(start)).toBeUndefined();
    expect(redo(two)).toBeUndefined();
    expect(toBase(start)).toBeUndefined();
    expect(goTo(two, 3)).toBeUndefined();
  });

  it('forgets what was undone once something else is done', () => {
    const other = withRoute(went(undo(two)), '10.7.0.0/16');
    expect(other.edits).toHaveLength(2);
    expect(redo(other)).toBeUndefined();
    expect(routesOf(other.network)).toEqual(['10.0.0.0/16', '10.8.0.0/16', '10.7.0.0/16']);
  });

  it('goes back to the base in one step, and all the way forward again', () => {
    const back = went(toBase(two));
    expect(back).toMatchObject({ cursor: 0, edits: two.edits });
    expect(back.network).toEqual(network);
    expect(went(goTo(back, 2)).network).toEqual(two.network);
    expect(baseOf(two)).toEqual(network);
    expect(baseOf(start)).toBe(network);
  });

  it('tells the diff of every step to whoever keeps a copy', () => {
    let copy = two.network;
    const follow = (step: Step | undefined) => {
      copy = applyDiff(copy, step?.diff ?? []);
      return went(step);
    };
    const now = follow(goTo(follow(toBase(two)), 1));
    expect(copy).toEqual(now.network);
  });
});

function withRoute(history: History, destination: string): History {
  const target = { kind: 'vpn-gateway', id: 'vgw' };
  const order = { type: 'route/add', params: { tableId: 'routes', destination, target } };
  const done = runCommand(history.network, order);
  if (!done.ok) throw new Error(done.error.code);
  return record(history, done.value satisfies { label: string; diff: Diff }).history;
}

function went(step: Step | undefined): History {
  if (step === undefined) throw new Error('no such step');
  return step.history;
}

function routesOf({ routeTables }: Network): string[] {
  const routes = routeTables.get('routes')?.routes ?? [];
  return routes.map(({ destination }) => ('cidr' in destination ? destination.cidr : ''));
}
