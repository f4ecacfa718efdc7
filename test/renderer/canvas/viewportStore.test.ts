import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showViewport, viewportStore } from '../../../renderer/canvas/viewportStore';

describe('viewportStore', () => {
  const heard = vi.fn();
  let stop: () => void;
  beforeEach(() => {
    showViewport({ x: 0, y: 0, zoom: 1 });
    heard.mockClear();
    stop = viewportStore.subscribe(heard);
  });
  afterEach(() => stop());

  it('tells of a viewport that is another', () => {
    showViewport({ x: 10, y: 0, zoom: 1 });
    expect(heard).toHaveBeenCalledOnce();
  });

  // A canvas says so at each attempt to draw it, and would be called off each time.
  it('tells nobody of the viewport that is there already', () => {
    showViewport({ x: 0, y: 0, zoom: 1 });
    expect(heard).not.toHaveBeenCalled();
  });
});
