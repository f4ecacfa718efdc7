import { describe, expect, it } from 'vitest';
import { stoppedText } from '../../../../renderer/text/request/verdicts';
import type { Hop, Way } from '../../../../shared/routing/trace';

const hop = (id: string, effect: Hop['effect']) => ({ id, effect }) as Hop;

describe('stoppedText', () => {
  it('names the hop that decides, where the way there holds one that is not known', () => {
    const way = {
      verdict: 'blocked',
      forward: { outcome: 'delivered', hops: [hop('web', 'passes'), hop('acl', 'unknown')] },
      return: { outcome: 'blocked', hops: [hop('db', 'passes'), hop('group', 'blocks')] },
      findings: [],
    } as unknown as Way;
    expect(stoppedText(way, ({ id }) => id)?.title).toBe('Stopped at hop 2, group of the return');
  });

  it('says nothing of a way that is open', () => {
    expect(stoppedText({ verdict: 'reachable' } as Way, ({ id }) => id)).toBeUndefined();
  });
});
