import assert from 'node:assert/strict';
import { parseRequest } from '../../../electron/ipc/parseRequest';
import { contract, type MethodName } from '../../../shared/ipc/contract';
import { IpcError } from '../../../shared/ipc/errors';
import { applyDiff, Diff, parseDiff, reverse } from '../../../shared/network/diff';
import { everyKind } from '../../support/everyKind';
import type { Random } from '../../support/generate/random';
import { mutated } from '../hostile/mutate';
import { ofSchema } from '../hostile/ofSchema';
import { hostileValue } from '../hostile/value';
import { target } from '../target';

type Message = { method: MethodName; raw: unknown };
const methods = Object.keys(contract) as [MethodName, ...MethodName[]];

/** What a page that was taken over may send: a request as the contract has it, or an error that says where it is not. */
export const messages = target<Message>({
  name: 'messages',
  make(random) {
    const method = random.pick(methods);
    return { method, raw: random.below(4) === 0 ? hostileValue(random) : shaped(method, random) };
  },
  check({ method, raw }) {
    const parsed = parseRequest(method, raw);
    if (!parsed.ok) {
      assert.ok(IpcError.safeParse(parsed.error).success);
      return parsed.error;
    }
    const known = contract[method].request;
    assert.ok(known.safeParse(parsed.value).success);
    assert.equal(Object.getPrototypeOf(parsed.value), Object.prototype);
    return Object.keys(parsed.value);
  },
});

function shaped(method: MethodName, random: Random): unknown {
  return ofSchema(contract[method].request, random);
}

const network = everyKind();
const soundDiff: Diff = [...network.subnets].map(([key, before]) => ({
  kind: 'record',
  collection: 'subnets',
  key,
  before,
}));

/** Edits that the page sends: what passes the check can be applied, taken back, and leaves what it did not name. */
export const edits = target<unknown>({
  name: 'edits',
  make: (random) =>
    random.below(3) === 0 ? ofSchema(Diff, random) : mutated(soundDiff, random, 3),
  check(raw) {
    const parsed = parseDiff(raw);
    if (!parsed.success) return parsed.error.issues.length;
    const changed = applyDiff(network, parsed.data);
    applyDiff(changed, reverse(parsed.data));
    assert.equal(changed.vpnGateways === network.vpnGateways, !touches(parsed.data, 'vpnGateways'));
    return parsed.data.length;
  },
});

function touches(diff: Diff, collection: string): boolean {
  return diff.some((change) => change.kind === 'record' && change.collection === collection);
}
