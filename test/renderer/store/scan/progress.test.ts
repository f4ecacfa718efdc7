import { describe, expect, it } from 'vitest';
import {
  callsUnderWay,
  countAll,
  noProgress,
  progressAfter,
} from '../../../../renderer/store/scan/progress';
import { regionState } from '../../../../renderer/text/scan/progress';
import type { AccountId, RegionName } from '../../../../shared/network/ids';
import type { ScanEvent } from '../../../../shared/scan/events';

const account = '111122223333' as AccountId;
const region = (name: string) => name as RegionName;
const place = { profile: 'shop', account, region: region('eu-west-1') };

const signedIn: ScanEvent = {
  kind: 'signed-in',
  profile: 'shop',
  account,
  regions: [region('eu-west-1'), region('us-east-1')],
  leftOut: [{ profile: 'shop', account, region: region('me-south-1'), reason: 'not-opted-in' }],
};

function progressOf(...events: ScanEvent[]) {
  return progressAfter(progressAfter(noProgress, [signedIn]), events);
}

describe('progressAfter', () => {
  it('lists who signs in, their accounts, and the Regions that they read', () => {
    const progress = progressAfter(noProgress, [
      { kind: 'signing-in', profile: 'shop' },
      { kind: 'signing-in', profile: 'audit' },
      signedIn,
    ]);

    expect(progress.profiles).toEqual([
      { profile: 'shop', account, state: 'reading' },
      { profile: 'audit', account: undefined, state: 'signing-in' },
    ]);
    expect(progress.regions.map((one) => one.region)).toEqual(['eu-west-1', 'us-east-1']);
    expect(progress.leftOut).toHaveLength(1);
  });

  it('counts calls, requests and resources, and no facts among the resources', () => {
    const progress = progressOf(
      { kind: 'call-started', ...place, call: 'DescribeSubnets' },
      { kind: 'call-progress', ...place, call: 'DescribeSubnets', records: 5, requests: 1 },
      { kind: 'call-progress', ...place, call: 'DescribeSubnets', records: 9, requests: 2 },
      { kind: 'call-progress', ...place, call: 'DescribeVpcAttribute', records: 4, requests: 4 },
      {
        kind: 'call-ended',
        ...place,
        call: 'DescribeVpcs',
        status: 'complete',
        records: 2,
        requests: 1,
      },
    );

    expect(countAll(progress)).toEqual({ ended: 1, requests: 7, resources: 11 });
  });

  it('names what is asked just now, the longest first', () => {
    const progress = progressOf(
      { kind: 'call-started', ...place, call: 'DescribeSubnets' },
      {
        kind: 'call-progress',
        ...place,
        call: 'DescribeNetworkInterfaces',
        records: 3000,
        requests: 3,
      },
    );

    expect(callsUnderWay(progress).map(({ call }) => call)).toEqual([
      'DescribeNetworkInterfaces',
      'DescribeSubnets',
    ]);
  });

  it('says that a Region waits until its call goes on', () => {
    const waiting: ScanEvent = {
      kind: 'waiting',
      ...place,
      call: 'DescribeSubnets',
      errorCode: 'RequestLimitExceeded',
      waitMs: 500,
    };
    const goesOn: ScanEvent = {
      kind: 'call-progress',
      ...place,
      call: 'DescribeSubnets',
      records: 1,
      requests: 2,
    };

    expect(progressOf(waiting).regions[0]?.waiting).toEqual({
      call: 'DescribeSubnets',
      errorCode: 'RequestLimitExceeded',
    });
    expect(progressOf(waiting, goesOn).regions[0]?.waiting).toBeUndefined();
  });

  it('keeps gaps with their Region, and knows when a profile is done', () => {
    const gap = {
      ...place,
      call: 'DescribeNetworkAcls' as const,
      status: 'denied' as const,
      errorCode: 'UnauthorizedOperation',
      message: 'no',
    };
    const progress = progressOf(
      { kind: 'gap', gap },
      { kind: 'region-ended', ...place, gaps: 1, stopped: false },
      { kind: 'region-ended', ...place, region: region('us-east-1'), gaps: 0, stopped: false },
    );

    expect(progress.gaps).toEqual([gap]);
    expect(progress.regions.map(({ gaps, ended }) => [gaps, ended])).toEqual([
      [1, true],
      [0, true],
    ]);
    expect(progress.profiles[0]?.state).toBe('done');
  });

  it('takes no call for read that was never asked, and no Region for done that was stopped', () => {
    const ended = { ...place, records: 0, requests: 0 };
    const progress = progressOf(
      { kind: 'call-ended', ...ended, call: 'DescribeVpcs', status: 'complete' },
      { kind: 'call-ended', ...ended, call: 'DescribeSubnets', status: 'not-asked' },
      { kind: 'region-ended', ...place, gaps: 0, stopped: true },
      { kind: 'region-ended', ...place, region: region('us-east-1'), gaps: 0, stopped: true },
    );

    expect(countAll(progress).ended).toBe(1);
    expect(progress.regions.map(regionState)).toEqual(['stopped', 'stopped']);
    expect(progress.profiles[0]?.state).toBe('stopped');
  });

  it('shows a profile as paused until it goes on', () => {
    const paused: ScanEvent = { kind: 'paused', profile: 'shop', errorCode: 'ExpiredToken' };

    expect(progressOf(paused).profiles[0]?.state).toBe('paused');
    expect(progressOf(paused, { kind: 'resumed', profile: 'shop' }).profiles[0]?.state).toBe(
      'reading',
    );
  });
});
