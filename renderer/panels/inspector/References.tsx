import { useMemo } from 'react';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import { collectionNames } from '../../../shared/network/network';
import { refKey } from '../../store/resources/resource';
import type { Reference } from '../../store/resources/resourceIndex';
import { useApp } from '../../store/useApp';
import { number } from '../../text/format';
import { inspectorWords, propertyText } from '../../text/inspector';
import { heading, kindNames } from '../../text/kinds';
import { Inert } from '../common/Inert';
import { KindIcon } from '../common/KindIcon';
import { ResourceLink } from '../common/ResourceLink';

const mostShownOfAKind = 200;

/** Who names this resource, by kind, with the property that does. */
export function References({ references }: { references: readonly Reference[] | undefined }) {
  const byKind = useMemo(
    () =>
      collectionNames
        .map((collection) => ({
          collection,
          list: (references ?? []).filter(({ from }) => from.collection === collection),
        }))
        .filter(({ list }) => list.length > 0),
    [references],
  );
  if (references === undefined)
    return <p className="inspector-note">{inspectorWords.referencesPending}</p>;
  if (references.length === 0)
    return <p className="inspector-note">{inspectorWords.noReferences}</p>;
  return byKind.map(({ collection, list }) => (
    <section key={collection}>
      <h3 className="section-title">
        {heading(kindNames[collection].many)}{' '}
        <span className="tab-count">{number(list.length)}</span>
      </h3>
      <ul className="references">
        {list.slice(0, mostShownOfAKind).map(({ from, property }) => (
          <li key={`${refKey(from)} ${property}`}>
            <KindIcon resource={from} />
            <span className="grow">
              <ResourceLink to={from} />
              <SecondName of={from} />
            </span>
            <span className="faint">{propertyText(property)}</span>
          </li>
        ))}
        {list.length > mostShownOfAKind && (
          <li className="faint">{number(list.length - mostShownOfAKind)} more</li>
        )}
      </ul>
    </section>
  ));
}

/** The id, where a name stands before it: four interfaces of one function share that name. */
function SecondName({ of }: { of: ResourceRef }) {
  const entry = useApp((state) => state.index)?.entryOf(of);
  if (entry === undefined || entry.title === entry.id) return null;
  return <Inert text={entry.id} mono className="faint" />;
}
