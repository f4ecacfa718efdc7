import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readSharedFiles } from '../../../electron/scan/credentials/profiles';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { mfaCode } from '../../ec2-server/sts';
import { worldOf } from '../../ec2-server/world';
import { home, keysOf, resultOf, scanOf, serving } from './support';

const shop = '111122223333';
const oneRegion = { regions: ['eu-west-1'] };

async function sampleServer() {
  return serving({ world: worldOf(sampleNetwork()) });
}

describe('credentials', () => {
  it('come from the environment where no profile is named', async () => {
    const server = await sampleServer();
    home();
    const { accessKeyId, secretAccessKey } = server.login();
    vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey);

    expect(resultOf(await scanOf(server, oneRegion)).network.vpcs.size).toBe(1);
  });

  it('come from a process', async () => {
    const server = await sampleServer();
    const { accessKeyId, secretAccessKey } = server.login();
    const script = `console.log(JSON.stringify({Version:1,AccessKeyId:'${accessKeyId}',SecretAccessKey:'${secretAccessKey}'}))`;
    const folder = home();
    writeFileSync(join(folder, 'keys.cjs'), script);
    home({
      config: `[profile made]\ncredential_process = "${process.execPath}" "${join(folder, 'keys.cjs')}"\n`,
    });

    const { network } = resultOf(await scanOf(server, { ...oneRegion, profiles: ['made'] }));

    expect(network.vpcs.size).toBe(1);
  });

  it('come from a role that wants an MFA code, asked for once', async () => {
    const server = await sampleServer();
    home({
      credentials: keysOf(server, 'base'),
      config: `[profile reader]\nrole_arn = arn:aws:iam::${shop}:role/mfa-reader\nsource_profile = base\nmfa_serial = arn:aws:iam::${shop}:mfa/me\n`,
    });

    const scanned = await scanOf(server, { profiles: ['reader'], answer: () => mfaCode });

    expect(resultOf(scanned).summary.gaps).toEqual([]);
    expect(scanned.questions).toEqual([
      { kind: 'mfa-code', profile: 'reader', serial: `arn:aws:iam::${shop}:mfa/me` },
    ]);
    expect(server.asked.count({ action: 'AssumeRole' })).toBe(1);
  });

  it('are not made without the MFA code', async () => {
    const server = await sampleServer();
    home({
      credentials: keysOf(server, 'base'),
      config: `[profile reader]\nrole_arn = arn:aws:iam::${shop}:role/mfa-reader\nsource_profile = base\nmfa_serial = arn:aws:iam::${shop}:mfa/me\n`,
    });

    const { outcome } = await scanOf(server, { profiles: ['reader'] });

    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'no-credentials', profile: 'reader' },
    });
  });

  it('come from AWS IAM Identity Center, through the browser where nobody is signed in', async () => {
    const server = await sampleServer();
    const folder = home({
      config: `[profile work]\nsso_session = corp\nsso_account_id = ${shop}\nsso_role_name = reader\n[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = us-east-1\n`,
    });

    const scanned = await scanOf(server, {
      ...oneRegion,
      profiles: ['work'],
      answer: (question) => {
        if (question.kind === 'sso-sign-in') server.sso.confirm();
        return undefined;
      },
    });

    expect(resultOf(scanned).network.vpcs.size).toBe(1);
    expect(scanned.questions).toEqual([
      expect.objectContaining({ kind: 'sso-sign-in', userCode: 'ABCD-EFGH' }),
    ]);
    const [cached = ''] = readdirSync(join(folder, '.aws/sso/cache'));
    const token = readFileSync(join(folder, '.aws/sso/cache', cached), 'utf8');
    expect(JSON.parse(token)).toMatchObject({ startUrl: 'https://corp.awsapps.com/start' });
  });

  it('come from the older kind of SSO profile, too', async () => {
    const server = await sampleServer();
    home({
      config: `[profile work]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = ${shop}\nsso_role_name = reader\n`,
    });

    const scanned = await scanOf(server, {
      ...oneRegion,
      profiles: ['work'],
      answer: () => {
        server.sso.confirm();
        return undefined;
      },
    });

    expect(resultOf(scanned).network.vpcs.size).toBe(1);
    expect(scanned.questions.map(({ kind }) => kind)).toEqual(['sso-sign-in']);
  });

  it('come from a role on top of an SSO profile, through the browser', async () => {
    const server = await sampleServer();
    home({
      config: `[profile admin]\nrole_arn = arn:aws:iam::${shop}:role/reader\nsource_profile = work\n[profile work]\nsso_session = corp\nsso_account_id = ${shop}\nsso_role_name = reader\n[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = us-east-1\n`,
    });

    const scanned = await scanOf(server, {
      ...oneRegion,
      profiles: ['admin'],
      answer: () => {
        server.sso.confirm();
        return undefined;
      },
    });

    expect(resultOf(scanned).network.vpcs.size).toBe(1);
    expect(server.asked.count({ action: 'AssumeRole' })).toBe(1);
  });

  it('come from a role that the keys of the environment assume', async () => {
    const server = await sampleServer();
    home({
      config: `[profile reader]\nrole_arn = arn:aws:iam::${shop}:role/reader\ncredential_source = Environment\n`,
    });
    const { accessKeyId, secretAccessKey } = server.login();
    vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', secretAccessKey);

    const { network } = resultOf(await scanOf(server, { ...oneRegion, profiles: ['reader'] }));

    expect(network.vpcs.size).toBe(1);
    expect(server.asked.count({ action: 'AssumeRole' })).toBe(1);
  });

  it('come from a sign-in to the console, as `aws login` leaves it', async () => {
    const server = await sampleServer();
    const session = `arn:aws:iam::${shop}:user/me`;
    const folder = home({ config: `[profile me]\nlogin_session = ${session}\n` });
    const { accessKeyId, secretAccessKey, sessionToken } = server.logins.issue(shop);
    const accessToken = {
      accessKeyId,
      secretAccessKey,
      sessionToken,
      accountId: shop,
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const cache = join(folder, '.aws/login/cache');
    const name = createHash('sha256').update(session).digest('hex');
    mkdirSync(cache, { recursive: true });
    writeFileSync(
      join(cache, `${name}.json`),
      JSON.stringify({ accessToken, clientId: 'c', refreshToken: 'r', dpopKey: 'k' }),
    );

    const { network } = resultOf(await scanOf(server, { ...oneRegion, profiles: ['me'] }));

    expect(network.vpcs.size).toBe(1);
  });

  it('are used where the profile, its services or the environment send them', async () => {
    const server = await sampleServer();
    const keys = keysOf(server, 'shop');
    const scanned = { ...oneRegion, profiles: ['shop'], endpointUrl: 'as configured' };

    home({ credentials: keys, config: `[profile shop]\nendpoint_url = ${server.url}\n` });
    expect(resultOf(await scanOf(server, scanned)).network.vpcs.size).toBe(1);

    const services = `[services here]\nec2 =\n  endpoint_url = ${server.url}\nsts =\n  endpoint_url = ${server.url}\n`;
    home({ credentials: keys, config: `[profile shop]\nservices = here\n${services}` });
    expect(resultOf(await scanOf(server, scanned)).network.vpcs.size).toBe(1);

    home({ credentials: keys, config: '[profile shop]\nendpoint_url = http://127.0.0.1:9\n' });
    vi.stubEnv('AWS_ENDPOINT_URL_EC2', server.url);
    vi.stubEnv('AWS_ENDPOINT_URL_STS', server.url);
    expect(resultOf(await scanOf(server, scanned)).network.vpcs.size).toBe(1);
  });

  it.each([
    ['arn:aws:iam', 'us-east-1'],
    ['arn:aws-cn:iam', 'cn-north-1'],
    ['arn:aws-us-gov:iam', 'us-gov-west-1'],
  ])('of a role %s are tried in %s where no Region is configured', async (arn, region) => {
    const server = await sampleServer();
    home({
      credentials: keysOf(server, 'base'),
      config: `[profile reader]\nrole_arn = ${arn}::${shop}:role/reader\nsource_profile = base\n`,
    });

    await scanOf(server, { profiles: ['reader'] });

    expect(server.asked.count({ action: 'GetCallerIdentity', region })).toBe(1);
  });

  it.each([['unknown to AWS', { code: 'access-denied', errorCode: 'InvalidClientTokenId' }]])(
    'that are %s end the scan with that word',
    async (_, error) => {
      const server = await sampleServer();
      home({
        credentials:
          '[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = x\n',
      });

      expect((await scanOf(server)).outcome).toMatchObject({ ok: false, error });
    },
  );

  it('that are nowhere end the scan', async () => {
    const server = await sampleServer();
    home();

    expect((await scanOf(server)).outcome).toMatchObject({
      ok: false,
      error: { code: 'no-credentials' },
    });
  });

  it('of one profile may fail while the others are read', async () => {
    const server = await sampleServer();
    home({ credentials: keysOf(server, 'shop') });

    const { summary, network } = resultOf(
      await scanOf(server, { ...oneRegion, profiles: ['shop', 'gone'] }),
    );

    expect(network.vpcs.size).toBe(1);
    expect(summary.failedProfiles).toEqual([
      { profile: 'gone', error: { code: 'no-such-profile', profile: 'gone' } },
    ]);
  });
});

