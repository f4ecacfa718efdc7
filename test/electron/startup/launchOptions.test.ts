import { describe, expect, it } from 'vitest';
import { parseLaunchOptions } from '../../../electron/startup/launchOptions';

describe('parseLaunchOptions', () => {
  it('reads what npm start passes on', () => {
    const argv = ['electron', '/app', '--open=/data', '--size=1440x900', '--theme=dark'];
    expect(parseLaunchOptions(argv, true)).toEqual({
      files: ['/data'],
      size: { width: 1440, height: 900 },
      theme: 'dark',
    });
  });

  it('reads a request to look at; an id holds no comma, and a name may', () => {
    const ask = (words: string) =>
      parseLaunchOptions(['electron', '/app', `--ask=${words}`], true).ask;
    expect(ask('10.20.34.17,s3')).toEqual({ from: '10.20.34.17', to: 's3' });
    expect(ask('orders, old,s3')).toEqual({ from: 'orders, old', to: 's3' });
    expect(ask('orders')).toBeUndefined();
  });

  it('takes a bare word for a file, as a file manager names it to an installed app', () => {
    expect(parseLaunchOptions(['Routescape', '/home/a/shop.routescape'], false).files).toEqual([
      '/home/a/shop.routescape',
    ]);
  });

  it('passes over the app folder and the switches of Chromium and Playwright', () => {
    const argv = [
      'electron',
      '--no-sandbox',
      '--remote-debugging-port=0',
      '/app',
      'shop.routescape',
    ];
    expect(parseLaunchOptions(argv, true)).toEqual({ files: ['shop.routescape'] });
  });

  it.each([
    ['a theme that does not exist', '--theme=blue'],
    ['a size that is none', '--size=large'],
    ['a switch without its value', '--open'],
  ])('leaves out %s', (_what, word) => {
    expect(parseLaunchOptions(['electron', '/app', word], true)).toEqual({ files: [] });
  });
});
