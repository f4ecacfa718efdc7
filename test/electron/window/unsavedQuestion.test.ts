import { expect, it } from 'vitest';
import { unsavedQuestion } from '../../../electron/window/unsavedQuestion';

it('names the document on one line, with what its name hides', () => {
  const name = `shop\u202E”?\n\nYour files are in danger.${' Call us.'.repeat(100)}`;
  const { message = '' } = unsavedQuestion(name);
  expect(message).toContain('shop[U+202E]”? Your files');
  expect(message).not.toMatch(/[\n\u202E]/);
  expect(message.length).toBeLessThan(120);
});
