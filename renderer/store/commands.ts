import type { EventOf } from '../../shared/ipc/contract';
import { redoneText, sandboxWords, undoneText } from '../text/sandbox';
import { takeHomeWords } from '../text/takeHome';
import type { AppState, AppStore } from './appStore';
import { runComparingCommand } from './comparing/comparingCommands';
import { drawTemplate } from './editing/forms/templates';
import { runRequestCommand } from './requestCommands';
import { redoLabel, undoLabel } from './sandbox/historyLabels';
import type { Side } from './viewSlice';

export type Command = EventOf<'menu'>['command'];

/** What menu, shortcuts and buttons do: one list for all three. */
export async function runCommand(store: AppStore, command: Command): Promise<void> {
  const state = store.getState();
  switch (command) {
    case 'open-model':
      await state.open({ kind: 'ask-model' });
      return;
    case 'import-files':
      await state.open({ kind: 'ask-files' });
      return;
    case 'import-folder':
      await state.open({ kind: 'ask-folder' });
      return;
    case 'new-sketch':
      await openSketch(state);
      return;
    case 'new-from-template':
      if (await openSketch(state)) state.openForm(drawTemplate.id);
      return;
    case 'draw-template':
      return state.openForm(drawTemplate.id);
    case 'open-sample':
      await state.open({ kind: 'sample' });
      return;
    case 'scan':
      return state.offerScan();
    case 'save':
      await state.save('same-file');
      return;
    case 'save-as':
      await state.save('ask');
      return;
    case 'save-redacted':
      await state.save('redacted-copy');
      return;
    case 'export':
      if (state.document !== undefined) state.showDialog('export');
      return;
    case 'take-home':
      if (state.document === undefined || state.document.growing) return;
      if (state.document.cursor === 0) state.notify(takeHomeWords.nothing);
      else state.showDialog('take-home');
      return;
    case 'close-document':
      await state.close();
      return;
    case 'undo': {
      const label = undoLabel(state.document);
      return stepAndTell(store, state.undo, label !== undefined ? undoneText(label) : undefined);
    }
    case 'redo': {
      const label = redoLabel(state.document);
      return stepAndTell(store, state.redo, label !== undefined ? redoneText(label) : undefined);
    }
    case 'return-to-base':
      if (state.document === undefined || state.document.cursor === 0) return;
      return stepAndTell(store, state.returnToBase, sandboxWords.returned);
    case 'show-sandbox':
      if (state.document !== undefined)
        state.showSide(state.side === 'sandbox' ? sideBeside(state) : 'sandbox');
      return;
    case 'compare-base':
      if (state.comparing !== undefined) state.leaveComparing();
      else await state.compareWithBase();
      return;
    case 'compare-model':
      return state.compareWithModel('ask-model');
    case 'compare-folder':
      return state.compareWithModel('ask-folder');
    case 'search':
      if (state.document !== undefined) state.showDialog('search');
      return;
    case 'fit':
    case 'zoom-in':
    case 'zoom-out':
      return state.orderCanvas({ kind: command });
    case 'show-shortcuts':
      return state.showDialog('shortcuts');
    case 'trace':
      if (state.document === undefined) return;
      state.showMainView('diagram');
      state.showBar('request', 'from');
      return;
    case 'pick-ends':
      if (state.document !== undefined) state.startPicking();
      return;
    case 'show-coverage':
      if (state.document !== undefined)
        state.showMainView(state.mainView === 'coverage' ? 'diagram' : 'coverage');
      return;
    default:
      if (state.comparing !== undefined) return runComparingCommand(state, command);
      return runRequestCommand(state, command);
  }
}

/** What the sandbox gives its place back to. */
function sideBeside({ comparing }: AppState): Side {
  return comparing === undefined ? 'resources' : 'changes';
}

/** With its tools beside it, where there is room. */
async function openSketch(state: AppState): Promise<boolean> {
  if ((await state.open({ kind: 'sketch' })) !== 'opened') return false;
  if (state.side !== undefined) state.showSide('sandbox');
  return true;
}

/** While a scan is laid into the model no step is taken, and that has been said. */
async function stepAndTell(
  store: AppStore,
  step: () => void | Promise<void>,
  done: string | undefined,
): Promise<void> {
  const before = store.getState().document?.network;
  await step();
  const { document, notify } = store.getState();
  if (done !== undefined && document?.network !== before) notify(done);
}
