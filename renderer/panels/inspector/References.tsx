import { useMemo } from 'react';
import { collectionNames } from '../../../shared/network/network';
import { refKey } from '../../store/resources/resource';
import type { Reference } from '../../store/resources/resourceIndex';
import { number } from '../../text/format';
import { inspectorWords, propertyText } from '../../text/inspector';
import { heading, kindNames } from '../../text/kinds';
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
