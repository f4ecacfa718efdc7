import { afterEach, expect, it, vi } from 'vitest';
import { onScreen } from '../../renderer/frames';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('waits for two frames and for the window to be idle', async () => {
  const frames: (() => void)[] = [];
  const idles: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => frames.push(then));
  vi.stubGlobal('requestIdleCallback', (then: () => void) => idles.push(then));
  const shown = vi.fn();
  const waiting = onScreen().then(shown);

  frames.shift()?.();
  expect(idles).toEqual([]);
  frames.shift()?.();
  await Promise.resolve();
  expect(shown).not.toHaveBeenCalled();
  idles.shift()?.();
  await waiting;
});

it('does not wait for ever in a window that nobody sees, which has no frames', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const waiting = onScreen();
  vi.runAllTimers();
  await waiting;
});
