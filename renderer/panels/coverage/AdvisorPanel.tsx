import { BadgeDollarSign, type LucideIcon, Route, ShieldAlert, Wrench } from 'lucide-react';
import { useState } from 'react';
import type { Advice, Advices, NotJudged } from '../../../shared/advise/advice';
import { useApp } from '../../store/useApp';
import {
  type AdviceTheme,
  adviceTitle,
  adviceWords,
  openPoliciesText,
  priceDateText,
  savingsText,
  themeNames,
  themeOfAdvice,
} from '../../text/advice';
import { number } from '../../text/format';
import { workloadParts } from '../../text/request/affected';
import { serviceTitle } from '../../text/request/hops';
import { usd, usdPerGb } from '../../text/request/money';
import { code, link, type Part, words } from '../../text/request/parts';
import { Inert } from '../common/Inert';
import { useCut } from '../common/useCut';
import { InspectorHeader } from '../inspector/InspectorHeader';
import { PartLine } from '../request/PartLine';
import { Segments } from '../request/Segments';

/** What could be mended, beside the matrix that shows it. */
export function AdvisorPanel() {
  const advices = useApp((state) => state.advices);
  return (
    <>
      <InspectorHeader>
        <h2 className="grow">{adviceWords.advisor}</h2>
        {advices && <span className="faint">{priceDateText(advices.priceDate)}</span>}
      </InspectorHeader>
      <div className="inspector-scroll">
        {advices === undefined ? (
          <p className="inspector-note">{adviceWords.working}</p>
        ) : (
          <Found found={advices} />
        )}
      </div>
    </>
  );
}

function Found({ found }: { found: Advices }) {
  const [theme, setTheme] = useState<AdviceTheme | 'all'>('all');
  const { advices, notJudged } = found;
  const of = (wanted: typeof theme) =>
    advices.filter(({ code: each }) => wanted === 'all' || themeOfAdvice[each] === wanted);
  return (
    <>
      <dl className="advice-sum">
        <Total advices={advices} />
        <div>
          <dt>{adviceWords.items}</dt>
          <dd>{number(advices.length)}</dd>
        </div>
      </dl>
      <div className="advice-themes">
        <Segments<AdviceTheme | 'all'>
          label={adviceWords.theme}
          value={theme}
          choices={(['all', 'reach', 'money', 'security'] as const).map((value) => ({
            value,
            label: `${themeNames[value]} ${of(value).length}`,
          }))}
          onChange={setTheme}
        />
      </div>
      {of(theme).length === 0 && <p className="inspector-note">{adviceWords.nothing}</p>}
      <ul>
        {bundled(of(theme)).map((advice) => (
          <AdviceItem key={`${advice.code} ${advice.at} ${advice.service}`} advice={advice} />
        ))}
      </ul>
      {notJudged.length > 0 && <NotJudgedList notJudged={notJudged} />}
    </>
  );
}

/** What is paid by the hour can be told; how many GB there are nobody said. */
function Total({ advices }: Pick<Advices, 'advices'>) {
  const savings = advices.flatMap(({ saves }) => saves ?? []);
  const perMonth = savings.reduce((sum, each) => sum + Math.max(0, each.perMonth), 0);
  const perGb = Math.max(0, ...savings.map((each) => each.perGb));
  return (
    <div>
      <dt>{perMonth > 0 || perGb === 0 ? adviceWords.saved : adviceWords.savedByGb}</dt>
      <dd>
        {perMonth > 0 || perGb === 0 ? usd(perMonth) : usdPerGb(perGb)}{' '}
        <small>{perMonth > 0 || perGb === 0 ? adviceWords.aMonth : adviceWords.aGb}</small>
      </dd>
    </div>
  );
}

/** Open policies come in dozens and say the same each: they are one item, with a link for each. */
function bundled(advices: readonly Advice[]): Advice[] {
  const isOpenPolicy = ({ code: each }: Advice) => each === 'ENDPOINT_POLICY_OPEN';
  const [first, ...more] = advices.filter(isOpenPolicy);
  if (first === undefined || more.length === 0) return [...advices];
  const { service: _, ...whole } = first;
  const bundle = {
    ...whole,
    message: openPoliciesText(more.length + 1),
    evidence: [first, ...more].flatMap(({ evidence }) => evidence),
  };
  return [...advices.filter((each) => !isOpenPolicy(each)), bundle];
}

const themeIcons: Record<AdviceTheme, LucideIcon> = {
  reach: Route,
  money: BadgeDollarSign,
  security: ShieldAlert,
};

const mostEvidence = 6;
const mostWorkloads = 8;

function AdviceItem({ advice }: { advice: Advice }) {
  const {
    code: adviceCode,
    service = '',
    message,
    fix,
    evidence,
    workloads,
    assumed,
    saves,
  } = advice;
  const Glyph = themeIcons[themeOfAdvice[adviceCode]];
  const index = useApp((state) => state.index);
  const money = savingsText(advice);
  const nameOf = (id: string) => {
    const ref = index?.refsOf(id)[0];
    return (ref && index?.entryOf(ref)?.title) ?? id;
  };
  const [shown, more] = useCut(evidence, mostEvidence);
  const named = workloadParts(workloads.map((id) => ({ id, name: nameOf(id) })));
  const [forWhom, moreWorkloads] = useCut(named, mostWorkloads);
  return (
    <li className="advice">
      <div className="advice-money">
        {money === undefined ? (
          <>
            <Glyph size={15} strokeWidth={1.75} aria-hidden="true" />
            <span>{adviceWords.noCost}</span>
          </>
        ) : (
          <>
            <b className="num">{money.figure}</b>
            <span>{money.per}</span>
          </>
        )}
      </div>
      <div className="advice-text">
        <h3>
          <Inert
            text={adviceTitle(advice, service === '' ? '' : serviceTitle(service))}
            maxLength={120}
          />
        </h3>
        <p>
          <Inert text={message} maxLength={600} />
        </p>
        <p className="advice-evidence">
          <span className="visually-hidden">{adviceWords.evidence}: </span>
          {shown.map(({ id, shows }) => (
            <PartLine key={`${id} ${shows}`} parts={evidenceParts(id, nameOf(id), shows)} />
          ))}
          {more}
        </p>
        {forWhom.length > 0 && (
          <p className="advice-workloads">
            {adviceWords.workloads} <PartLine parts={forWhom} />
            {moreWorkloads}
          </p>
        )}
        {assumed !== undefined && (
          <p className="muted">
            {adviceWords.assumed} <Inert text={assumed} maxLength={300} />
          </p>
        )}
        {saves?.standsIn && <p className="muted">{adviceWords.standsIn}</p>}
        <p className="advice-fix">
          <Wrench size={13} strokeWidth={1.75} aria-hidden="true" />
          <Inert text={fix} maxLength={400} />
        </p>
      </div>
    </li>
  );
}

function evidenceParts(id: string, name: string, shows: string): Part[] {
  return [link(id, name), /^[A-Z_]+$/.test(shows) ? code(shows) : words(shows)];
}

function NotJudgedList({ notJudged }: { notJudged: readonly NotJudged[] }) {
  return (
    <details className="not-judged">
      <summary>
        {adviceWords.notJudged} <span className="tab-count">{number(notJudged.length)}</span>
      </summary>
      <ul>
        {notJudged.map(({ code: adviceCode, at, because }) => (
          <li key={`${adviceCode} ${at} ${because}`}>
            <PartLine parts={[link(at, at), words(because)]} />
          </li>
        ))}
      </ul>
    </details>
  );
}
