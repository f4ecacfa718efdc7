import { useEffect } from 'react';
import type { Command } from '../store/commands';
import { useCommand, useServices } from '../store/servicesContext';
import { focusNextPanel } from './panelFocus';

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The window's shortcuts. The menu has the same ones for whoever looks there; a key taken here never reaches it. */
export function useShortcuts(): void {
  const command = useCommand();
  const { platform } = useServices().bridge;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      // A dialog or a menu is answered first; its own keys are its own, and a menu's letters lead to its items.
      if (document.querySelector('dialog[open], [role="menu"]') !== null) return;
      if (event.key === 'F6') {
        event.preventDefault();
        focusNextPanel(event.shiftKey ? -1 : 1);
        return;
      }
      const wanted = commandOf(event, platform === 'darwin', isTyping(event.target));
      if (wanted === undefined) return;
      // Space presses the button that has the focus.
      if (event.key === ' ' && isControl(event.target)) return;
      event.preventDefault();
      command(wanted);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [command, platform]);
}

/** The command of a key; undefined where it has none, or where the user is typing a word. */
export function commandOf(event: Keys, mac: boolean, typing: boolean): Command | undefined {
  const mod = mac ? event.metaKey : event.ctrlKey;
  if (mod && !event.altKey) {
    const key = `${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`;
    if (typing && editingKeys.has(key)) return undefined;
    return Object.hasOwn(withMod, key) ? withMod[key] : undefined;
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  return Object.hasOwn(bare, event.key) ? bare[event.key] : undefined;
}

const withMod: Record<string, Command> = {
  k: 'search',
  o: 'open-model',
  i: 'import-files',
  'shift+i': 'import-folder',
  s: 'save',
  'shift+s': 'scan',
  e: 'export',
  'shift+e': 'take-home',
  w: 'close-document',
  z: 'undo',
  'shift+z': 'redo',
  y: 'redo',
};

/** In a text field these undo the typing. */
const editingKeys = new Set(['z', 'shift+z', 'y']);

const bare: Record<string, Command> = {
  '/': 'search',
  '?': 'show-shortcuts',
  f: 'fit',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  t: 'trace',
  p: 'pick-ends',
  m: 'show-coverage',
  n: 'new-sketch',
  N: 'new-from-template',
  s: 'show-sandbox',
  c: 'compare-base',
  ' ': 'play',
  ',': 'step-back',
  '.': 'step-forward',
  b: 'show-both',
  w: 'show-with',
  x: 'show-without',
  r: 'switch-direction',
  Escape: 'leave-request',
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, input:not([type=checkbox]):not([type=radio])'))
  );
}

function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches(
      'button, input, select, summary, [role="slider"], [role="tree"], [role="option"]',
    )
  );
}