describe('expired credentials', () => {
  it('pause the scan, and the renewed ones go on where it stopped', async () => {
    const server = await sampleServer();
    const folder = home({ credentials: keysOf(server) });
    let over = false;
    const scanned = await scanOf(server, {
      onEvent: ({ kind }) => {
        if (kind !== 'signed-in' || over) return;
        over = true;
        server.logins.expireAll();
      },
      answer: (question) => {
        if (question.kind !== 'renew-credentials') return undefined;
        const { accessKeyId, secretAccessKey, sessionToken } = server.logins.issue(shop);
        writeFileSync(
          join(folder, '.aws/credentials'),
          `[default]\naws_access_key_id=${accessKeyId}\naws_secret_access_key=${secretAccessKey}\naws_session_token=${sessionToken}\n`,
        );
        return 'retry';
      },
    });

    const { network, summary } = resultOf(scanned);
    expect(scanned.questions.map(({ kind }) => kind)).toEqual(['renew-credentials']);
    expect(scanned.events.filter(({ kind }) => kind === 'paused' || kind === 'resumed')).toEqual([
      { kind: 'paused', errorCode: 'RequestExpired' },
      { kind: 'resumed' },
    ]);
    expect(summary.gaps).toEqual([]);
    expect(network.networkInterfaces.size).toBe(sampleNetwork().networkInterfaces.size);
  });

  it('that renew themselves ask nobody', async () => {
    const server = await sampleServer();
    home({
      credentials: keysOf(server, 'base'),
      config: `[profile reader]\nrole_arn = arn:aws:iam::${shop}:role/reader\nsource_profile = base\n`,
    });
    server.faults.add({ kind: 'expired', action: 'DescribeSubnets', times: 1 });

    const scanned = await scanOf(server, { profiles: ['reader'] });

    expect(resultOf(scanned).summary.gaps).toEqual([]);
    expect(scanned.questions).toEqual([]);
  });

  it('that nobody renews keep what was read', async () => {
    const server = await sampleServer();
    home({ credentials: keysOf(server) });
    server.faults.add({ kind: 'expired', action: 'DescribeSubnets', code: 'ExpiredToken' });

    const { network, summary } = resultOf(await scanOf(server, { answer: () => 'stop' }));

    expect(network.vpcs.size).toBe(4);
    expect(summary.gaps).toContainEqual(
      expect.objectContaining({
        call: 'DescribeSubnets',
        status: 'failed',
        errorCode: 'ExpiredToken',
      }),
    );
  });
});

