import { describe, expect, it } from 'vitest';
import { endpointOf } from '../../../../electron/scan/credentials/endpoint';
import { readSharedFiles } from '../../../../electron/scan/credentials/profiles';
import { home } from '../support';

const config = `[profile plain]
endpoint_url = http://profile
[profile both]
services = local
endpoint_url = http://profile
[profile own]
services = local
[profile off]
endpoint_url = http://profile
ignore_configured_endpoint_urls = true
[services local]
s3 =
  endpoint_url = http://s3
ec2 =
  endpoint_url = http://ec2
`;

describe('endpointOf', () => {
  it.each([
    ['ec2', 'plain', {}, 'http://profile'],
    ['ec2', 'both', {}, 'http://ec2'],
    ['sts', 'both', {}, 'http://profile'],
    ['sts', 'own', {}, undefined],
    ['ec2', 'both', { AWS_ENDPOINT_URL: 'http://all' }, 'http://all'],
    [
      'ec2',
      'both',
      { AWS_ENDPOINT_URL: 'http://all', AWS_ENDPOINT_URL_EC2: 'http://env' },
      'http://env',
    ],
    ['sts', 'plain', { AWS_ENDPOINT_URL_EC2: 'http://env' }, 'http://profile'],
    ['ec2', 'off', {}, undefined],
    ['ec2', 'plain', { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'TRUE' }, undefined],
    ['ec2', 'nobody', {}, undefined],
  ] as const)('leads %s of profile %s with %j to %s', async (service, profile, env, url) => {
    const HOME = home({ config });
    const files = await readSharedFiles({ HOME });

    expect(endpointOf(service, files, profile, env)).toBe(url);
  });
});
