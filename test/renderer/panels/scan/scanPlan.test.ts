import { describe, expect, it } from 'vitest';
import { isReady, startPlan, toRequest } from '../../../../renderer/panels/scan/scanPlan';
import type { ProfileList } from '../../../../shared/ipc/scans';
import type { VpcId } from '../../../../shared/network/ids';
import { ScanRequest } from '../../../../shared/scan/request';

const profile = (name: string, region?: string) => ({ name, kind: 'keys' as const, region });

function listOf(list: Partial<ProfileList>): ProfileList {
  return { profiles: [], files: [], ...list };
}

describe('startPlan', () => {
  it.each<[string, Partial<ProfileList>, string[], boolean]>([
    ['the default profile', { profiles: [profile('a'), profile('default')] }, ['default'], false],
    ['the only profile', { profiles: [profile('a')] }, ['a'], false],
    ['nobody where several could be meant', { profiles: [profile('a'), profile('b')] }, [], false],
    [
      'the profile of the environment',
      {
        profiles: [profile('a'), profile('b')],
        environment: { kind: 'profile', profile: 'b' },
      },
      ['b'],
      false,
    ],
    [
      'the keys of the environment',
      { profiles: [profile('default')], environment: { kind: 'keys' } },
      [],
      true,
    ],
    ['the default credentials where there is no profile', {}, [], true],
  ])('begins with %s', (_, list, profiles, usesDefault) => {
    expect(startPlan(listOf(list), {})).toMatchObject({ profiles, usesDefault });
  });

  it('takes the Region of the profile, or all where it names none', () => {
    const own = listOf({ profiles: [profile('a', 'eu-west-1')] });

    expect(startPlan(own, {}).where).toBe('own');
    expect(startPlan(listOf({ profiles: [profile('a')] }), {}).where).toBe('all');
  });

  it('begins with what is wished for: a Region again, as the profile that read it', () => {
    const list = listOf({ profiles: [profile('a'), profile('b')] });
    const wish = { profiles: ['b', 'gone'], regions: ['eu-west-1' as never], into: true };

    expect(startPlan(list, wish)).toMatchObject({
      profiles: ['b'],
      where: 'these',
      regions: ['eu-west-1'],
      into: true,
    });
  });
});

describe('toRequest', () => {
  const plan = startPlan(listOf({ profiles: [profile('a', 'eu-west-1')] }), {});

  it('asks for what was chosen, in the words of the contract', () => {
    const these = { ...plan, where: 'these' as const, regions: ['eu-west-1'] };
    const vpcId = 'vpc-1' as VpcId;

    expect(toRequest(plan)).toEqual({ profiles: ['a'], regions: 'default' });
    expect(toRequest({ ...plan, where: 'all' })).toMatchObject({ regions: 'all' });
    expect(toRequest({ ...these, vpcId })).toMatchObject({ regions: ['eu-west-1'], vpcId });
    expect(ScanRequest.safeParse(toRequest({ ...these, vpcId })).success).toBe(true);
  });

  it('is not ready without anybody to scan as, or without a Region where these are to be chosen', () => {
    expect(isReady(plan)).toBe(true);
    expect(isReady({ ...plan, profiles: [] })).toBe(false);
    expect(isReady({ ...plan, where: 'these', regions: [] })).toBe(false);
  });
});
