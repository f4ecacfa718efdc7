import { ArrowRight, CircleCheck, CircleHelp, OctagonX, X } from 'lucide-react';
import type { Answered } from '../../../shared/compare/askQuestion';
import type { Question } from '../../../shared/model-file/question';
import type { Verdict } from '../../../shared/routing/trace';
import { choiceOf, type EndRole } from '../../store/asking/ends';
import { useApp, useAppStore } from '../../store/useApp';
import { answerChip, comparisonChip, type VerdictChip } from '../../text/request/verdicts';
import { requestWords } from '../../text/request/words';
import { IconButton } from '../common/IconButton';
import { Inert } from '../common/Inert';
import { AnswerCard } from './AnswerCard';
import { ComparisonCard } from './ComparisonCard';
import { EndIcon } from './EndOption';
import { PathTabs } from './PathTabs';
import { VolumeChart } from './VolumeChart';

/** The answer to a request: what came of it, what it is worth, and each hop with its reason. */
export function RequestPanel() {
  const network = useApp((state) => state.document?.network);
  const question = useApp((state) => state.question);
  const answered = useApp((state) => state.answered);
  if (network === undefined || question === undefined || answered === undefined) return null;
  return (
    <>
      <Header question={question} answered={answered} />
      <div className="request-panel">
        <Worth question={question} answered={answered} />
        {/* A new question starts at its hops or at what blocks it. */}
        <PathTabs key={question.id} network={network} answered={answered} />
      </div>
    </>
  );
}

function Header({ question, answered }: { question: Question; answered: Answered }) {
  const store = useAppStore();
  const chip =
    answered.kind === 'comparison'
      ? comparisonChip(answered.comparison)
      : answerChip(answered.answer);
  return (
    <header className="inspector-header request-header">
      <h2 className="grow">
        <End end="from" value={question.from} />
        <ArrowRight className="faint" size={13} aria-hidden="true" />
        <span className="visually-hidden"> to </span>
        <End end="to" value={question.to} />
      </h2>
      <Chip {...chip} />
      <IconButton
        className="small"
        size={15}
        icon={X}
        label={requestWords.clear}
        keys="Esc"
        tooltipSide="left"
        onClick={() => store.getState().clearRequest()}
      />
    </header>
  );
}

function End({ end, value }: { end: EndRole; value: string }) {
  const index = useApp((state) => state.index);
  if (index === undefined) return <Inert text={value} maxLength={40} />;
  const choice = choiceOf(index, end, value);
  return (
    <>
      <EndIcon choice={choice} size={18} />
      <Inert text={choice.title} maxLength={60} />
    </>
  );
}

const looks: Record<Verdict, { className: string; icon: typeof CircleCheck }> = {
  reachable: { className: 'ok', icon: CircleCheck },
  blocked: { className: 'danger', icon: OctagonX },
  unknown: { className: '', icon: CircleHelp },
};

function Chip({ verdict, text, more }: VerdictChip) {
  const { className, icon: Glyph } = looks[verdict];
  return (
    <span className="verdict">
      <span className={`chip ${className}`}>
        <Glyph size={12} strokeWidth={2} aria-hidden="true" />
        {text}
      </span>{' '}
      {more !== undefined && <span className={`chip verdict-more ${className}`}>{more}</span>}
    </span>
  );
}

/** What is weighed until the user says how much travels: EC2's API does not know. */
const assumedVolume = 1000;

function Worth({ question, answered }: { question: Question; answered: Answered }) {
  const gbPerMonth = question.gigabytesPerMonth ?? assumedVolume;
  if (answered.kind === 'single')
    return <AnswerCard answer={answered.answer} gbPerMonth={gbPerMonth} />;
  return (
    <>
      <ComparisonCard comparison={answered.comparison} gbPerMonth={gbPerMonth} />
      <VolumeChart comparison={answered.comparison} gbPerMonth={gbPerMonth} />
    </>
  );
}
