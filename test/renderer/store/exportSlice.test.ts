import { describe, expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { emptyNetwork } from '../../../shared/network/network';
import { ok } from '../../../shared/result';
import { fakeMain, fakeSession } from '../support/fakeServices';

describe('exporting', () => {
  it('that was stopped and started again asks once where to save, and is under way until then', async () => {
    const drawn: (() => void)[] = [];
    const main = fakeMain();
    main.answer('stopExport', () => ok({}));
    main.next = {
      ...fakeSession(emptyNetwork()),
      draw: () => new Promise((resolve) => drawn.push(() => resolve(ok('<svg/>')))),
    };
    const store = createAppStore(main.services);
    await store.getState().open({ kind: 'sample' });

    const first = store.getState().exportPicture('file');
    store.getState().stopExport();
    const second = store.getState().exportPicture('file');
    drawn[0]?.();
    await first;
    expect(main.calls.filter(({ method }) => method === 'exportPicture')).toEqual([]);
    expect(store.getState().exporting).toBe('file');

    drawn[1]?.();
    await second;
    expect(main.calls.filter(({ method }) => method === 'exportPicture')).toHaveLength(1);
    expect(store.getState().exporting).toBeUndefined();
  });
});
