import { describe, expect, it } from 'vitest';
import { nextFit } from '../../../renderer/path/nextFit';
import { noDiagram } from '../support/fakeServices';

const folded = { ...noDiagram };
const opened = { ...noDiagram };
const edited = { ...noDiagram };

describe('nextFit', () => {
  it('brings paths into view once a question', () => {
    const first = nextFit(undefined, { asked: 1, diagram: folded, layingOut: false });
    expect(first).toBeDefined();
    expect(nextFit(first, { asked: 1, diagram: folded, layingOut: false })).toBeUndefined();
    expect(nextFit(first, { asked: 2, diagram: folded, layingOut: false })).toBeDefined();
  });

  it('does so again when the VPCs on the way are open, and then leaves the view alone', () => {
    const first = nextFit(undefined, { asked: 1, diagram: folded, layingOut: true });
    expect(nextFit(first, { asked: 1, diagram: folded, layingOut: true })).toBeUndefined();
    const second = nextFit(first, { asked: 1, diagram: opened, layingOut: false });
    expect(second).toBeDefined();
    expect(nextFit(second, { asked: 1, diagram: edited, layingOut: true })).toBeUndefined();
  });

  it('stays where it is when something is changed', () => {
    const first = nextFit(undefined, { asked: 1, diagram: opened, layingOut: false });
    expect(nextFit(first, { asked: 1, diagram: edited, layingOut: false })).toBeUndefined();
  });
});
