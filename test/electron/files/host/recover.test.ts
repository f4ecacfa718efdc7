import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readOwnModel } from '../../../../electron/files/host/held';
import { recover } from '../../../../electron/files/host/recover';
import { beginJournal, journalPlace } from '../../../../electron/files/journal/journal';
import { formatName } from '../../../../shared/model-file/modelFile';
import { emptyView } from '../../../../shared/model-file/view';

/** As if a version 2 had come, which calls an account's id `id`; version 1 called it `number`. */
vi.mock('../../../../shared/model-file/steps/steps', () => {
  const renamed = ({ number, ...record }: { number: string }) => ({ ...record, id: number });
  const up = (file: {
    base: { accounts: { number: string }[] };
    edits: { diff: { after: { number: string } }[] }[];
  }) => ({
    ...file,
    base: { accounts: file.base.accounts.map(renamed) },
    edits: file.edits.map((edit) => ({
      ...edit,
      diff: edit.diff.map((change) => ({ ...change, after: renamed(change.after) })),
    })),
  });
  return { steps: [{ to: 2, up }] };
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'routescape-recover-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const added = (number: string) => ({
  label: `Add ${number}`,
  diff: [{ kind: 'record', collection: 'accounts', key: number, after: { number } }],
});
const [first, second, third] = ['111111111111', '222222222222', '333333333333'];

describe('recover', () => {
  it('upgrades what an older version kept, the work with the document', async () => {
    const base = {
      format: formatName,
      version: 1,
      base: { accounts: [{ number: first }] },
      edits: [added(second), added('444444444444')],
      cursor: 2,
    };
    const onDisk = { bytes: 1, modifiedMs: 1 };
    const journal = await beginJournal(
      journalPlace(folder, 'shop'),
      { name: 'shop', source: 'model', file: { path: join(folder, 'gone'), onDisk } },
      new TextEncoder().encode(JSON.stringify(base)),
      undefined,
    );
    const view = { ...emptyView, vpcForms: { vpc: 'card' } };
    const edits = [added(third)] as never;
    await journal.append({ keptEdits: 1, edits, cursor: 2, view, questions: [] });
    await journal.leave();

    const recovered = await recover({ folder, id: 'shop' });

    if (!recovered.ok) throw new Error(JSON.stringify(recovered.error));
    const { about, held, isSaved, report } = recovered.value;
    const model = readOwnModel(held.bytes);
    expect([...model.network.accounts.keys()]).toEqual([first, second, third]);
    expect(model.edits.map(({ label }) => label)).toEqual([`Add ${second}`, `Add ${third}`]);
    expect(model.view.vpcForms).toEqual({ vpc: 'card' });
    expect({ about, keepAs: held.keepAs, isSaved, report }).toEqual({
      about: { name: 'shop', source: 'model', upgradedFrom: 1 },
      keepAs: 'v1',
      isSaved: false,
      report: undefined,
    });
  });
});
