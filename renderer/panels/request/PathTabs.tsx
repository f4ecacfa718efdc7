import { Tabs } from 'radix-ui';
import { useState } from 'react';
import type { Answered } from '../../../shared/compare/askQuestion';
import type { Network } from '../../../shared/network/network';
import type { PathSide } from '../../../shared/path/drawnPath';
import type { Hop, Way } from '../../../shared/routing/trace';
import { answerOn } from '../../store/requestSlice';
import { useApp, useAppStore } from '../../store/useApp';
import { number } from '../../text/format';
import { affectedCount, affectedWords } from '../../text/request/affected';
import { hopTitle } from '../../text/request/hops';
import { otherWayText, stoppedText } from '../../text/request/verdicts';
import { requestWords } from '../../text/request/words';
import { AffectedList } from './AffectedList';
import { AlternativeList } from './AlternativeList';
import { FindingList } from './FindingList';
import { HopList } from './HopList';
import { Segments } from './Segments';

type Props = { network: Network; answered: Answered };

/** The hops and the findings of the path that is looked at. */
export function PathTabs({ network, answered }: Props) {
  const [chosen, setChosen] = useState<PathSide>('with');
  const store = useAppStore();
  const sides = useApp((state) => state.sides);
  const direction = useApp((state) => state.direction);
  const affected = useApp((state) => state.affected);
  const compared = answered.kind === 'comparison';
  const side: PathSide = !compared ? 'with' : sides === 'both' ? chosen : sides;
  const alternative = useApp((state) => state.alternative);
  const answer = answerOn(answered, side, alternative);
  const leg = answer[direction];

  function choose(next: PathSide): void {
    setChosen(next);
    if (sides !== 'both') store.getState().showSides(next);
  }

  return (
    <>
      <Stopped
        answer={answer}
        otherWay={
          answered.kind === 'comparison'
            ? otherWayText(side, answered.comparison[side === 'with' ? 'without' : 'with'].verdict)
            : undefined
        }
      />
      <AlternativeList answer={answer} />
      <Tabs.Root className="tabs" defaultValue={answer.verdict === 'blocked' ? 'findings' : 'hops'}>
        <div className="path-tabs">
          <Tabs.List className="tab-list" aria-label={requestWords.request}>
            <Tabs.Trigger className="tab" value="hops">
              {requestWords.hops} <span className="tab-count">{number(leg.hops.length)}</span>
            </Tabs.Trigger>
            <Tabs.Trigger className="tab" value="findings">
              {requestWords.findings}{' '}
              <span className="tab-count">{number(answer.findings.length)}</span>
            </Tabs.Trigger>
            {compared && (
              <Tabs.Trigger className="tab" value="affected">
                {affectedWords.affected}{' '}
                {affected !== undefined && (
                  <span className="tab-count">{number(affectedCount(affected))}</span>
                )}
              </Tabs.Trigger>
            )}
          </Tabs.List>
          {compared && (
            <Segments
              className="small"
              label={requestWords.sideListed}
              value={side}
              choices={[
                { value: 'with', label: requestWords.with },
                { value: 'without', label: requestWords.without },
              ]}
              onChange={choose}
            />
          )}
        </div>
        <Tabs.Content className="tab-content" value="hops">
          <HopList {...{ network, leg, side, direction }} />
        </Tabs.Content>
        <Tabs.Content className="tab-content" value="findings">
          <FindingList way={answer} />
        </Tabs.Content>
        {compared && (
          <Tabs.Content className="tab-content" value="affected">
            <AffectedList affected={affected} />
          </Tabs.Content>
        )}
      </Tabs.Root>
    </>
  );
}

type StoppedProps = { answer: Way; otherWay: string | undefined };

/** Where the path stops, in words, before its hops. */
function Stopped({ answer, otherWay }: StoppedProps) {
  const index = useApp((state) => state.index);
  const told = stoppedText(answer, (hop: Hop) => {
    const ref = index?.refsOf(hop.id)[0];
    return hopTitle(hop, ref && index?.entryOf(ref)?.title);
  });
  if (told === undefined) return null;
  return (
    <div className="stopped">
      <p className="b">{told.title}</p>
      <p className="muted">{[told.body, otherWay].filter(Boolean).join(' ')}</p>
    </div>
  );
}
