import { expect, it, vi } from 'vitest';
import type { Api } from '../../../shared/ipc/contract';
import { ok } from '../../../shared/result';

const handled = vi.hoisted(() => new Map<string, unknown>());
vi.mock('../../../electron/ipc/handle', () => ({
  handle: (method: string, run: unknown) => handled.set(method, run),
}));
const { registerPageBugs } = await import('../../../electron/window/pageBugs');

it('tells of a hundred bugs of the page, and answers the rest in silence', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  registerPageBugs();
  const tellBug = handled.get('tellBug') as Api['tellBug'];
  for (let bug = 1; bug <= 500; bug += 1)
    expect(await tellBug({ text: `Error: ${bug}` })).toEqual(ok({}));

  expect(said).toHaveBeenCalledTimes(100);
  expect(said).toHaveBeenLastCalledWith('The window: Error: 100\n');
  said.mockRestore();
});
