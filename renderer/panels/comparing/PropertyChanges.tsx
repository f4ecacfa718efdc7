import type { PropertyChange } from '../../../shared/sandbox/difference/resourceDifference';
import { comparingWords, propertyName } from '../../text/comparing';
import { Inert } from '../common/Inert';
import { keyed } from '../common/keyed';

/** Property by property: what it was, and what it is. */
export function PropertyChanges({ properties }: { properties: readonly PropertyChange[] }) {
  return (
    <span className="property-changes">
      {keyed(properties, propertyName).map(({ key, item }) => (
        <span key={key} className="property-change">
          <Inert text={propertyName(item)} className="property-name" maxLength={100} />
          <Value text={item.before} otherwise={comparingWords.wasNot} />
          <span className="property-arrow" role="img" aria-label={comparingWords.becomes}>
            →
          </span>
          <Value text={item.after} otherwise={comparingWords.isNot} />
        </span>
      ))}
    </span>
  );
}

/** A property that stands alone, such as an address in a list, has no value but that it is there. */
function Value({ text, otherwise }: { text: string | undefined; otherwise: string }) {
  if (text === undefined) return <span className="property-none">{otherwise}</span>;
  if (text === '') return <span className="property-none">{comparingWords.isThere}</span>;
  return <Inert text={text} mono maxLength={160} />;
}
