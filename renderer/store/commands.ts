import type { EventOf } from '../../shared/ipc/contract';
import { redoneText, sandboxWords, undoneText } from '../text/sandbox';
import { exportedText } from '../text/status';
import type { AppStore } from './appStore';
import { runRequestCommand } from './requestCommands';
import { hopsOf, shownAnswers } from './requestSlice';
import { redoLabel, undoLabel } from './sandbox/historyLabels';
import type { Services } from './services';
import { themeOf } from './viewSlice';

export type Command = EventOf<'menu'>['command'];

/** What menu, shortcuts and buttons do: one list for all three. */
export async function runCommand(
  store: AppStore,
  { bridge }: Pick<Services, 'bridge'>,
  command: Command,
): Promise<void> {
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
      await state.open({ kind: 'sketch' });
      return;
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
    case 'export-svg':
      return exportSvg(store, bridge);
    case 'close-document':
      await state.close();
      return;
    case 'undo': {
      const label = undoLabel(state.document);
      state.undo();
      if (label !== undefined) state.notify(undoneText(label));
      return;
    }
    case 'redo': {
      const label = redoLabel(state.document);
      state.redo();
      if (label !== undefined) state.notify(redoneText(label));
      return;
    }
    case 'return-to-base':
      if (state.document === undefined || state.document.cursor === 0) return;
      state.returnToBase();
      state.notify(sandboxWords.returned);
      return;
    case 'show-sandbox':
      if (state.document !== undefined)
        state.showSide(state.side === 'sandbox' ? 'resources' : 'sandbox');
      return;
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
      return runRequestCommand(state, command);
  }
}

async function exportSvg(store: AppStore, bridge: Services['bridge']): Promise<void> {
  const { document, diagramView, direction, fail, notify } = store.getState();
  if (document === undefined) return;
  const { name } = document.meta;
  const text = await document.session.exportSvg({
    view: diagramView,
    theme: themeOf(store.getState()),
    title: name,
    ways: shownAnswers(store.getState()).map(({ side, answer }) => ({
      side,
      hops: hopsOf(answer, direction),
    })),
  });
  if (text === undefined) return; // the document was closed meanwhile
  const suggestedName = `${name.replace(/\.[a-z]+$/i, '').slice(0, 190)}.svg`;
  const reply = await bridge.exportFile({ suggestedName, format: 'svg', text });
  if (!reply.ok) fail({ during: 'export', error: reply.error });
  else if (reply.value.outcome === 'saved') notify(exportedText(reply.value.name));
}
