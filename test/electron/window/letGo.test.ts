import { expect, it, vi } from 'vitest';
import { letGoOf } from '../../../electron/window/letGo';

const scan = { scanId: 'scan-1', name: 'shop', request: {}, model: new Uint8Array() } as never;

function startLetGo(hasUnsaved = false) {
  const done: string[] = [];
  let endScan: () => void = () => undefined;
  const letGo = letGoOf({
    scans: {
      abandon: vi
        .fn(async () => ({ wasRunning: false, read: undefined }))
        .mockImplementationOnce(async () => {
          await new Promise<void>((resolve) => {
            endScan = resolve;
          });
          return { wasRunning: true, read: scan } as never;
        }),
    },
    kept: {
      async pageIsGone() {
        done.push('kept');
        return hasUnsaved;
      },
      async keepScan() {
        done.push('scan kept');
      },
    },
    unsavedWork: { pageIsGone: () => undefined },
    openRequests: {
      pageIsGone: () => done.push('requests wait'),
      openNext: (paths) => done.push(`next ${paths}`),
    },
    lastOpened: () => ['shop.routescape'],
  });
  return { letGo, done, endScan: () => endScan() };
}

it('keeps all once, and answers nobody before, whoever asks again while a scan ends', async () => {
  const { letGo, done, endScan } = startLetGo();
  const answers = [letGo(), letGo()];
  let isAnswered = false;
  void answers[1]?.then(() => {
    isAnswered = true;
  });
  await new Promise((resolve) => setTimeout(resolve));
  expect(isAnswered).toBe(false);
  endScan();
  const kept = { isKept: true, endedScan: 'kept' };
  expect(await Promise.all(answers)).toEqual([kept, kept]);
  expect(done).toEqual(['requests wait', 'kept', 'scan kept', 'next shop.routescape']);

  expect(await letGo()).toEqual({ isKept: false, endedScan: undefined });
});

it('leaves what is asked for to the next page before it waits for anything', async () => {
  const { letGo, done, endScan } = startLetGo(true);
  const answer = letGo();
  expect(done).toEqual(['requests wait']);
  endScan();
  await answer;
  expect(done.slice(1)).toEqual(['kept', 'scan kept']); // the next page takes that up instead of a file
});
