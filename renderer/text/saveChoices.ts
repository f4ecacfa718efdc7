import type { SaveChoice } from './errors';

export const saveChoiceWords: Record<SaveChoice, string> = {
  'save-as': 'Save as…',
  'try-again': 'Try again',
  overwrite: 'Overwrite',
  rewrite: 'Write it again',
  'open-again': 'Open the other version',
};

export const keepEditing = 'Keep editing';
