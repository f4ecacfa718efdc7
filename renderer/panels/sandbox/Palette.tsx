import { Icon } from '../../canvas/Icon';
import type { Form, PaletteItem } from '../../store/editing/form';
import { allForms } from '../../store/editing/forms/forms';
import { type Place, placeOf } from '../../store/editing/place';
import { useApp, useAppStore } from '../../store/useApp';
import { sandboxWords } from '../../text/sandbox';
import { CollectionIcon } from '../common/KindIcon';
import { dragType } from './dragType';

type Drawn = { form: Form; item: PaletteItem };

const drawn: readonly Drawn[] = allForms.flatMap((form) =>
  form.palette === undefined ? [] : [{ form, item: form.palette }],
);
const usual = drawn.filter(({ form }) => form.isRare !== true);
const rare = drawn.filter(({ form }) => form.isRare === true);

/** What can be drawn: dragged to its place in the diagram, or chosen, which asks for the place. */
export function Palette() {
  return (
    <section>
      <h3 className="section-title">{sandboxWords.draw}</h3>
      <Tiles label={sandboxWords.draw} items={usual} />
      <details className="palette-more">
        <summary>{sandboxWords.drawMore}</summary>
        <Tiles label={sandboxWords.drawMore} items={rare} />
      </details>
    </section>
  );
}

function Tiles({ label, items }: { label: string; items: readonly Drawn[] }) {
  return (
    <ul className="palette" aria-label={label}>
      {items.map((each) => (
        <li key={each.form.id}>
          <Tile {...each} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ form, item: { name, kind, icon } }: Drawn) {
  const store = useAppStore();
  const growing = useApp((state) => state.document?.growing ?? false);

  function choose(): void {
    const { document, selection, openForm } = store.getState();
    const place: Place =
      document !== undefined && selection?.kind === 'resource'
        ? placeOf(document.network, selection.ref)
        : {};
    openForm(form.id, place);
  }

  return (
    <button
      type="button"
      className="palette-item"
      draggable={!growing}
      disabled={growing}
      title={sandboxWords.dragHint}
      onClick={choose}
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, form.id);
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      {icon === undefined ? (
        <CollectionIcon collection={kind} size={20} />
      ) : (
        <Icon name={icon} size={20} />
      )}
      <span>{name}</span>
    </button>
  );
}
