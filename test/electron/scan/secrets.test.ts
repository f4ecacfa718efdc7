import { describe, expect, it } from 'vitest';
import { scrub } from '../../../electron/scan/clients/scrub';
import { writeModelFile } from '../../../shared/model-file/write';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { worldOf, worldOfFiles } from '../../ec2-server/world';
import { modelFileOf } from '../../support/modelFiles';
import { home, keysOf, scanOf, serving } from './support';

const sharedKey = 'presharedkeyofthetunnel0123456789';

describe('after a scan with known secrets', () => {
  it.each([
    ['that went well', []],
    ['that was denied everything', [{ kind: 'deny' as const, region: 'us-east-1' }]],
    ['whose credentials expired', [{ kind: 'expired' as const, action: 'DescribeVpcs' }]],
    ['whose answers were cut short', [{ kind: 'malformed' as const, action: 'DescribeVpcs' }]],
  ])('%s, none is in the model, an event, an error or a summary', async (_, faults) => {
    const world = worldOf(sampleNetwork());
    for (const [account, { regions }] of worldOfFiles([vpnConnection]))
      for (const [region, { lists }] of regions)
        world
          .get(account)
          ?.regions.get(region)
          ?.lists.set('VpnConnections', lists.get('VpnConnections') ?? []);
    const server = await serving({ world, faults });
    const role = server.logins.issue('111122223333');
    home({
      credentials: `${keysOf(server, 'base')}[default]\naws_access_key_id=${role.accessKeyId}\naws_secret_access_key=${role.secretAccessKey}\naws_session_token=${role.sessionToken}\n`,
    });

    const { outcome, events, questions } = await scanOf(server, { grow: true });

    const model = outcome.ok ? writeModelFile(modelFileOf(outcome.value.network)) : '';
    const said = JSON.stringify([outcome, events, questions]) + model;
    const { accessKeyId, secretAccessKey, sessionToken = '' } = role;
    for (const secret of [accessKeyId, secretAccessKey, sessionToken, sharedKey])
      expect(said.includes(secret)).toBe(false);
  });
});

describe('scrub', () => {
  it.each([
    ['key AKIAIOSFODNN7EXAMPLE is unknown', 'key [key id] is unknown'],
    ['secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY was printed', 'secret [secret] was printed'],
    [
      `token eyJhbGciOiJSUzI1NiJ9.${'eyJzdWIiOiJhIn0'.repeat(4)}.${'c2ln'.repeat(20)} is expired`,
      'token [secret] is expired',
    ],
    [
      `sso aorA${'Ab1/'.repeat(20)}:MGUC${'xY9+'.repeat(20)}= was refused`,
      'sso [secret] was refused',
    ],
    ['No. Encoded authorization failure message: Zm9vYmFyZm9v', 'No.'],
    ['first line\nsecond line', 'first line'],
    [
      'arn:aws:iam::111122223333:user/reader is not authorized to perform: ec2:DescribeVpcs',
      'arn:aws:iam::111122223333:user/reader is not authorized to perform: ec2:DescribeVpcs',
    ],
  ])('turns "%s" into "%s"', (message, scrubbed) => {
    expect(scrub(message)).toBe(scrubbed);
  });
});

const vpnConnection = {
  path: '111122223333/us-east-1/VpnConnections.json',
  text: JSON.stringify({
    VpnConnections: [
      {
        VpnConnectionId: 'vpn-1',
        State: 'available',
        CustomerGatewayConfiguration: `<psk>${sharedKey}</psk>`,
        Options: { TunnelOptions: [{ PreSharedKey: sharedKey }] },
      },
    ],
  }),
};
