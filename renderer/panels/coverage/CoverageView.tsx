import { Search } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { servicesOfInterest } from '../../../shared/compare/coverageMatrix';
import { serviceFace } from '../../../shared/diagram/services';
import type { Network } from '../../../shared/network/network';
import { nameTag } from '../../../shared/network/record';
import { knownServices } from '../../../shared/network/serviceCatalogue';
import { useApp, useAppStore } from '../../store/useApp';
import { accessFaces, coverageWords, progressText } from '../../text/coverageMatrix';
import { number } from '../../text/format';
import { FacetPicker } from '../filter/FacetPicker';
import { FilterBar } from '../filter/FilterBar';
import { focusCanvas, isFocusLost } from '../panelFocus';
import { AccessMark } from './AccessMark';
import { Matrix } from './Matrix';
import { accessCounts } from './matrixRows';

/** Which way every workload takes to every service: in the diagram's place, which waits beneath. */
export function CoverageView() {
  useEffect(
    () => () => {
      if (isFocusLost()) focusCanvas();
    },
    [],
  );
  return (
    <main className="coverage-view" aria-label={coverageWords.view} data-panel="coverage">
      <FilterBar />
      <Choices />
      <Progress />
      <Body />
    </main>
  );
}

function Choices() {
  const store = useAppStore();
  const { text, services, subnets } = useApp((state) => state.coverageWish);
  const network = useApp((state) => state.document?.network);
  const coverage = useApp((state) => state.coverage);
  const counts = useMemo(() => (coverage ? accessCounts(coverage) : []), [coverage]);
  const options = useMemo(
    () => (network ? serviceOptions(servicesOfInterest(network)) : []),
    [network],
  );
  const places = useMemo(() => (network ? subnetOptions(network) : []), [network]);
  const chosen = services ?? [];
  const { wishCoverage } = store.getState();

  function toggle(service: string): void {
    const after = toggled(chosen, service);
    wishCoverage({ services: after.length === 0 ? undefined : after });
  }

  return (
    <div className="coverage-choices">
      <label className="field coverage-find">
        <Search className="faint" size={13} aria-hidden="true" />
        <input
          type="search"
          placeholder={coverageWords.filterWorkloads}
          aria-label={coverageWords.filterWorkloads}
          value={text}
          onChange={(event) => wishCoverage({ text: event.target.value })}
        />
      </label>
      <FacetPicker
        names={coverageWords.subnets}
        options={places}
        chosen={subnets}
        onToggle={(subnet) => wishCoverage({ subnets: toggled(subnets, subnet) })}
        onClear={() => wishCoverage({ subnets: [] })}
      />
      <FacetPicker
        names={coverageWords.services}
        options={options}
        chosen={chosen}
        onToggle={toggle}
        onClear={() => wishCoverage({ services: undefined })}
      />
      <ul className="coverage-legend">
        {counts.map(([access, count]) => (
          <li key={access} hidden={access === 'other' && count === 0}>
            <AccessMark access={access} />
            <span>{accessFaces[access].legend}</span>
            <b className="num">{number(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
}

/** By name, and by id where there is none; the block tells those of one name apart. */
function subnetOptions({ subnets }: Network) {
  return [...subnets.values()]
    .map((subnet) => ({
      value: subnet.id,
      title: [nameTag(subnet) ?? subnet.id, subnet.cidrBlock].filter(Boolean).join(' '),
    }))
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** What is asked for without being told comes first. */
function serviceOptions(first: readonly string[]) {
  const others = [...knownServices].filter((service) => !first.includes(service)).sort();
  return [...first, ...others].map((value) => ({ value, title: serviceFace(value).title }));
}

/** How far it has come, once it takes longer than a blink. */
function Progress() {
  const store = useAppStore();
  const surveying = useApp((state) => state.surveying);
  const stopped = useApp((state) => state.surveyStopped);
  const { stopSurvey, restartSurvey } = store.getState();
  if (stopped)
    return (
      <p className="coverage-progress">
        {coverageWords.stopped}
        <button type="button" className="button small" onClick={restartSurvey}>
          {coverageWords.restart}
        </button>
      </p>
    );
  if (surveying === undefined) return null;
  const { done, total } = surveying;
  return (
    <p className="coverage-progress">
      <progress value={done} max={total} aria-label={coverageWords.working} />
      <span className="num">{progressText(done, total)}</span>
      <button type="button" className="button small" onClick={stopSurvey}>
        {coverageWords.stop}
      </button>
    </p>
  );
}

function Body() {
  const store = useAppStore();
  const coverage = useApp((state) => state.coverage);
  if (coverage === undefined) return <div className="coverage-empty" />;
  if (coverage.workloads.total === 0)
    return (
      <div className="coverage-empty">
        <p className="b">{coverageWords.noWorkloads}</p>
        <p className="muted">{coverageWords.noWorkloadsHint}</p>
      </div>
    );
  if (coverage.groups.shown === 0)
    return (
      <div className="coverage-empty">
        <p className="b">{coverageWords.allHidden}</p>
        <button
          type="button"
          className="button"
          onClick={() => {
            store.getState().clearFilter();
            store.getState().wishCoverage({ text: '', subnets: [] });
          }}
        >
          {coverageWords.showAll}
        </button>
      </div>
    );
  return <Matrix coverage={coverage} />;
}
