import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import type { ResourceRef } from '../../../shared/diagram/diagram';
import { isUnsaved } from '../../store/documentSlice';
import type { Entry } from '../../store/resources/entry';
import type { ResourceIndex } from '../../store/resources/resourceIndex';
import { useApp, useAppStore } from '../../store/useApp';
import type { Selection } from '../../store/viewSlice';
import { topWords } from '../../text/top';
import { words } from '../../text/words';
import { Inert } from '../common/Inert';
import { Logo } from './Logo';

type Crumb = { key: string; title: string; to?: ResourceRef };

/** Where one is: the model, then Region, VPC and subnet of what is selected. */
export function Breadcrumbs() {
  const store = useAppStore();
  const name = useApp((state) => state.document?.meta.name);
  const index = useApp((state) => state.index);
  const selection = useApp((state) => state.selection);
  const unsaved = useApp(isUnsaved);
  const crumbs = crumbsTo(selection, index);

  return (
    <nav className="crumbs" aria-label={topWords.breadcrumbs}>
      <span className="logo">
        <Logo />
      </span>
      <button
        type="button"
        className={crumbs.length === 0 ? 'crumb on' : 'crumb'}
        onClick={() => store.getState().select(undefined)}
      >
        <Inert text={name ?? ''} />
      </button>
      {unsaved && <span className="chip warn">{words.unsaved}</span>}
      {crumbs.map(({ key, title, to }, position) => (
        <Fragment key={key}>
          <ChevronRight className="crumb-separator" size={12} aria-hidden="true" />
          {to === undefined ? (
            <span className="crumb">
              <Inert text={title} />
            </span>
          ) : (
            <button
              type="button"
              className={position === crumbs.length - 1 ? 'crumb on' : 'crumb'}
              onClick={() => store.getState().reveal(to)}
            >
              <Inert text={title} />
            </button>
          )}
        </Fragment>
      ))}
    </nav>
  );
}

function crumbsTo(selection: Selection | undefined, index: ResourceIndex | undefined): Crumb[] {
  const entry = selection?.kind === 'resource' ? index?.entryOf(selection.ref) : undefined;
  if (entry === undefined || index === undefined) return [];
  const place = (collection: 'vpcs' | 'subnets', key: string | undefined) =>
    key === undefined || entry.ref.collection === collection
      ? undefined
      : index.entryOf({ collection, key });
  return [
    ...(entry.region === undefined ? [] : [{ key: 'region', title: entry.region }]),
    ...[place('vpcs', entry.vpcId), place('subnets', entry.subnetId), entry].flatMap(crumbOf),
  ];
}

function crumbOf(entry: Entry | undefined): Crumb[] {
  return entry === undefined ? [] : [{ key: entry.id, title: entry.title, to: entry.ref }];
}
