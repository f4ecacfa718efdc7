import { useState } from 'react';
import type { FoundChange, ScanComparison } from '../../../shared/scan/comparison';
import { useApp, useAppStore } from '../../store/useApp';
import { comparingWords } from '../../text/comparing';
import { number } from '../../text/format';
import { gapsChange, whatWords } from '../../text/scan/changes';
import { scanWords } from '../../text/scan/words';
import { Dialog } from '../common/Dialog';
import { Segments } from '../request/Segments';
import { ChangeList } from './ChangeList';
import { EditsNote } from './EditsNote';

/** What a scan would do to the open model. Nothing is replaced before somebody says so. */
export function ChangesDialog() {
  const scan = useApp((state) => state.scan);
  if (scan?.comparison === undefined) return null;
  return <Changes comparison={scan.comparison} />;
}

type Shown = 'all' | FoundChange['what'];

function Changes({ comparison }: { comparison: ScanComparison }) {
  const store = useAppStore();
  const [shown, setShown] = useState<Shown>('all');
  const { acceptScan, compareWithScan, dropScan, openScan, showDialog } = store.getState();
  const { came, went, changed, changes, left } = comparison;
  const close = () => showDialog(undefined);
  const act = (run: () => Promise<void>) => () => {
    close();
    void run();
  };
  const wanted = changes.filter(({ what }) => shown === 'all' || what === shown);
  return (
    <Dialog
      title={scanWords.changesTitle}
      subtitle={scanWords.changesHint}
      className="wide scan-changes"
      onClose={close}
      footer={
        <>
          <button type="button" className="button" onClick={act(openScan)}>
            {scanWords.asNewModel}
          </button>
          <button type="button" className="button" onClick={act(compareWithScan)}>
            {comparingWords.onDiagram}
          </button>
          <span className="grow" />
          <button type="button" className="button" onClick={act(dropScan)}>
            {scanWords.drop}
          </button>
          <button type="button" className="button primary" onClick={act(acceptScan)}>
            {scanWords.accept}
          </button>
        </>
      }
    >
      <div className="changes-head">
        <Segments<Shown>
          label={scanWords.changesTitle}
          value={shown}
          choices={[
            { value: 'all', label: `All ${number(came + went + changed)}` },
            { value: 'came', label: `${number(came)} ${whatWords.came}` },
            { value: 'went', label: `${number(went)} ${whatWords.went}` },
            { value: 'changed', label: `${number(changed)} ${whatWords.changed}` },
          ]}
          onChange={setShown}
        />
        <span className="muted">{gapsChange(comparison)}</span>
      </div>
      <ChangeList key={shown} changes={wanted} left={left} />
      <EditsNote comparison={comparison} />
    </Dialog>
  );
}
