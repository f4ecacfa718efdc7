import { useEffect, useState } from 'react';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import type {
  PropertyChange,
  ResourceChange,
} from '../../../shared/sandbox/difference/resourceDifference';
import { MarkBadge } from '../../canvas/nodes/MarkBadge';
import { useApp } from '../../store/useApp';
import { comparingWords, markWords, propertyName } from '../../text/comparing';
import { heading } from '../../text/kinds';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';
import { PropertyChanges } from './PropertyChanges';

/** What a comparison says of the resource that the inspector shows. */
export function ComparedNote({ resource }: { resource: ResourceRef }) {
  const change = useChange(resource);
  const isHere = useApp(
    ({ document }) => document?.network[resource.collection].has(resource.key) === true,
  );
  if (change === undefined) return null;
  return (
    <section className="compared-note" data-mark={change.change}>
      <h3>
        <MarkBadge mark={change.change} />
        {heading(markWords[change.change])}
      </h3>
      {!isHere ? (
        <>
          <p className="muted">
            {change.change === 'removed' ? comparingWords.goneHint : comparingWords.comingHint}
          </p>
          <SaidOfIt resource={resource} />
        </>
      ) : (
        <PropertyChanges properties={change.properties} />
      )}
    </section>
  );
}

/** Whether the comparison has something to say of it. */
export function useChange({ collection, key }: ResourceRef): ResourceChange | undefined {
  return useApp(({ comparing }) =>
    comparing?.changes?.changes.find((each) => each.id === key && each.collection === collection),
  );
}

/** The worker has the other side; the window asks for what it shows of it. */
function SaidOfIt({ resource }: { resource: ResourceRef }) {
  const session = useApp((state) => state.comparing?.session);
  const [properties, setProperties] = useState<readonly PropertyChange[]>([]);
  useEffect(() => {
    let isWanted = true;
    session?.saidOf(resource).then((found) => {
      if (isWanted) setProperties(found);
    }, reportError);
    return () => {
      isWanted = false;
    };
  }, [session, resource]);
  return (
    <dl className="gone-properties">
      {keyed(properties, propertyName).map(({ key, item }) => {
        const value = item.before ?? item.after ?? '';
        return (
          <div key={key}>
            <dt>
              <Inert text={propertyName(item)} maxLength={100} />
            </dt>
            {value !== '' && (
              <dd>
                <Inert text={value} mono maxLength={400} />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
