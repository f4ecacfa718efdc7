import type { MessageBoxOptions } from 'electron';
import { shortened } from '../../shared/visible';

/** A document's name is a file's or comes from the page: it may neither hide something nor add lines of its own. */
export function unsavedQuestion(name: string): MessageBoxOptions {
  return {
    type: 'warning',
    message: `Save the changes to “${shortened(name, 80)}”?`,
    detail: 'If you don’t save, your changes are lost.',
    buttons: ['Save', 'Don’t Save', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
  };
}
