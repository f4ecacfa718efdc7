import { Bookmark, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { isNoFilter } from '../../../shared/diagram/filter';
import { useApp, useAppStore } from '../../store/useApp';
import { deleteViewText, filterWords, openViewText } from '../../text/facets';
import { number } from '../../text/format';
import { Inert } from '../common/Inert';

/** Filters under a name, kept in the model. */
export function SavedViews() {
  const store = useAppStore();
  const views = useApp((state) => state.savedViews);
  const canSave = useApp((state) => !isNoFilter(state.diagramView.filter));
  const { applySavedView, deleteSavedView, showDialog } = store.getState();
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button type="button" className="field">
          <Bookmark size={13} strokeWidth={1.75} aria-hidden="true" />
          <span className="field-key">{filterWords.savedViews}</span>
          {views.length > 0 && <b>{number(views.length)}</b>}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="popover"
          aria-label={filterWords.savedViews}
          align="end"
          sideOffset={4}
          collisionPadding={8}
        >
          {views.length === 0 && !canSave && <p className="options-note">{filterWords.noViews}</p>}
          {views.map(({ name }) => (
            <div key={name} className="saved-view">
              <Popover.Close asChild>
                <button
                  type="button"
                  className="menu-item grow"
                  aria-label={openViewText(name)}
                  onClick={() => applySavedView(name)}
                >
                  <Inert text={name} />
                </button>
              </Popover.Close>
              <button
                type="button"
                className="icon-button small"
                aria-label={deleteViewText(name)}
                onClick={() => deleteSavedView(name)}
              >
                <Trash2 size={13} strokeWidth={1.75} aria-hidden="true" />
              </button>
            </div>
          ))}
          {canSave && (
            <Popover.Close asChild>
              <button
                type="button"
                className="menu-item save-view"
                onClick={() => showDialog('save-view')}
              >
                {filterWords.saveView}
              </button>
            </Popover.Close>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
