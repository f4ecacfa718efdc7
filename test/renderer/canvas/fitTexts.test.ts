import { describe, expect, it } from 'vitest';
import { fitTexts } from '../../../renderer/canvas/fitTexts';

const font = { size: 12 };
const texts = ['shop-prod', '10.20.0.0/16', '6 subnets'].map((text) => ({ text, font }));

describe('fitTexts', () => {
  it('keeps all where there is room', () => {
    expect(fitTexts(400, 8, texts)).toEqual(['shop-prod', '10.20.0.0/16', '6 subnets']);
  });

  it('leaves out whole texts from the end', () => {
    expect(fitTexts(170, 8, texts)).toEqual(['shop-prod', '10.20.0.0/16']);
  });

  it('shortens the first only', () => {
    const [name, ...others] = fitTexts(40, 8, texts);
    expect(name).toMatch(/^shop?.*…$/);
    expect(others).toEqual([]);
  });
});
