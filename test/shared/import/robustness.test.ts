import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../shared/import/importFiles';
import { expectSound } from '../../support/expectSound';
import { importAnswers } from './support';

const vpc = (id: string, more: object = {}) => ({ VpcId: id, CidrBlock: '10.0.0.0/16', ...more });

describe('importFiles', () => {
  describe('names file and place of what it leaves out', () => {
    it.each([
      ['text that is no JSON', '{"Vpcs": [\n  {"VpcId": x}\n]}', 'not-json', 'line 2'],
      ['half a file', '{"Vpcs": [', 'not-json', 'Not valid JSON'],
      ['an empty file', '', 'not-json', 'empty'],
      ['zero bytes', '{\0"\0V\0', 'not-text', 'UTF-16'],
      ['a bare list', '[{"VpcId":"vpc-a"}]', 'wrong-shape', '{"Vpcs": [...]}'],
      ['a bare text', '"Vpcs"', 'wrong-shape', 'no JSON object'],
      ['null', 'null', 'wrong-shape', 'no JSON object'],
      ['an object of nothing known', '{"a": 1}', 'no-known-list', 'no list'],
      ['a list no path depends on', '{"DBInstances": []}', 'not-needed', 'DBInstances'],
    ])('%s', (_, text, code, words) => {
      const { network, report } = importFiles([{ path: 'x.json', text }]);

      expect(report.skipped).toMatchObject([{ file: 'x.json', code }]);
      expect(report.skipped[0]?.reason).toContain(words);
      expect(network.coverage).toEqual([]);
    });

    it('never quotes the text of a broken file, which may be a secret', () => {
      const { report } = importFiles([{ path: 'x.json', text: '{"PreSharedKey": hunter2}' }]);

      expect(JSON.stringify(report)).not.toContain('hunter2');
    });

    it.each([
      ['a list that is none', { Vpcs: { VpcId: 'vpc-a' } }, 'Vpcs'],
      ['a record that is none', { Vpcs: [7] }, 'Vpcs[0]'],
      ['an id of the wrong type', { Vpcs: [{ VpcId: 7 }] }, 'Vpcs[0].VpcId'],
      ['a record without its id', { Vpcs: [{}] }, 'Vpcs[0].VpcId'],
    ])('%s', (_, body, place) => {
      const { network, report } = importAnswers({ 'x.json': body });

      expect(network.vpcs.size).toBe(0);
      expect(report.skipped).toMatchObject([{ file: 'x.json', place, code: 'wrong-shape' }]);
    });
  });

  describe('keeps what is sound', () => {
    it("of a list: a bad record's neighbours", () => {
      const { network, report } = importAnswers({
        'x.json': { Vpcs: [vpc('vpc-a'), null, vpc('vpc-b'), { VpcId: [] }, vpc('vpc-c')] },
      });

      expect([...network.vpcs.keys()]).toEqual(['vpc-a', 'vpc-b', 'vpc-c']);
      expect(report.skipped.map(({ place }) => place)).toEqual(['Vpcs[1]', 'Vpcs[3].VpcId']);
    });

    it('of a record: its other properties', () => {
      const { network, report } = importAnswers({
        'x.json': { Vpcs: [vpc('vpc-a', { IsDefault: 'perhaps', Tags: 7, State: 'available' })] },
      });

      expect(network.vpcs.get('vpc-a')).toMatchObject({ state: 'available', tags: [] });
      expect(report.skipped.map(({ place }) => place).sort()).toEqual([
        'Vpcs[0].IsDefault',
        'Vpcs[0].Tags',
      ]);
    });

    it('of a rule list: the other rules, by their own places', () => {
      const entry = (RuleNumber: unknown) => ({
        RuleNumber,
        Egress: false,
        Protocol: '-1',
        RuleAction: 'allow',
        CidrBlock: '0.0.0.0/0',
      });
      const { network, report } = importAnswers({
        'x.json': {
          NetworkAcls: [
            {
              NetworkAclId: 'acl-a',
              Entries: [
                entry('x'),
                entry(1),
                entry('y'),
                entry(2),
                { ...entry(3), RuleAction: 'maybe' },
              ],
            },
          ],
        },
      });

      expect(network.networkAcls.get('acl-a')?.entries.map((one) => one.ruleNumber)).toEqual([
        1, 2,
      ]);
      expect(report.skipped.map(({ place }) => place)).toEqual([
        'NetworkAcls[0].Entries[0].RuleNumber',
        'NetworkAcls[0].Entries[2].RuleNumber',
        'NetworkAcls[0].Entries[4].RuleAction',
      ]);
    });

    it('of JSON lines: the good ones', () => {
      const { network, report } = importFiles([
        { path: 'x.jsonl', text: '{"Vpcs":[{"VpcId":"vpc-a"}]}\nbroken\n{"Subnets":[]}\n' },
      ]);

      expect([...network.vpcs.keys()]).toEqual(['vpc-a']);
      expect(report.skipped).toMatchObject([{ place: 'line 2', code: 'not-json' }]);
    });

    it('and takes the list for read in part only: what was left out may decide', () => {
      const { network } = importAnswers({ 'x.json': { Vpcs: [vpc('vpc-a'), null] } });

      expect(network.coverage).toMatchObject([{ call: 'DescribeVpcs', status: 'partial' }]);
    });
  });

  describe('survives hostile content', () => {
    it('in tags: markup, direction marks, __proto__ and 10,000 characters', () => {
      const tags = [
        { Key: '__proto__', Value: '<script>alert(1)</script>' },
        { Key: 'constructor', Value: '\u202Egpj.exe' },
        { Key: 'Name', Value: 'x'.repeat(10_000) },
      ];
      const { network } = importAnswers({ 'x.json': { Vpcs: [vpc('vpc-a', { Tags: tags })] } });

      expect(network.vpcs.get('vpc-a')?.tags).toEqual(
        tags.map(({ Key, Value }) => ({ key: Key, value: Value })),
      );
    });

    it('in keys: __proto__ and constructor are nobody', () => {
      const { network } = importFiles([
        {
          path: 'x.json',
          text: '{"__proto__": {"Vpcs": [{"VpcId": "vpc-z"}]}, "constructor": [], "Vpcs": [{"VpcId": "__proto__", "__proto__": {"State": "x"}}]}',
        },
      ]);

      expect([...network.vpcs.keys()]).toEqual(['__proto__']);
      expect(network.vpcs.get('__proto__')?.state).toBeUndefined();
      expect({}).not.toHaveProperty('State');
    });

    it('in depth, and in numbers that no JSON can write back', () => {
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
      const { network, report } = importFiles([
        {
          path: 'x.json',
          text: `{"PrefixLists": [{"PrefixListId": "pl-a", "OwnerId": "111122223333", "MaxEntries": 1e999, "Junk": ${deep}}]}`,
        },
      ]);

      expect(network.prefixLists.get('pl-a')?.maxEntries).toBeUndefined();
      expect(report.skipped).toMatchObject([{ place: 'PrefixLists[0].MaxEntries' }]);
    });

    it.each([
      ['an account of no letters', { Account: '', Arn: 'arn:x', UserId: 'x' }],
      ['an account of too many', { Account: 'a'.repeat(600), Arn: 'arn:x', UserId: 'x' }],
      ['an owner of no letters', { Vpcs: [{ VpcId: 'vpc-b', OwnerId: '' }] }],
      ['an address that is no id', { Addresses: [{ PublicIp: 'a'.repeat(600) }] }],
      ['an ARN of too many', { Subnets: [{ SubnetArn: `arn:aws:ec2:x:${'1'.repeat(600)}:x` }] }],
      [
        'an exclusion of too many',
        {
          VpcBlockPublicAccessExclusions: [
            { ExclusionId: 'x', ResourceArn: `arn:aws:ec2:x:1:vpc/${'a'.repeat(600)}` },
          ],
        },
      ],
      [
        'a load balancer of too many',
        { LoadBalancerDescriptions: [{ LoadBalancerName: 'a'.repeat(600) }] },
      ],
    ])('in what ids are made of: %s', (_, body) => {
      const { network } = importAnswers({
        'x.json': body,
        [`${'pl-1'.repeat(200)}.json`]: { Entries: [] },
        'y.json': { Vpcs: [vpc('vpc-a')] },
      });

      expect(network.vpcs.has('vpc-a')).toBe(true);
      expectSound(network);
    });

    it('in paths that quote nothing', () => {
      const { network } = importAnswers({ '100%/50%.json': { Vpcs: [vpc('vpc-a')] } });

      expect(network.vpcs.size).toBe(1);
    });
  });

  it('stores no secret, and says that it dropped some', () => {
    const { network, report } = importAnswers({
      'vpn.json': {
        VpnConnections: [
          {
            VpnConnectionId: 'vpn-a',
            CustomerGatewayConfiguration: '<pre_shared_key>hunter2</pre_shared_key>',
            Options: { TunnelOptions: [{ PreSharedKey: 'hunter2' }] },
          },
        ],
        Instances: [{ InstanceId: 'i-a', UserData: 'aHVudGVyMg== hunter2' }],
      },
      'credentials.json': { Credentials: { SecretAccessKey: 'hunter2', SessionToken: 'hunter2' } },
    });

    const everything = JSON.stringify([
      report,
      [...network.vpnConnections],
      [...network.instances],
    ]);
    expect(everything).not.toContain('hunter2');
    expect(report.notes.map(({ text }) => text)).toEqual([
      'It held SecretAccessKey, SessionToken: dropped, and stored nowhere.',
      'It held CustomerGatewayConfiguration, PreSharedKey, UserData: dropped, and stored nowhere.',
    ]);
  });

  it('leaves out 50,000 bad parts of one record in time that grows with them', () => {
    const tags = [...Array(50_000).fill({ Key: 7 }), { Key: 'a', Value: 'b' }];
    const { network, report } = importAnswers({
      'x.json': { Vpcs: [vpc('vpc-a', { Tags: tags })] },
    });

    expect(network.vpcs.get('vpc-a')?.tags).toEqual([{ key: 'a', value: 'b' }]);
    expect(report.skipped).toHaveLength(50_000);
  });

  it('puts 10,000 answers about one thing together in time that grows with them', () => {
    const answer = (_: unknown, index: number) =>
      `{"TransitGatewayRouteTableId": "tgw-rtb-a", "Associations": [{"TransitGatewayAttachmentId": "a-${index}"}]}`;
    const text = Array.from({ length: 10_000 }, answer).join('\n');

    const { network } = importFiles([{ path: 'x.jsonl', text }]);

    const table = network.transitGatewayRouteTables.get('tgw-rtb-a');
    expect(table?.associations).toHaveLength(10_000);
  });

  it('reads 20,000 resources in time that grows with them', () => {
    const answers = (count: number) => [
      {
        path: 'all.json',
        text: JSON.stringify({
          Vpcs: [vpc('vpc-a')],
          Subnets: [{ SubnetId: 'subnet-a', VpcId: 'vpc-a', AvailabilityZone: 'eu-west-1a' }],
          NetworkInterfaces: Array.from({ length: count }, (_, index) => ({
            NetworkInterfaceId: `eni-${index}`,
            SubnetId: 'subnet-a',
            VpcId: 'vpc-a',
            Description: 'x'.repeat(500),
            PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.1', Primary: true }],
            Groups: [{ GroupId: 'sg-a' }],
          })),
        }),
      },
    ];

    expect(importFiles(answers(20_000)).network.networkInterfaces.size).toBe(20_000);
  });
});
