import { describe, expect, it } from 'vitest';
import { commandOf } from '../../../renderer/panels/useShortcuts';

const key = (
  name: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('commandOf', () => {
  it('takes Control, and Command on a Mac', () => {
    expect(commandOf(key('k', { ctrlKey: true }), false, false)).toBe('search');
    expect(commandOf(key('k', { metaKey: true }), true, false)).toBe('search');
    expect(commandOf(key('k', { ctrlKey: true }), true, false)).toBeUndefined();
  });

  it('tells Shift apart', () => {
    expect(commandOf(key('S', { ctrlKey: true, shiftKey: true }), false, false)).toBe('scan');
  });

  it('leaves letters and undo to a text field that is being typed in', () => {
    expect(commandOf(key('f'), false, true)).toBeUndefined();
    expect(commandOf(key('z', { ctrlKey: true }), false, true)).toBeUndefined();
    expect(commandOf(key('z', { ctrlKey: true }), false, false)).toBe('undo');
    expect(commandOf(key('k', { ctrlKey: true }), false, true)).toBe('search');
  });

  it('knows no key by the name of a built-in property', () => {
    expect(commandOf(key('constructor'), false, false)).toBeUndefined();
  });
});
