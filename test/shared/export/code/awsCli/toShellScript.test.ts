import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toShellScript } from '../../../../../shared/export/code/awsCli/toShellScript';
import type { Network } from '../../../../../shared/network/network';
import {
  allow,
  endpointService,
  gatewayEndpoint,
  group,
  inAccount,
  inRegion,
  instance,
  interfaceEndpoint,
  internetGateway,
  loadBalancer,
  natGateway,
  networkOf,
  type Part,
  peering,
  prefixList,
  route,
  routeTable,
  securityGroup,
  subnet,
  vpc,
} from '../../../../support/builders';
import { everyKind } from '../../../../support/everyKind';
import { ran } from '../ran';
import { woundedNetwork } from '../wounded';

const hasBash = spawnSync('bash', ['--version']).status === 0;
if (!hasBash) process.stdout.write('Skipped: no bash on this machine.\n');

/** Two private subnets with one table, in a VPC that AWS has. */
const place: Part[] = [
  vpc(),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('routes', { subnets: ['private'] }),
];
const base = networkOf(...place);

/** The commands of a script, one a line, without what it says about itself. */
function commands(script: string): string[] {
  return script
    .replace(/ \\\n\s+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(aws|wait_for) /.test(line) && !line.includes(' sts '));
}

function script(...parts: Part[]): string {
  return toShellScript(base, networkOf(...place, ...parts));
}

