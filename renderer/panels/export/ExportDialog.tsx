import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { exportFormats, exportWhats } from '../../store/export/choices';
import { exportable, pathShown, pictureOrder } from '../../store/export/exportable';
import { useApp, useAppStore } from '../../store/useApp';
import { exportWords, formatNames, obstacleText, whatText } from '../../text/export';
import { words } from '../../text/words';
import { Dialog } from '../common/Dialog';
import { Choices } from './Choices';
import { ExportPreview } from './ExportPreview';
import { Switch } from './Switch';

/** What is exported, as what, and where to. */
export function ExportDialog() {
  const store = useAppStore();
  const state = useApp(
    useShallow((all) => ({
      answered: all.answered,
      diagram: all.diagram,
      comparing: all.comparing,
      diagramView: all.diagramView,
      direction: all.direction,
      document: all.document,
      exportChoices: all.exportChoices,
      selection: all.selection,
      settings: all.settings,
      sides: all.sides,
      systemTheme: all.systemTheme,
    })),
  );
  const exporting = useApp((all) => all.exporting);
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has shown itself, which gives the focus to its first button.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);
  const can = exportable(state);
  const order = pictureOrder(state);
  const { chooseExport, exportPicture, showDialog, stopExport } = store.getState();
  const close = () => {
    if (exporting !== undefined) stopExport();
    showDialog(undefined);
  };
  if (order === undefined) return null;
  const { choices } = can;
  const side = state.answered?.kind === 'comparison' ? pathShown(state.sides) : undefined;
  return (
    <Dialog
      title={exportWords.title}
      subtitle={order.title}
      className="wide export-dialog"
      onClose={close}
      footer={<Footer />}
    >
      <form
        ref={form}
        id="export"
        className="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          void exportPicture('file');
        }}
      >
        <Choices
          legend={exportWords.what}
          value={choices.what}
          choices={exportWhats.map((what) => ({
            value: what,
            label: whatText(what, side),
            obstacle: can.whats[what],
          }))}
          onChange={(what) => chooseExport({ what })}
        />
        <Choices
          legend={exportWords.format}
          value={choices.format}
          choices={exportFormats.map((format) => ({
            value: format,
            label: formatNames[format],
            obstacle: can.formats[format],
          }))}
          onChange={(format) => chooseExport({ format })}
        />
        <div className="export-pair">
          <Choices
            legend={exportWords.scale}
            value={`${choices.scale}`}
            choices={scales}
            obstacle={can.scale}
            onChange={(scale) => chooseExport({ scale: Number(scale) as typeof choices.scale })}
          />
          <Choices
            legend={exportWords.theme}
            value={choices.theme}
            choices={themes}
            obstacle={can.theme}
            onChange={(theme) => chooseExport({ theme })}
          />
        </div>
        <Switch
          label={exportWords.transparent}
          checked={choices.transparent}
          obstacle={can.transparent}
          onChange={(transparent) => chooseExport({ transparent })}
        />
        <Switch
          label={exportWords.animated}
          checked={choices.animated}
          obstacle={can.animated}
          onChange={(animated) => chooseExport({ animated })}
        />
        <Switch
          label={exportWords.redact}
          hint={exportWords.redactHint}
          checked={choices.redact}
          onChange={(redact) => chooseExport({ redact })}
        />
      </form>
      <ExportPreview order={order} />
    </Dialog>
  );

  function Footer() {
    if (exporting !== undefined)
      return (
        <>
          <progress aria-label={exportWords.drawing} />
          <span className="grow muted">{exportWords.drawing}</span>
          <button type="button" className="button" onClick={stopExport}>
            {exportWords.stop}
          </button>
        </>
      );
    return (
      <>
        {can.clipboard !== undefined && (
          <p className="choice-note grow">{obstacleText([exportWords.copy], can.clipboard)}</p>
        )}
        <button type="button" className="button ghost" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button"
          disabled={can.clipboard !== undefined}
          onClick={() => void exportPicture('clipboard')}
        >
          {exportWords.copy}
        </button>
        <button type="submit" form="export" className="button primary">
          {exportWords.export}
        </button>
      </>
    );
  }
}

const scales = (['1', '2', '3', '4'] as const).map((value) => ({ value, label: `${value}×` }));
const themes = (['light', 'dark'] as const).map((value) => ({
  value,
  label: exportWords.themes[value],
}));
