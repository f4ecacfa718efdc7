import { File, FileX, Folder } from 'lucide-react';
import type { RecentFile } from '../../../shared/ipc/values';
import { useServices } from '../../store/servicesContext';
import { useApp, useAppStore } from '../../store/useApp';
import { keptWords } from '../../text/kept';
import { openedWhen, startWords } from '../../text/start';
import { Inert } from '../common/Inert';
import { KeptWorkList } from './KeptWorkList';

export function RecentFiles() {
  const store = useAppStore();
  const { bridge } = useServices();
  const recent = useApp((state) => state.recent);

  async function clear(): Promise<void> {
    const reply = await bridge.clearRecent({});
    if (reply.ok) store.getState().setRecent([]);
    else store.getState().fail({ during: 'save', error: reply.error });
  }

  return (
    <section>
      <NotSaved />
      <div className="start-heading">
        <h2>{startWords.recent}</h2>
        {recent.length > 0 && (
          <button type="button" className="plain" onClick={() => void clear()}>
            {startWords.clear}
          </button>
        )}
      </div>
      {recent.length === 0 ? (
        <p className="recent-empty">{startWords.nothingRecent}</p>
      ) : (
        <ul className="recent">
          {recent.map((file) => (
            <li key={file.id} className="recent-item">
              <RecentRow file={file} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function NotSaved() {
  // Not twice, where a dialog offers it.
  const shown = useApp(({ kept, dialog }) => kept.length > 0 && dialog !== 'kept-work');
  if (!shown) return null;
  return (
    <>
      <div className="start-heading">
        <h2>{keptWords.heading}</h2>
      </div>
      <KeptWorkList />
    </>
  );
}

function RecentRow({ file: { id, name, detail, openedAt, kind, missing } }: { file: RecentFile }) {
  const store = useAppStore();
  const RowIcon = missing ? FileX : kind === 'model' ? File : Folder;
  return (
    <button
      type="button"
      className="recent-row"
      disabled={missing}
      onClick={() => void store.getState().open({ kind: 'recent', id })}
    >
      <RowIcon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>
        <Inert text={name} className={missing ? 'recent-name recent-missing' : 'recent-name'} />
        <span className="recent-detail">
          {missing ? startWords.missing : <Inert text={detail ?? ''} />}
        </span>
      </span>
      <span className="recent-when">{openedWhen(openedAt, new Date())}</span>
    </button>
  );
}