describe('toShellScript', () => {
  it('names what is there by its id, and what is new by its variable', () => {
    expect(
      script(
        internetGateway('igw', { name: 'Shop gateway' }),
        routeTable('routes', {
          subnets: ['private'],
          routes: [route('0.0.0.0/0', 'internet-gateway', 'igw')],
        }),
      ),
    ).toContain(
      `aws ec2 create-route \\
  --region us-east-1 \\
  --route-table-id routes \\
  --destination-cidr-block 0.0.0.0/0 \\
  --gateway-id "$internet_gateway_shop_gateway" > /dev/null`,
    );
  });

  it('associates a gateway endpoint with its tables and leaves the routes to AWS', () => {
    expect(commands(script(gatewayEndpoint('s3', { routeTables: ['routes'] })))).toEqual([
      'aws ec2 create-vpc-endpoint --region us-east-1 --vpc-endpoint-type Gateway --vpc-id vpc --service-name com.amazonaws.us-east-1.s3 --route-table-ids routes --query VpcEndpoint.VpcEndpointId --output text',
    ]);
  });

  it('marks what it removes, and waits until it is gone', () => {
    const before = networkOf(...place, gatewayEndpoint('s3', { routeTables: ['routes'] }));
    const text = toShellScript(before, base);

    expect(text).toContain('# REMOVES endpoint s3');
    expect(commands(text).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'aws ec2 delete-vpc-endpoints --region',
      "wait_for 'deleted gone' aws",
    ]);
  });

  it('leads the local route elsewhere in its place, and back', () => {
    const before = networkOf(...place, instance('fw', { subnet: 'private' }));
    const after = ran(before, {
      type: 'route/replace',
      params: {
        tableId: 'routes',
        destination: '10.0.0.0/16',
        target: { kind: 'network-interface', id: 'fw-eni' },
      },
    });
    const options =
      '--region us-east-1 --route-table-id routes --destination-cidr-block 10.0.0.0/16';
    expect(commands(toShellScript(before, after))).toEqual([
      `aws ec2 replace-route ${options} --network-interface-id fw-eni > /dev/null`,
    ]);
    expect(commands(toShellScript(after, before))).toEqual([
      `aws ec2 replace-route ${options} --local-target > /dev/null`,
    ]);
  });

  it('sets the DNS option of a new peering only where it is on', () => {
    const hub = vpc('hub', { cidr: '10.1.0.0/16' });
    const before = networkOf(...place, hub);
    const peered = (dnsResolution: boolean) => {
      const params = {
        peeringId: 'pcx-new-1',
        requesterVpcId: 'vpc',
        accepterVpcId: 'hub',
        routeTableIds: [],
        dnsResolution,
      };
      const after = ran(before, { type: 'peering/add', params });
      return commands(toShellScript(before, after)).filter((each) => each.includes('-options'));
    };
    expect(peered(false)).toEqual([]);
    expect(peered(true)).toHaveLength(2);
  });

  it('says otherwise what an entry of a prefix list is for by taking it out first', () => {
    const entries = (description: string) => [
      { cidr: '198.51.100.0/24', description },
      { cidr: '203.0.113.0/24', description: 'Lab' },
    ];
    const drawn = prefixList('offices', { entries: [], maxEntries: 5 });
    const set = (description: string, more: object[] = []) => ({
      type: 'prefix-list/set-entries',
      params: { prefixListId: 'offices', entries: [...entries(description), ...more] },
    });
    const before = ran(networkOf(...place, drawn), set('Office'));
    const after = ran(before, set('Old office', [{ cidr: '192.0.2.0/24' }]));
    const changes = commands(toShellScript(before, after))
      .filter((line) => line.startsWith('aws ec2 modify'))
      .map((line) => line.replace(/^.*--current-version "\$\(.*?\)" /, ''));
    expect(changes).toEqual([
      `--remove-entries '[{"Cidr":"198.51.100.0/24"}]' > /dev/null`,
      `--add-entries '[{"Cidr":"198.51.100.0/24","Description":"Old office"},{"Cidr":"192.0.2.0/24"}]' > /dev/null`,
    ]);
  });

  it('waits until an endpoint has left a subnet', () => {
    const twoSubnets = [...place, subnet('other', { cidr: '10.0.2.0/24', zone: 'b' })];
    const before = networkOf(
      ...twoSubnets,
      interfaceEndpoint('sqs', { subnets: ['private', 'other'] }),
    );
    const params = { endpointId: 'sqs', subnetIds: ['other'] };
    const after = ran(
      before,
      { type: 'endpoint/remove-subnets', params },
      { type: 'subnet/remove', params: { subnetId: 'other' } },
    );
    expect(commands(toShellScript(before, after)).map((line) => line.split(' --')[0])).toEqual([
      'aws ec2 modify-vpc-endpoint',
      'wait_for available aws ec2 describe-vpc-endpoints',
      'aws ec2 delete-subnet',
    ]);
  });

  it('gives a high ASN to the option that takes it', () => {
    const device = (bgpAsn: number) => ({
      type: 'customer-gateway/add',
      params: {
        customerGatewayId: 'cgw-new-1',
        region: 'us-east-1',
        ipAddress: '198.51.100.7',
        bgpAsn,
      },
    });
    expect(toShellScript(base, ran(base, device(4_200_000_000)))).toContain(
      '--bgp-asn-extended 4200000000',
    );
    expect(toShellScript(base, ran(base, device(65_000)))).toContain('--bgp-asn 65000');
  });

  describe('an endpoint to a service of the model', () => {
    const service = (acceptanceRequired: boolean) =>
      networkOf(
        ...place,
        loadBalancer('nlb', { type: 'network', subnets: ['private'] }),
        endpointService('vpce-svc-1', { networkLoadBalancers: ['nlb'], acceptanceRequired }),
      );
    const connect = {
      type: 'endpoint/add-interface',
      params: {
        endpointId: 'vpce-new-1',
        vpcId: 'vpc',
        service: 'vpce-svc-1',
        subnetIds: ['private'],
        networkInterfaceIds: ['eni-new-1'],
      },
    };
    const answer = (word: string) => ({
      type: 'endpoint-service/answer',
      params: { serviceId: 'vpce-svc-1', endpointId: 'vpce-new-1', answer: word },
    });
    const calls = (before: Network, after: Network) =>
      commands(toShellScript(before, after))
        .filter((line) => line.startsWith('aws'))
        .map((line) => line.split(' ')[2]);

    it('needs no word from a provider who asks for none', () => {
      const open = service(false);
      expect(calls(open, ran(open, connect))).toEqual(['create-vpc-endpoint']);
    });

    it('lets in whom the provider names, and shuts out whom not any more', () => {
      const [one, other] = ['444455556666', '555566667777'].map(
        (account) => `arn:aws:iam::${account}:root`,
      );
      const allow = (...allowedPrincipals: unknown[]) => ({
        type: 'endpoint-service/change',
        params: { serviceId: 'vpce-svc-1', acceptanceRequired: true, allowedPrincipals },
      });
      const said = (before: Network, after: Network) =>
        commands(toShellScript(before, after)).filter((line) => line.startsWith('aws'));
      const closed = service(true);
      const opened = ran(closed, allow(one, other));
      expect(said(closed, opened)).toEqual([
        expect.stringMatching(
          `modify-vpc-endpoint-service-permissions .*--add-allowed-principals ${one} ${other}`,
        ),
      ]);
      expect(said(opened, ran(opened, allow(other, '*')))).toEqual([
        expect.stringContaining(
          `--add-allowed-principals '["*"]' --remove-allowed-principals ${one}`,
        ),
      ]);
      expect(said(opened, ran(opened, allow()))).toEqual([
        expect.stringMatching(`--remove-allowed-principals ${one} ${other}`),
      ]);
    });

    it('waits, is let in, and is turned away, but not deleted', () => {
      const asking = service(true);
      const waiting = ran(asking, connect);
      const letIn = ran(waiting, answer('accept'));
      expect(calls(asking, waiting)).toEqual(['create-vpc-endpoint']);
      expect(calls(asking, letIn)).toEqual([
        'create-vpc-endpoint',
        'accept-vpc-endpoint-connections',
      ]);
      expect(calls(waiting, letIn)).toEqual(['accept-vpc-endpoint-connections']);
      expect(calls(letIn, ran(letIn, answer('reject')))).toEqual([
        'reject-vpc-endpoint-connections',
      ]);
    });
  });

  it('turns a route over before it removes what the route led to', () => {
    const withNat = (nat: string) => [
      internetGateway('igw'),
      subnet('public', { cidr: '10.0.0.0/24' }),
      natGateway(nat, { subnet: 'public' }),
      routeTable('routes', {
        subnets: ['private'],
        routes: [route('0.0.0.0/0', 'nat-gateway', nat)],
      }),
    ];
    const text = toShellScript(
      networkOf(...place, ...withNat('old')),
      networkOf(...place, ...withNat('new')),
    );

    expect(commands(text).map((line) => line.split(' ')[2])).toEqual([
      'allocate-address',
      'create-nat-gateway',
      'wait',
      'replace-route',
      'delete-nat-gateway',
      'wait',
      'release-address',
    ]);
  });

  it('accepts a peering as the other account, with the profile that the account goes by', () => {
    const apart: Part[] = [
      ...place,
      inAccount('222222222222', inRegion('eu-west-1', vpc('hub', { cidr: '10.1.0.0/16' }))),
    ];
    const text = toShellScript(
      networkOf(...apart),
      networkOf(...apart, peering('pcx', { requester: 'vpc', accepter: 'hub' })),
    );

    expect(text).toContain(`profile_222222222222=\${PROFILE_222222222222:?`);
    expect(commands(text).find((line) => line.includes('accept-vpc-peering'))).toBe(
      'aws ec2 accept-vpc-peering-connection --profile "$profile_222222222222" --region eu-west-1 --vpc-peering-connection-id "$peering_vpc_to_hub" > /dev/null',
    );
    expect(text).toContain('--peer-owner-id 222222222222');
    expect(text).toContain('--peer-region eu-west-1');
  });

  it('makes groups before rules that name each other', () => {
    const found = commands(
      script(
        securityGroup('one', { inbound: [allow('tcp', 443, group('two'))] }),
        securityGroup('two', { inbound: [allow('tcp', 443, group('one'))] }),
      ),
    ).map((line) => line.split(' ')[2]);

    expect(found.slice(0, 2)).toEqual(['create-security-group', 'create-security-group']);
    expect(found.slice(2).sort()).toEqual([
      'authorize-security-group-ingress',
      'authorize-security-group-ingress',
      // A new group lets everything out until told otherwise.
      'revoke-security-group-egress',
      'revoke-security-group-egress',
    ]);
  });

  it('asks for the ids of what was only drawn', () => {
    const drawn = networkOf(
      ...place,
      routeTable('routes', {
        subnets: ['private'],
        routes: [route('0.0.0.0/0', 'network-interface', 'firewall-eni')],
      }),
    );
    const eni = { id: 'firewall-eni', authored: true, tags: [], privateIps: [], ipv6Addresses: [] };
    const text = toShellScript(base, {
      ...drawn,
      networkInterfaces: new Map([['firewall-eni', eni]]),
    } as unknown as Network);

    expect(text).toContain(`input_firewall_eni=\${INPUT_FIREWALL_ENI:?the id of firewall-eni}`);
    expect(text).toContain('--network-interface-id "$input_firewall_eni"');
  });

  it.each([
    ['file:///etc/passwd', `--cli-input-json '{"GroupName":"file:///etc/passwd"}'`],
    ['--profile', "--group-name='--profile'"],
    ["it's $(id)", `--group-name 'it'\\''s $(id)'`],
  ])('hands a group called %s on as a name and nothing else', (name, option) => {
    const drawn = networkOf(...place, securityGroup('sg'));
    const record = drawn.securityGroups.get('sg' as never);
    const text = toShellScript(base, {
      ...drawn,
      securityGroups: new Map([['sg', { ...record, groupName: name }]]),
    } as unknown as Network);

    expect(text).toContain(option);
  });

  it('does nothing for two networks that are the same', () => {
    expect(commands(toShellScript(everyKind(), everyKind()))).toEqual([]);
  });

  it.runIf(hasBash)('is sound bash for any two networks, whatever their names', () => {
    fc.assert(
      fc.property(woundedNetwork, woundedNetwork, (before, after) => {
        const text = toShellScript(before, after);
        const { status, stderr } = spawnSync('bash', ['-n'], { input: text });
        expect(status, stderr.toString()).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});
