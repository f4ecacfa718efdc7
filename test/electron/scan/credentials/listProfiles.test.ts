import { describe, expect, it } from 'vitest';
import { listProfiles } from '../../../../electron/scan/credentials/listProfiles';
import { ProfileList } from '../../../../shared/ipc/scans';
import { home } from '../support';

const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

describe('listProfiles', () => {
  it('names what there is to sign in with, the default first, and nothing that is secret', async () => {
    home({
      config:
        '[profile zoo]\nregion = eu-west-1\nendpoint_url = http://localhost:4566\n[default]\n',
      credentials: `[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${secret}\naws_session_token = ${secret}\n[alpha]\n`,
    });

    const list = await listProfiles(process.env);

    expect(list.profiles.map(({ name }) => name)).toEqual(['default', 'alpha', 'zoo']);
    expect(list.profiles[2]).toMatchObject({ endpointUrl: 'http://localhost:4566' });
    expect(ProfileList.safeParse(list).success).toBe(true);
    expect(JSON.stringify(list)).not.toMatch(/AKIA|wJalr/);
  });

  it.each([
    [{ AWS_PROFILE: 'zoo' }, { kind: 'profile', profile: 'zoo' }],
    [{ AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: secret }, { kind: 'keys' }],
    [{ AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.2/' }, { kind: 'container' }],
    [{}, undefined],
  ])('says what the environment %j offers', async (env, environment) => {
    const folder = home();

    const list = await listProfiles({ HOME: folder, ...env });

    expect(list.environment).toEqual(environment);
    expect(JSON.stringify(list)).not.toContain(secret);
  });

  it('says where it looked, and which endpoint and Region hold for all', async () => {
    const folder = home();
    const env = {
      HOME: folder,
      AWS_CONFIG_FILE: '/etc/aws/config',
      AWS_ENDPOINT_URL: 'http://localhost:4566',
      AWS_DEFAULT_REGION: 'eu-west-1',
    };

    expect(await listProfiles(env)).toEqual({
      profiles: [],
      files: ['/etc/aws/config', '~/.aws/credentials'],
      endpointUrl: 'http://localhost:4566',
      region: 'eu-west-1',
    });
  });
});
