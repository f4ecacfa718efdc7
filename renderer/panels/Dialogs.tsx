import { useApp } from '../store/useApp';
import { ErrorDialog } from './dialogs/ErrorDialog';
import { ImportReportDialog } from './dialogs/ImportReportDialog';
import { KeptWorkDialog } from './dialogs/KeptWorkDialog';
import { SaveViewDialog } from './dialogs/SaveViewDialog';
import { ShortcutsDialog } from './dialogs/ShortcutsDialog';
import { FormDialog } from './editing/FormDialog';
import { ExportDialog } from './export/ExportDialog';
import { ChangesDialog } from './scan/ChangesDialog';
import { ScanDialog } from './scan/ScanDialog';
import { TakeHomeDialog } from './takeHome/TakeHomeDialog';

/** Whatever lies over the window and waits for an answer; the search apart, which takes what is typed at once. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  const editing = useApp((state) => state.form !== undefined);
  const failed = useApp((state) => state.failure !== undefined);
  return (
    <>
      {dialog === 'shortcuts' && <ShortcutsDialog />}
      {dialog === 'import-report' && <ImportReportDialog />}
      {dialog === 'save-view' && <SaveViewDialog />}
      {dialog === 'scan' && <ScanDialog />}
      {dialog === 'scan-changes' && <ChangesDialog />}
      {editing && <FormDialog />}
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'take-home' && <TakeHomeDialog />}
      {dialog === 'kept-work' && <KeptWorkDialog />}
      {failed && <ErrorDialog />}
    </>
  );
}
