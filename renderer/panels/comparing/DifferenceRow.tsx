import type { ResourceChange } from '../../../shared/sandbox/difference/resourceDifference';
import { MarkBadge } from '../../canvas/nodes/MarkBadge';
import { useApp } from '../../store/useApp';
import { markWords, moreText } from '../../text/comparing';
import { kindText } from '../../text/inspector';
import { Inert } from '../common/Inert';
import { CollectionIcon } from '../common/KindIcon';
import { PropertyChanges } from './PropertyChanges';

type Props = { change: ResourceChange; isNow: boolean; onGo(): void };

/** Beyond these the inspector has them. */
const mostProperties = 4;

/** One resource, and what of it is otherwise. A click shows it on the canvas. */
export function DifferenceRow({ change, isNow, onGo }: Props) {
  const { change: mark, collection, id, name, properties } = change;
  const place = usePlace(change);
  const more = properties.length - mostProperties;
  return (
    <button
      type="button"
      className="difference"
      data-mark={mark}
      aria-current={isNow ? 'true' : undefined}
      onClick={onGo}
    >
      <MarkBadge mark={mark} />
      <CollectionIcon collection={collection} size={16} />
      <span className="difference-what">
        <span className="visually-hidden">{markWords[mark]}: </span>
        <Inert text={name ?? id} className="b" maxLength={80} />
        <span className="difference-detail">
          {kindText(collection)}
          {name !== undefined && <Inert text={id} mono maxLength={60} />}
          {place !== '' && <Inert text={place} maxLength={80} />}
        </span>
        {properties.length > 0 && (
          <PropertyChanges properties={properties.slice(0, mostProperties)} />
        )}
        {more > 0 && <span className="difference-detail">{moreText(more)}</span>}
      </span>
    </button>
  );
}

/** `us-east-1, shop-prod`. */
function usePlace({ region, vpcId }: ResourceChange): string {
  const vpc = useApp(({ index }) =>
    vpcId === undefined
      ? undefined
      : (index?.entryOf({ collection: 'vpcs', key: vpcId })?.title ?? vpcId),
  );
  return [region, vpc].filter((part) => part !== undefined).join(', ');
}
