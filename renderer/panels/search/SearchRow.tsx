import type { SearchHit } from '../../store/resources/search';
import { useApp } from '../../store/useApp';
import { kindText } from '../../text/inspector';
import { Inert } from '../common/Inert';
import { KindIcon } from '../common/KindIcon';

type Props = {
  id: string;
  hit: SearchHit;
  /** px from the top of the list. */
  top: number;
  position: number;
  total: number;
  active: boolean;
};

/** The input above has the focus and the keys; the list has the clicks. */
export function SearchRow({ id, hit, top, position, total, active }: Props) {
  const { entry, because } = hit;
  const place = usePlace(hit);
  return (
    <div
      id={id}
      data-index={position - 1}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-posinset={position}
      aria-setsize={total}
      className={active ? 'search-row active' : 'search-row'}
      style={{ transform: `translateY(${top}px)` }}
    >
      <KindIcon resource={entry.ref} size={20} />
      <span className="search-what">
        <span className="search-title">
          <Inert text={entry.title} className="b" />
          {entry.title !== entry.id && <Inert text={entry.id} mono className="muted" />}
        </span>
        <span className="search-detail">
          {kindText(entry.ref.collection)}
          {because !== undefined && <Inert text={because} mono maxLength={80} />}
        </span>
      </span>
      <Inert text={place} className="search-place" />
    </div>
  );
}

/** `us-east-1, shop-prod, private-a`. */
function usePlace({ entry }: SearchHit): string {
  const index = useApp((state) => state.index);
  const title = (collection: 'vpcs' | 'subnets', key: string | undefined) =>
    key === undefined || key === entry.id ? undefined : index?.entryOf({ collection, key })?.title;
  return [entry.region, title('vpcs', entry.vpcId), title('subnets', entry.subnetId)]
    .filter((part) => part !== undefined)
    .join(' › ');
}
