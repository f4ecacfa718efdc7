import { expect, it } from 'vitest';
import { createAppStore } from '../../../renderer/store/appStore';
import { keptAction } from '../../../renderer/text/kept';
import { fakeMain } from '../support/fakeServices';

it('says aloud what the name of a file hides', () => {
  const store = createAppStore(fakeMain().services);
  store.getState().notify('Exported shop\u202Egpj');
  expect(store.getState().announcement).toBe('Exported shop[U+202E]gpj');
  store.getState().announce('shop\u200B');
  expect(store.getState().announcement).toBe('shop[U+200B]');
});

it('tells a screen reader what a name hides', () => {
  expect(keptAction('Recover', 'shop\u202Egpj')).toBe('Recover shop[U+202E]gpj');
});
