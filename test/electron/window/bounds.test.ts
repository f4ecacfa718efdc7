import { describe, expect, it } from 'vitest';
import { fitBounds } from '../../../electron/window/bounds';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('fitBounds', () => {
  it('keeps a window that lies on a display', () => {
    const saved = { x: 1500, y: 40, width: 1000, height: 700 };
    expect(fitBounds(saved, [laptop, second])).toEqual(saved);
  });

  it('drops the place of a window whose display is gone', () => {
    expect(fitBounds({ x: 1500, y: 40, width: 1000, height: 700 }, [laptop])).toBeUndefined();
  });

  it('drops a place where only a sliver of the window shows', () => {
    expect(fitBounds({ x: 1400, y: 40, width: 1000, height: 700 }, [laptop])).toBeUndefined();
  });

  it('drops a place where the title bar is above the display', () => {
    expect(fitBounds({ x: 100, y: -300, width: 1000, height: 700 }, [laptop])).toBeUndefined();
  });

  it('makes a window fit a smaller display', () => {
    expect(fitBounds({ x: 0, y: 25, width: 3000, height: 2000 }, [laptop])).toEqual(laptop);
  });
});
