import { type FormEvent, useState } from 'react';
import { useAppStore } from '../../store/useApp';
import { filterWords } from '../../text/facets';
import { words } from '../../text/words';
import { Dialog } from '../common/Dialog';

export function SaveViewDialog() {
  const store = useAppStore();
  const [name, setName] = useState('');
  const close = () => store.getState().showDialog(undefined);

  function save(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    store.getState().saveView(name.trim());
    close();
  }

  return (
    <Dialog
      title={filterWords.saveViewTitle}
      subtitle={filterWords.saveViewHint}
      className="narrow"
      onClose={close}
      footer={
        <>
          <button type="button" className="button ghost" onClick={close}>
            {words.cancel}
          </button>
          <button
            type="submit"
            form="save-view"
            className="button primary"
            disabled={name.trim() === ''}
          >
            {filterWords.save}
          </button>
        </>
      }
    >
      <form id="save-view" className="form" onSubmit={save}>
        <label>
          <span>{filterWords.name}</span>
          <input
            className="text-field"
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      </form>
    </Dialog>
  );
}
