import { describe, expect, it } from 'vitest';
import { importAnswers } from './support';

const alice = '111111111111';
const bob = '222222222222';

describe('importFiles, where one id occurs several times', () => {
  it('counts a record once that two files say alike, and says so', () => {
    const body = { Vpcs: [{ VpcId: 'vpc-a', CidrBlock: '10.0.0.0/16' }] };

    const { network, report } = importAnswers({ 'a.json': body, 'b.json': body });

    expect(network.vpcs.size).toBe(1);
    expect(report.skipped).toEqual([]);
    expect(report.notes).toEqual([
      { file: 'b.json', text: '1 record says the same as one elsewhere and was counted once.' },
    ]);
  });

  it('keeps the more complete of two that contradict, and says so', () => {
    const { network, report } = importAnswers({
      'a.json': { Vpcs: [{ VpcId: 'vpc-a', CidrBlock: '10.0.0.0/16' }] },
      'b.json': { Vpcs: [{ VpcId: 'vpc-a', CidrBlock: '10.9.0.0/16', State: 'available' }] },
    });

    expect(network.vpcs.get('vpc-a')?.cidrBlocks).toEqual([{ cidr: '10.9.0.0/16' }]);
    expect(report.skipped).toMatchObject([{ file: 'a.json', place: 'Vpcs[0]', code: 'duplicate' }]);
  });

  it("takes the owner's view of what is shared, and fills its blanks from the other's", () => {
    const subnet = { SubnetId: 'subnet-a', VpcId: 'vpc-a', OwnerId: alice };
    const { network, report } = importAnswers({
      [`accounts/${bob}/eu-west-1/s.json`]: {
        Subnets: [{ ...subnet, State: 'pending', CidrBlock: '10.0.1.0/24', EnableDns64: true }],
      },
      [`accounts/${alice}/eu-west-1/s.json`]: {
        Subnets: [{ ...subnet, State: 'available', Tags: [{ Key: 'Name', Value: 'web' }] }],
      },
    });

    expect(network.subnets.get('subnet-a')).toMatchObject({
      account: alice,
      state: 'available',
      tags: [{ key: 'Name', value: 'web' }],
      cidrBlock: '10.0.1.0/24',
      enableDns64: true,
    });
    expect(report.skipped).toEqual([]);
  });

  it('takes the requester view of a peering, options of both sides kept', () => {
    const sides = {
      VpcPeeringConnectionId: 'pcx-a',
      Status: { Code: 'active' },
      RequesterVpcInfo: { OwnerId: bob, VpcId: 'vpc-b', Region: 'eu-west-1' },
      AccepterVpcInfo: { OwnerId: alice, VpcId: 'vpc-a', Region: 'eu-west-1' },
    };
    const { network } = importAnswers({
      [`accounts/${alice}/eu-west-1/p.json`]: { VpcPeeringConnections: [sides] },
      [`accounts/${bob}/eu-west-1/p.json`]: { VpcPeeringConnections: [sides] },
    });

    expect([...network.vpcPeeringConnections.values()]).toMatchObject([{ account: bob }]);
  });

  it("keeps AWS's prefix lists once an account, with the entries that either read", () => {
    const list = { PrefixListId: 'pl-s3', OwnerId: 'AWS', PrefixListName: 'com.amazonaws.x.s3' };
    const { network } = importAnswers({
      [`accounts/${alice}/eu-west-1/p.json`]: { PrefixLists: [list] },
      [`accounts/${bob}/eu-west-1/p.json`]: { PrefixLists: [list] },
      [`accounts/${bob}/eu-west-1/e.json`]: {
        PrefixListId: 'pl-s3',
        Entries: [{ Cidr: '52.0.0.0/8' }],
      },
    });

    expect(
      [...network.prefixLists.values()].map(({ seenBy, entries }) => [seenBy, entries?.length]),
    ).toEqual([
      [alice, undefined],
      [bob, 1],
    ]);
  });

  it('takes a listed interface before the one inside its instance', () => {
    const inside = { NetworkInterfaceId: 'eni-a', Description: 'inside', SubnetId: 'subnet-a' };
    const instance = { InstanceId: 'i-a', NetworkInterfaces: [inside] };
    const listed = { NetworkInterfaceId: 'eni-a', Description: 'listed' };

    const both = importAnswers({
      'a.json': { Reservations: [{ Instances: [instance] }] },
      'b.json': { NetworkInterfaces: [listed] },
    });
    const alone = importAnswers({ 'a.json': { Reservations: [{ Instances: [instance] }] } });

    expect(both.network.networkInterfaces.get('eni-a')).toMatchObject({
      description: 'listed',
      subnetId: 'subnet-a',
    });
    expect(both.network.networkInterfaces.get('eni-a')?.listedAs).toBeUndefined();
    expect(alone.network.networkInterfaces.get('eni-a')).toMatchObject({
      attachment: { instanceId: 'i-a' },
      listedAs: [],
    });
  });

  it('keeps Classic Load Balancers of one name in two Regions apart', () => {
    const classic = { LoadBalancerDescriptions: [{ LoadBalancerName: 'web', Subnets: [] }] };
    const { network } = importAnswers({
      [`${alice}/eu-west-1/lb.json`]: classic,
      [`${alice}/us-east-1/lb.json`]: classic,
    });

    expect([...network.loadBalancers.values()].map(({ name, region }) => [name, region])).toEqual([
      ['web', 'eu-west-1'],
      ['web', 'us-east-1'],
    ]);
  });
});
