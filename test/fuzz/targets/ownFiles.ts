import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { look, RecentEntries } from '../../../electron/files/recentEntries';
import { menuTemplate } from '../../../electron/menu/template';
import { jsonFile } from '../../../electron/settings/jsonFile';
import { openedWhen } from '../../../renderer/text/start';
import { RecentFile, Settings } from '../../../shared/ipc/values';
import type { Random } from '../../support/generate/random';
import { mutated, mutatedJson } from '../hostile/mutate';
import { hostileText } from '../hostile/text';
import { obeyed } from '../obeyed';
import { target } from '../target';

const folder = mkdtempSync(join(tmpdir(), 'routescape-fuzz-own-'));

/** What the app keeps for itself, as another version, a full disk or somebody else left it: it starts all the same. */
export const settingsFiles = target<string>({
  name: 'settings-files',
  make: (random) => fileOf({ theme: 'dark' }, random),
  async check(text) {
    const { file, said } = written('settings.json', text);
    const settings = jsonFile<Settings>(file, Settings, { theme: 'system' }, said.push);
    const read = await settings.read();
    assert.ok(Settings.safeParse(read).success);
    settings.writeNow(read);
    assert.deepEqual(await settings.read(), read);
    assert.ok(said.lines.length <= 1, said.lines.join());
    return read;
  },
});

const recent = [
  {
    id: '0123456789abcdef',
    name: 'shop.routescape',
    detail: '225 resources',
    openedAt: '2026-11-27T20:00:00.000Z',
    kind: 'model',
    paths: ['/home/somebody/shop.routescape'],
  },
  {
    id: 'fedcba9876543210',
    name: 'describe',
    openedAt: '2026-11-20T20:00:00.000Z',
    kind: 'import',
    paths: ['/home/somebody/vpcs.json', '/home/somebody/subnets.json'],
  },
];
const now = new Date('2026-11-27T21:00:00.000Z');
const actions = { run: nothing, openRecent: nothing, clearRecent: nothing, setTheme: nothing };

/** The same, with what the menu and the start screen say of it. */
export const recentFiles = target<string>({
  name: 'recent-files',
  make: (random) => fileOf(recent, random),
  async check(text) {
    const { file, said } = written('recent.json', text);
    const entries = await jsonFile(file, RecentEntries, [], said.push).read();
    const known = await look(entries);
    for (const each of known) {
      assert.ok(RecentFile.safeParse(each).success);
      assert.ok(!('paths' in each), 'the page learns a path');
      openedWhen(each.openedAt, now);
    }
    const state = { platform: 'linux', developer: false, theme: 'system', history: {} } as const;
    const [menu] = menuTemplate({ ...state, recent: known }, actions);
    const labels = labelsOf(menu?.submenu);
    for (const label of labels) {
      assert.doesNotMatch(label.replaceAll(/[\u200C\u200D]/g, ''), obeyed);
      assert.ok(label.length < 200, label);
    }
    return labels;
  },
});

function nothing(): void {
  // what a click would do is not asked here
}

function fileOf(sound: unknown, random: Random): string {
  switch (random.below(4)) {
    case 0:
      return mutatedJson(JSON.stringify(sound), random);
    case 1:
      return hostileText(random);
    default:
      return JSON.stringify(mutated(sound, random, 1 + random.below(6)));
  }
}

/** A file of this content, and where what is said of it goes. */
function written(name: string, text: string) {
  const file = join(folder, name);
  writeFileSync(file, text);
  const lines: string[] = [];
  return { file, said: { lines, push: (line: string) => void lines.push(line) } };
}

type Item = { label?: string; submenu?: unknown };

function labelsOf(items: unknown): string[] {
  return Array.isArray(items)
    ? items.flatMap(({ label, submenu }: Item) => [
        ...(label === undefined ? [] : [label]),
        ...labelsOf(submenu),
      ])
    : [];
}
