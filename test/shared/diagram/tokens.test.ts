import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mix, type Token, tokens } from '../../../shared/diagram/tokens';

describe('tokens', () => {
  it.each(['light', 'dark'] as const)('are the window’s own, %s', (theme) => {
    const css = readFileSync('renderer/styles/tokens.css', 'utf8');
    const [light = '', dark = ''] = css.split('[data-theme="dark"]');
    const colourOf = (name: string, block: string) =>
      new RegExp(`--${name}:\\s*(#[\\da-f]{6})\\b`, 'i').exec(block)?.[1]?.toLowerCase();

    for (const name of Object.keys(tokens.light) as Token[]) {
      const inCss =
        theme === 'light' ? colourOf(name, light) : (colourOf(name, dark) ?? colourOf(name, light));
      expect([name, tokens[theme][name]]).toEqual([name, inCss]);
    }
  });
});

describe('mix', () => {
  it('mixes two colours by share', () => {
    expect(mix('#000000', '#ffffff', 0.25)).toBe('#bfbfbf');
  });
});