describe('a cancelled scan', () => {
  it('ends at once and keeps what was read', async () => {
    const server = await sampleServer();
    home({ credentials: keysOf(server) });
    server.faults.add({ kind: 'hang', region: 'eu-west-1' });
    const cancelling = new AbortController();
    let cancelledAt = 0;
    const onEvent = (event: { kind: string; region?: string }) => {
      if (event.kind !== 'region-ended') return;
      cancelledAt = performance.now();
      cancelling.abort();
    };

    const scanned = await scanOf(server, { signal: cancelling.signal, onEvent });

    expect(performance.now() - cancelledAt).toBeLessThan(1000);
    const { network, summary } = resultOf(scanned);
    expect(summary).toMatchObject({ outcome: 'cancelled', gaps: [] });
    expect(network.vpcs.size).toBe(3);
    expect(
      network.coverage.find(
        ({ call, region }) => call === 'DescribeVpcs' && region === 'eu-west-1',
      ),
    ).toMatchObject({ status: 'not-asked' });
  });

  it('sends nothing more', async () => {
    const server = await sampleServer();
    home({ credentials: keysOf(server) });
    const cancelling = new AbortController();
    const onEvent = ({ kind }: { kind: string }) => {
      if (kind === 'signed-in') cancelling.abort();
    };

    const scanned = await scanOf(server, { signal: cancelling.signal, onEvent });

    expect(resultOf(scanned).summary.outcome).toBe('cancelled');
    expect([...server.asked.actions()].toSorted()).toEqual([
      'DescribeRegions',
      'GetCallerIdentity',
    ]);
  });
});

describe('profiles', () => {
  it('are listed with what they are and without what is secret', async () => {
    home({
      credentials:
        '[shop]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = verysecret\n',
      config:
        '[profile shop]\nregion = eu-west-1\n\n[profile reader]\nrole_arn = arn:aws:iam::111122223333:role/x\nsource_profile = shop\nmfa_serial = arn:mfa # note\ns3 =\n  max_concurrent_requests = 3\n[sso-session corp]\nsso_region = eu-west-1\n',
    });

    const { profiles } = await readSharedFiles(process.env);

    expect(profiles).toEqual([
      expect.objectContaining({ name: 'shop', kind: 'keys', region: 'eu-west-1' }),
      expect.objectContaining({
        name: 'reader',
        kind: 'assume-role',
        account: shop,
        sourceProfile: 'shop',
        mfaSerial: 'arn:mfa',
      }),
    ]);
    expect(JSON.stringify(profiles)).not.toContain('verysecret');
  });
});
