/**
 * The design's colours as the diagram's drawers need them, one table for both themes. The window has the same values
 * as custom properties in `renderer/styles/tokens.css`; a test holds the two together.
 */
const light = {
  canvas: '#f8f9fb',
  'canvas-dot': '#e2e5ea',
  raised: '#ffffff',
  sunken: '#f4f5f7',
  ink: '#14181f',
  'ink-2': '#4a5361',
  'ink-3': '#626b79',
  line: '#e4e7ec',
  'line-2': '#d3d8df',
  control: '#868f9c',
  region: '#00797b',
  'region-line': '#3e9a9b',
  vpc: '#5e2fc2',
  'vpc-line': '#9a78ea',
  'vpc-fill': '#ffffff',
  az: '#4a5361',
  'az-line': '#8c95a2',
  public: '#3f6b12',
  'public-line': '#76963f',
  'public-fill': '#f3f8ea',
  'public-tile': '#7aa116',
  private: '#0b5e73',
  'private-line': '#4e97a9',
  'private-fill': '#eaf5f8',
  'private-tile': '#0e8296',
  isolated: '#4a5361',
  'isolated-line': '#868f9c',
  'isolated-fill': '#f2f3f6',
  'isolated-tile': '#646d7b',
  gateway: '#8c4fff',
  edge: '#868f9c',
  'heat-public': '#4f6e12',
  'heat-private': '#0f6a7e',
  'heat-isolated': '#565e6b',
  'heat-ink': '#ffffff',
  hatch: '#e4e7ec',
  warn: '#805300',
  ok: '#1b7340',
  with: '#0a5fd6',
  'with-ink': '#ffffff',
  without: '#b84b00',
  'without-ink': '#ffffff',
  halo: '#f8f9fb',
  danger: '#c4262e',
  'danger-ink': '#ffffff',
  unknown: '#626b79',
} as const;

export type Token = keyof typeof light;
export type Theme = 'light' | 'dark';

const dark: Readonly<Record<Token, string>> = {
  canvas: '#101317',
  'canvas-dot': '#20242b',
  raised: '#1b1f25',
  sunken: '#101317',
  ink: '#edeff2',
  'ink-2': '#b1b8c3',
  'ink-3': '#8f98a5',
  line: '#252a32',
  'line-2': '#343a44',
  control: '#697280',
  region: '#5cc6c7',
  'region-line': '#2f7577',
  vpc: '#c0a6ff',
  'vpc-line': '#6e52b5',
  'vpc-fill': '#14171c',
  az: '#b1b8c3',
  'az-line': '#616a78',
  public: '#a8d26a',
  'public-line': '#5d7a32',
  'public-fill': '#181f13',
  'public-tile': '#6b8f1a',
  private: '#7ccbe0',
  'private-line': '#2f7385',
  'private-fill': '#122127',
  'private-tile': '#137c90',
  isolated: '#b1b8c3',
  'isolated-line': '#646d7b',
  'isolated-fill': '#1a1d23',
  'isolated-tile': '#5d6673',
  gateway: '#a97dff',
  edge: '#697280',
  'heat-public': '#8db83a',
  'heat-private': '#4fb3c9',
  'heat-isolated': '#97a0ae',
  'heat-ink': '#0c0e11',
  hatch: '#2c323c',
  warn: '#f0be5a',
  ok: '#74d39a',
  with: '#6cb2ff',
  'with-ink': '#06213f',
  without: '#ffa257',
  'without-ink': '#3a1a00',
  halo: '#101317',
  danger: '#ff8a8d',
  'danger-ink': '#33080b',
  unknown: '#8f98a5',
};

export const tokens: Readonly<Record<Theme, Readonly<Record<Token, string>>>> = { light, dark };

/** `share` of one colour in another, as CSS's `color-mix(in srgb, ...)` does it. */
export function mix(colour: string, into: string, share: number): string {
  const channel = (hex: string, index: number) =>
    Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index), 16);
  const mixed = [0, 1, 2].map((index) =>
    Math.round(channel(colour, index) * share + channel(into, index) * (1 - share))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
