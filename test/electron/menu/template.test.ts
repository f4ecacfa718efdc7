import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { type MenuState, menuTemplate } from '../../../electron/menu/template';
import { events } from '../../../shared/ipc/contract';

const actions = { run: vi.fn(), openRecent: vi.fn(), clearRecent: vi.fn(), setTheme: vi.fn() };
const state: MenuState = {
  platform: 'linux',
  developer: false,
  recent: [],
  theme: 'system',
  history: {},
};

function items(change: Partial<MenuState> = {}): MenuItemConstructorOptions[] {
  const flat = (item: MenuItemConstructorOptions): MenuItemConstructorOptions[] => [
    item,
    ...(Array.isArray(item.submenu) ? item.submenu.flatMap(flat) : []),
  ];
  return menuTemplate({ ...state, ...change }, actions).flatMap(flat);
}

function click(item: MenuItemConstructorOptions | undefined): void {
  (item?.click as (() => void) | undefined)?.();
}

describe('menuTemplate', () => {
  it('has an item for every command of the contract', () => {
    const ids = items().map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(events.menu.shape.command.options));
  });

  it('runs the command of the item that is clicked', () => {
    click(items().find(({ id }) => id === 'export'));
    expect(actions.run).toHaveBeenLastCalledWith('export');
  });

  it('gives no shortcut to two items', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const keys = items({ platform }).flatMap(({ accelerator }) => accelerator ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('shows bare keys without taking them from the page, and not at all on macOS', () => {
    const fit = items().find(({ id }) => id === 'fit');
    expect(fit).toMatchObject({ accelerator: 'F', registerAccelerator: false });
    expect(
      items({ platform: 'darwin' }).find(({ id }) => id === 'fit')?.accelerator,
    ).toBeUndefined();
  });

  it('offers reload and developer tools to developers only', () => {
    const roles = (developer: boolean) => items({ developer }).map(({ role }) => role);
    expect(roles(false)).not.toContain('reload');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(true)).toContain('toggleDevTools');
  });

  it('shows what a name of a file or a resource hides, on one line and shortened', () => {
    const name = `a\u202Egpj\n${'x'.repeat(300)}`;
    const labels = items({
      recent: [{ id: 'a', name, openedAt: '', kind: 'model', missing: false }],
      history: { undo: name },
    }).map(({ label = '' }) => label);
    expect(labels.filter((label) => label.includes('a[U+202E]gpj xx'))).toHaveLength(2);
    expect(labels.filter((label) => label.length > 80 || /[\u202E\n]/.test(label))).toEqual([]);
  });

  it('opens a recent file by its id, and disables one that is gone', () => {
    const file = { id: 'a', name: 'R&D.routescape', openedAt: '', kind: 'model' as const };
    const menu = items({
      recent: [
        { ...file, missing: false },
        { ...file, id: 'b', name: 'old', missing: true },
      ],
    });
    click(menu.find(({ label }) => label === 'R&&D.routescape'));
    expect(actions.openRecent).toHaveBeenLastCalledWith('a');
    expect(menu.find(({ label }) => label === 'old (moved or deleted)')?.enabled).toBe(false);
  });

  it('says what undo and redo would do, and offers neither where there is nothing', () => {
    const labelOf = (id: string, history: MenuState['history']) =>
      items({ history }).find((item) => item.id === id);
    expect(labelOf('undo', { undo: 'Peer R&D with shop' })).toMatchObject({
      label: '&Undo: Peer R&&D with shop',
      enabled: true,
    });
    expect(labelOf('redo', { undo: 'Peer R&D with shop' })).toMatchObject({
      label: '&Redo',
      enabled: false,
    });
  });

  it('marks the theme in force', () => {
    const checked = items({ theme: 'dark' }).filter((item) => item.checked);
    expect(checked.map(({ label }) => label)).toEqual(['&Dark']);
  });
});
