import { CircleHelp, FileText } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { isNoFilter } from '../../../shared/diagram/filter';
import type { CollectionName, Network } from '../../../shared/network/network';
import { ownersOf, resourceCollections, totalResources } from '../../../shared/network/resources';
import { type CallGap, callGapsOf } from '../../store/resources/gaps';
import { baseKindOf } from '../../store/sandbox/baseKind';
import { useApp, useAppStore } from '../../store/useApp';
import { gapConsequence, gapPlaces, gapTitle } from '../../text/coverage';
import { number } from '../../text/format';
import { visible } from '../../text/inert';
import { accountsText, inspectorWords } from '../../text/inspector';
import { heading, kindNames } from '../../text/kinds';
import { words } from '../../text/words';
import { GapReason } from '../common/GapReason';
import { CollectionIcon } from '../common/KindIcon';
import { gapsHeadingId } from '../panelFocus';
import { InspectorHeader } from './InspectorHeader';

/** Nothing is selected: what the model holds, and what it lacks. */
export function ModelOverview() {
  // Deferred: to count everything takes longer than the frame has in which a document takes another one's place.
  const network = useDeferredValue(useApp((state) => state.document?.network));
  const growing = useApp((state) => state.document?.growing ?? false);
  const gaps = useMemo(
    () => (network === undefined ? [] : callGapsOf(network).filter(isTold(growing))),
    [network, growing],
  );
  const isSketch = useApp(({ document }) => document && baseKindOf(document) === 'sketch');
  const accounts = useMemo(() => (network === undefined ? 0 : ownersOf(network).size), [network]);
  if (network === undefined) return null;
  return (
    <>
      <InspectorHeader>
        <h2 className="grow">{inspectorWords.wholeModel}</h2>
        <span className="faint">{accountsText(accounts)}</span>
      </InspectorHeader>
      <div className="inspector-scroll">
        <Figures network={network} gapCount={gaps.length} />
        <Kinds network={network} />
        <Gaps gaps={gaps} none={isSketch ? inspectorWords.noGapsDrawn : inspectorWords.noGaps} />
      </div>
      <ReportFooter />
    </>
  );
}

/** While an account is read, what was not asked yet is no gap. */
function isTold(growing: boolean): (gap: CallGap) => boolean {
  return ({ status }) => !growing || status !== 'not-asked';
}

function Figures({ network, gapCount }: { network: Network; gapCount: number }) {
  const figures = [
    [totalResources(network), 'resources'],
    [network.vpcs.size, network.vpcs.size === 1 ? 'VPC' : 'VPCs'],
    [network.subnets.size, 'subnets'],
    [network.networkInterfaces.size, 'interfaces'],
    [network.vpcEndpoints.size, 'endpoints'],
    [gapCount, gapCount === 1 ? 'gap' : 'gaps'],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([count, label]) => (
        <div key={label} className="figure">
          <dd>{number(count)}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}

/** What there is of each kind; a click shows only that. */
function Kinds({ network }: { network: Network }) {
  const store = useAppStore();
  const filter = useApp((state) => state.diagramView.filter);
  const present = resourceCollections.filter((name) => network[name].size > 0);

  if (present.length === 0) return null;

  function showOnly(kind: CollectionName): void {
    const only = filter.kinds.length === 1 && filter.kinds[0] === kind;
    store.getState().setFilter({ ...filter, kinds: only ? [] : [kind] });
  }

  return (
    <section>
      <h3 className="section-title">{inspectorWords.counts}</h3>
      <ul className="kinds">
        {present.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="kind-row"
              title={inspectorWords.filterTo(name)}
              aria-pressed={!isNoFilter(filter) && filter.kinds.includes(name)}
              onClick={() => showOnly(name)}
            >
              <CollectionIcon collection={name} size={16} />
              <span className="grow">{heading(kindNames[name].many)}</span>
              <span className="num muted">{number(network[name].size)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gaps({ gaps, none }: { gaps: readonly CallGap[]; none: string }) {
  return (
    <section aria-labelledby={gapsHeadingId}>
      <h3 id={gapsHeadingId} className="section-title" tabIndex={-1}>
        {words.gaps} <span className="tab-count">{number(gaps.length)}</span>
      </h3>
      {gaps.length === 0 && <p className="inspector-note">{none}</p>}
      <ul className="gap-list">
        {gaps.map(({ call, status, errorCode, message, places }) => (
          <li key={`${call} ${status} ${errorCode} ${message}`} className="gap">
            <CircleHelp size={14} strokeWidth={1.75} aria-hidden="true" />
            <div>
              <b>{gapTitle(call, status)}</b>
              <span>{gapPlaces(places)}</span>
              <span className="muted">
                {message === undefined ? gapConsequence(call) : visible(message)}
              </span>
              <GapReason gap={{ call, status, ...(errorCode !== undefined && { errorCode }) }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ReportFooter() {
  const store = useAppStore();
  const hasReport = useApp((state) => state.document?.report !== undefined);
  if (!hasReport) return null;
  return (
    <footer className="inspector-footer">
      <button
        type="button"
        className="button"
        onClick={() => store.getState().showDialog('import-report')}
      >
        <FileText size={14} strokeWidth={1.75} aria-hidden="true" />
        {words.importReport}
      </button>
    </footer>
  );
}
