import assert from 'node:assert/strict';
import { flawIn } from '../../../electron/files/host/held';
import { createAppStore } from '../../../renderer/store/appStore';
import { checkForm } from '../../../renderer/store/editing/checkForm';
import { fillForm } from '../../../renderer/store/editing/fillForm';
import { editPolicy } from '../../../renderer/store/editing/forms/changeEndpoint';
import { formattedJson, jsonFault } from '../../../renderer/store/editing/jsonFault';
import { placeOf } from '../../../renderer/store/editing/place';
import { toView } from '../../../renderer/store/savedView';
import { deleteViewText, openViewText } from '../../../renderer/text/facets';
import { readModelFile } from '../../../shared/model-file/read';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { applyDiff } from '../../../shared/network/diff';
import { fakeMain } from '../../renderer/support/fakeServices';
import { gatewayEndpoint, interfaceEndpoint, networkOf, subnet, vpc } from '../../support/builders';
import type { Random } from '../../support/generate/random';
import { modelFileOf } from '../../support/modelFiles';
import { mutated, mutatedJson } from '../hostile/mutate';
import { hostileText } from '../hostile/text';
import { obeyed } from '../obeyed';
import { assertSound } from '../sound';
import { target } from '../target';

const network = networkOf(
  vpc('shop'),
  gatewayEndpoint('s3', { vpc: 'shop' }),
  subnet('private', { vpc: 'shop' }),
  interfaceEndpoint('sqs', { subnets: ['private'] }),
);
const endpoints = [...network.vpcEndpoints.keys()] as [string, ...string[]];

const policy = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Ours', Effect: 'Allow', Principal: '*', Action: ['s3:GetObject'], Resource: '*' },
    {
      Effect: 'Deny',
      Principal: { AWS: '111122223333' },
      NotAction: 's3:List*',
      Resource: ['arn:aws:s3:::bucket/*'],
      Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-1' } },
    },
  ],
};

/** A policy as somebody types or pastes it into its form: the fault is where it says, and what is taken can be saved. */
export const typedPolicies = target<{ endpoint: string; text: string }>({
  name: 'typed-policies',
  make: (random) => ({ endpoint: random.pick(endpoints), text: typed(random) }),
  check({ endpoint, text }) {
    const formatted = formattedJson(text);
    assert.equal(formattedJson(formatted), formatted);
    const fault = jsonFault(text);
    if (fault !== undefined) {
      const line = text.split('\n')[fault.line - 1];
      assert.ok(line !== undefined && fault.column >= 1 && fault.column <= line.length + 1);
    }
    const place = placeOf(network, { collection: 'vpcEndpoints', key: endpoint });
    const checked = checkForm(fillForm(editPolicy, network, place, { policy: text }), 0);
    if (fault !== undefined) assert.equal(checked.kind, 'refused', 'a fault is taken');
    if (checked.kind !== 'ready') return checked;
    const { label, diff } = checked.done;
    assertSound(applyDiff(network, diff));
    const edits = [{ label, diff: [...diff] }];
    const read = readModelFile(writeModelFile(modelFileOf(network, { edits, cursor: 1 })));
    assert.ok(read.ok, 'what was typed cannot be opened');
    assert.deepEqual(read.value.repairs, []);
    assert.deepEqual(read.value.edits, edits);
    return fault;
  },
});

function typed(random: Random): string {
  const text = JSON.stringify(policy, null, random.pick([0, 2]));
  switch (random.below(6)) {
    case 0:
      return mutatedJson(text, random);
    case 1:
      return hostileText(random);
    case 2:
      return random.pick([' ', '\u00A0', '\uFEFF', '\n', '\u2028', '\t']) + text;
    default:
      return JSON.stringify(mutated(policy, random, 1 + random.below(6)), null, 2);
  }
}

const main = fakeMain();

/** Names under which filters are kept: each once, shown as text, and in the file as they were given. */
export const viewNames = target<string[]>({
  name: 'view-names',
  make: (random) => Array.from({ length: 1 + random.below(4) }, () => hostileText(random)),
  check(names) {
    const store = createAppStore(main.services);
    const { saveView, applySavedView, deleteSavedView } = store.getState();
    for (const name of names) {
      saveView(name);
      saveView(name);
      applySavedView(name);
      for (const text of [openViewText(name), deleteViewText(name)])
        assert.doesNotMatch(text.replaceAll(/[\u200C\u200D]/g, ''), obeyed);
    }
    const view = toView(store.getState());
    const kept = [...new Set(names)];
    assert.deepEqual(view.savedViews.map(({ name }) => name).sort(), kept.toSorted());
    const work = { keptEdits: 0, edits: [], cursor: 0, view, questions: [] };
    assert.equal(flawIn(work), undefined);
    const saved = writeModelFile(modelFileOf(network, { view: { ...emptyView, ...view } }));
    const read = readModelFile(saved);
    assert.ok(read.ok && read.value.repairs.length === 0, 'what was named cannot be opened');
    assert.deepEqual(read.value.view.savedViews, view.savedViews);
    for (const name of kept) deleteSavedView(name);
    assert.deepEqual(store.getState().savedViews, []);
    return kept.length;
  },
});
