import { describe, expect, it } from 'vitest';
import { currentHop, hopStates } from '../../../renderer/panels/request/hopStates';
import { axisOf, isAwkward } from '../../../renderer/panels/request/volumeAxis';
import { commandOf } from '../../../renderer/panels/useShortcuts';

const key = (name: string) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
});

describe('the keys of a request', () => {
  it('are bare, and letters of what is being typed', () => {
    const commands = [' ', ',', '.', 'b', 'w', 'x', 'r', 'Escape', 't'].map((name) =>
      commandOf(key(name), false, false),
    );
    expect(commands).toEqual([
      'play',
      'step-back',
      'step-forward',
      'show-both',
      'show-with',
      'show-without',
      'switch-direction',
      'leave-request',
      'trace',
    ]);
    expect(commandOf(key('b'), false, true)).toBeUndefined();
  });
});

describe('hopStates', () => {
  it('only would go past the first hop that blocks', () => {
    const effects = ['passes', 'blocks', 'passes', 'blocks', 'unknown'] as const;
    expect(hopStates(effects.map((effect) => ({ effect })))).toEqual([
      'passes',
      'blocks',
      'would-go',
      'blocks',
      'unknown',
    ]);
  });
});

describe('currentHop', () => {
  it('waits at the end of a shorter path', () => {
    expect(currentHop(2.9, 9)).toBe(2);
    expect(currentHop(12, 9)).toBe(8);
    expect(currentHop(0, 0)).toBe(0);
  });
});

describe('axisOf', () => {
  it('ends at a round figure past the volume, and past a break-even that is near', () => {
    expect(axisOf(1000, undefined)).toBe(2500);
    expect(axisOf(1000, 4000)).toBe(5000);
    expect(axisOf(1000, 1_000_000)).toBe(2500);
  });

  it('moves on once a volume has no room left', () => {
    expect(isAwkward(2450, 2500)).toBe(true);
    expect(isAwkward(10, 2500)).toBe(true);
    expect(isAwkward(1000, 2500)).toBe(false);
  });
});
