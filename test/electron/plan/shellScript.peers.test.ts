import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addGatewayEndpoint } from '../../../shared/edits/endpoints/addGatewayEndpoint';
import { addInterfaceEndpoint } from '../../../shared/edits/endpoints/addInterfaceEndpoint';
import { removeEndpoint } from '../../../shared/edits/endpoints/removeEndpoint';
import { addPeering } from '../../../shared/edits/peering/addPeering';
import { toShellScript } from '../../../shared/export/code/awsCli/toShellScript';
import type { Network } from '../../../shared/network/network';
import { hasAws, hasMoto, type Moto, runScript, startMoto } from '../moto';
import { home } from '../scan/support';
import { differences } from './differences';
import { defaultVpc, drawnInto, edited, idOf, mainTable, named, replaced, twoZones } from './drawn';

if (!hasAws || !hasMoto)
  process.stdout.write('Skipped: no AWS CLI or no moto_server on this machine.\n');

describe.runIf(hasAws && hasMoto)('the AWS CLI script, run on moto_server', () => {
  let moto: Moto;
  /** The account as the last test left it: each goes on from there. */
  let now: Network;
  let atFirst: Network;

  beforeAll(async () => {
    moto = await startMoto();
  }, 60_000);
  beforeEach(() => {
    home({ credentials: '[default]\naws_access_key_id = test\naws_secret_access_key = test\n' });
  });
  afterAll(() => moto.stop());

  /** Runs the script from what is there to what is wanted, scans, and says what is not as it was wanted. */
  async function apply(wanted: Network): Promise<string[]> {
    await runScript(toShellScript(now, wanted), moto.env);
    const made = await moto.scan('us-east-1');
    const found = differences(made, wanted, now);
    now = made;
    return found.filter((each) => !motoFaults.some((fault) => fault.test(each)));
  }

  it('makes a whole template: public and private subnets in two zones, with NAT', async () => {
    atFirst = await moto.scan('us-east-1');
    now = atFirst;

    expect(await apply(drawnInto(now, twoZones))).toEqual([]);
  }, 400_000);

  it('makes a gateway endpoint, an interface endpoint, and a peering with routes on both sides', async () => {
    const [vpcId, other] = [idOf(now, 'vpcs', 'shop'), defaultVpc(now)];
    const [tableA, tableB] = [
      idOf(now, 'routeTables', 'private-a'),
      idOf(now, 'routeTables', 'private-b'),
    ];
    const wanted = edited(
      now,
      (network) =>
        addGatewayEndpoint(network, {
          endpointId: 'vpce-new-1',
          vpcId,
          service: 's3',
          routeTableIds: [tableA, tableB],
          prefixListId: 'pl-new-1',
          policyDocument: JSON.stringify(policy),
        } as never),
      (network) =>
        addInterfaceEndpoint(network, {
          endpointId: 'vpce-new-2',
          vpcId,
          service: 'sqs',
          subnetIds: [idOf(now, 'subnets', 'private-a'), idOf(now, 'subnets', 'private-b')],
          networkInterfaceIds: ['eni-new-1', 'eni-new-2'],
          groupIds: [idOf(now, 'securityGroups', 'web')],
        } as never),
      (network) =>
        addPeering(network, {
          peeringId: 'pcx-new-1',
          requesterVpcId: vpcId,
          accepterVpcId: other,
          routeTableIds: [tableA, mainTable(now, other)],
          dnsResolution: false,
        } as never),
      named('vpcEndpoints', 'vpce-new-1', 'S3 "it\'s" $(touch /tmp/no)'),
      named('vpcEndpoints', 'vpce-new-2', 'file:///etc/passwd'),
      named('vpcPeeringConnections', 'pcx-new-1', 'shop-and-default'),
    );

    expect(await apply(wanted)).toEqual([]);
    expect(now.vpcPeeringConnections.size).toBe(1);
  }, 400_000);

  it('removes an endpoint, and changes the policy and the tables of another', async () => {
    const gateway = [...now.vpcEndpoints.values()].find(({ type }) => type === 'Gateway');
    const quiet = [...now.vpcEndpoints.values()].find(({ type }) => type === 'Interface');
    if (gateway === undefined || quiet === undefined)
      throw new Error('the endpoints are not there');
    const [kept, left] = [
      idOf(now, 'routeTables', 'private-a'),
      now.routeTables.get(idOf(now, 'routeTables', 'private-b')),
    ];
    if (left === undefined) throw new Error('the table is not there');
    const wanted = edited(
      now,
      (network) => removeEndpoint(network, { endpointId: quiet.id }),
      replaced('routeTables', {
        ...left,
        routes: left.routes.filter(({ target }) => target.id !== gateway.id),
      }),
      replaced('vpcEndpoints', {
        ...gateway,
        policyDocument: JSON.stringify({ ...policy, Version: '2008-10-17' }),
        routeTableIds: gateway.routeTableIds.filter((id) => id === kept),
      }),
    );

    expect(await apply(wanted)).toEqual([]);
    expect(
      [...now.vpcEndpoints.values()].filter(({ state }) => state === 'available'),
    ).toHaveLength(1);
  }, 400_000);

  it('takes all of it away again', async () => {
    expect(await apply(atFirst)).toEqual([]);
  }, 400_000);
});

/** What moto_server answers otherwise than AWS. */
const motoFaults: readonly RegExp[] = [
  // It keeps the route of a table that an endpoint is taken from, and the network ACL of a VPC that is gone.
  /^routeTables rtb-\w+ routes: .*vpc-endpoint.* instead of (?!.*vpc-endpoint)/,
  /^networkAcls acl-\w+ was not wanted$/,
  /^vpcEndpoints <S3 .* privateDnsEnabled: true instead of false$/,
  /^securityGroups <group default of .* (description|inbound)/,
];

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: "It's ours",
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::\${aws:PrincipalTag/team}/*`,
    },
  ],
};
