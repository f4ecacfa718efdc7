import {
  dhcpOptions,
  instance,
  internetGateway,
  networkInterface,
  networkOf,
  peering,
  route,
  routeTable,
  subnet,
  vpc,
} from '../../../support/builders';
import type { Rule } from './rule';

const network = networkOf(
  vpc('vpc', { secondaryCidrs: ['10.3.0.0/16', '10.4.0.0/16'], ipv6: '2001:db8:1::/56' }),
  vpc('other', { cidr: '192.168.0.0/16' }),
  vpc('services', { cidr: '198.19.0.0/20' }),
  vpc('low', { cidr: '10.1.0.0/16' }),
  vpc('peer', { cidr: '10.8.0.0/16' }),
  vpc('bare', { cidr: '10.12.0.0/16' }),
  peering('peering', { requester: 'bare', accepter: 'peer' }),
  subnet('private', { cidr: '10.0.1.0/24', ipv6: '2001:db8:1:1::/64' }),
  subnet('in-secondary', { cidr: '10.3.1.0/24' }),
  subnet('v6', { ipv6: '2001:db8:1:9::/64', raw: { cidrBlock: undefined as never } }),
  subnet('v4', { cidr: '10.0.7.0/24' }),
  internetGateway('igw'),
  routeTable('routes', { routes: [route('10.9.0.0/24', 'internet-gateway', 'igw')] }),
  dhcpOptions('own-dns', { servers: ['10.0.0.9'] }),
  instance('web', { subnet: 'private' }),
  networkInterface('lone', { subnet: 'in-secondary' }),
);

const params = {
  vpcId: 'new',
  region: 'us-east-1',
  account: '111122223333',
  cidrBlock: '10.20.0.0/16',
  routeTableId: 'new-main',
  networkAclId: 'new-acl',
  securityGroupId: 'new-group',
};
const add = { network, type: 'vpc/add' };
const block = { network, type: 'vpc/add-block' };
const less = { network, type: 'vpc/remove-block' };
const subnetParams = {
  subnetId: 'new',
  vpcId: 'vpc',
  availabilityZone: 'us-east-1a',
  cidrBlock: '10.0.2.0/24',
};
const addSubnet = { network, type: 'subnet/add' };

export const vpcRules: Rule[] = [
  {
    ...add,
    code: 'no-such-region',
    meets: { ...params, region: 'eu-west-1' },
    passes: { region: 'us-east-1' },
  },
  { ...add, code: 'id-taken', meets: { ...params, vpcId: 'other' }, passes: { vpcId: 'new' } },
  {
    ...add,
    code: 'account-id-wrong',
    meets: { ...params, account: 'mine' },
    passes: { account: undefined },
  },
  {
    ...add,
    code: 'not-a-cidr',
    meets: { ...params, cidrBlock: '10.20.0.0' },
    passes: { cidrBlock: '10.20.0.0/28' },
  },
  {
    ...add,
    code: 'vpc-block-size',
    meets: { ...params, cidrBlock: '10.20.0.0/15' },
    passes: { cidrBlock: '10.20.0.0/16' },
  },
  {
    ...add,
    code: 'vpc-block-size',
    meets: { ...params, cidrBlock: '10.20.0.0/29' },
    passes: { cidrBlock: '10.20.0.0/28' },
  },
  {
    ...add,
    code: 'vpc-block-reserved',
    meets: { ...params, cidrBlock: '169.254.0.0/20' },
    passes: { cidrBlock: '169.253.0.0/20' },
  },
  {
    ...add,
    code: 'vpc-ipv6-block-size',
    meets: { ...params, ipv6CidrBlock: '2001:db8:9::/54' },
    passes: { ipv6CidrBlock: '2001:db8:9::/56' },
  },
  {
    ...add,
    code: 'no-such-dhcp-options',
    meets: { ...params, dhcpOptionsId: 'gone' },
    passes: { dhcpOptionsId: 'own-dns' },
  },
  {
    ...block,
    code: 'vpc-block-overlap',
    meets: { vpcId: 'vpc', cidrBlock: '10.3.128.0/20' },
    passes: { cidrBlock: '10.5.128.0/20' },
  },
  {
    ...block,
    code: 'vpc-block-restricted',
    meets: { vpcId: 'vpc', cidrBlock: '172.16.0.0/16' },
    passes: { cidrBlock: '100.64.0.0/16' },
  },
  {
    ...block,
    code: 'vpc-block-restricted',
    meets: { vpcId: 'low', cidrBlock: '10.0.0.0/20' },
    passes: { cidrBlock: '10.2.0.0/20' },
  },
  {
    ...block,
    code: 'vpc-block-restricted',
    meets: { vpcId: 'vpc', cidrBlock: '198.19.128.0/20' },
    passes: { vpcId: 'services' },
  },
  {
    ...block,
    code: 'vpc-block-routed',
    meets: { vpcId: 'vpc', cidrBlock: '10.9.0.0/24' },
    passes: { cidrBlock: '10.9.0.0/25' },
  },
  {
    ...block,
    code: 'peered-block-overlap',
    meets: { vpcId: 'bare', cidrBlock: '10.8.16.0/20' },
    passes: { cidrBlock: '10.7.16.0/20' },
  },
  {
    ...less,
    code: 'no-such-block',
    meets: { vpcId: 'vpc', cidrBlock: '10.5.0.0/16' },
    passes: { cidrBlock: '10.4.0.0/16' },
  },
  {
    ...less,
    code: 'primary-block-stays',
    meets: { vpcId: 'vpc', cidrBlock: '10.0.0.0/16' },
    passes: { cidrBlock: '10.4.0.0/16' },
  },
  {
    ...less,
    code: 'vpc-block-in-use',
    meets: { vpcId: 'vpc', cidrBlock: '10.3.0.0/16' },
    passes: { cidrBlock: '10.4.0.0/16' },
  },
  {
    network,
    type: 'vpc/remove',
    code: 'vpc-in-use',
    meets: { vpcId: 'vpc' },
    passes: { vpcId: 'bare' },
  },
  {
    network,
    type: 'vpc/remove',
    code: 'vpc-in-use',
    meets: { vpcId: 'vpc' },
    passes: { withContents: true },
  },
  {
    network,
    type: 'vpc/set-dns',
    code: 'no-such-vpc',
    meets: { vpcId: 'gone', dnsHostnames: false },
    passes: { vpcId: 'vpc' },
  },
  {
    network,
    type: 'dhcp-options/add',
    code: 'dns-servers-wrong',
    meets: {
      dhcpOptionsId: 'new',
      region: 'us-east-1',
      domainNameServers: ['AmazonProvidedDNS', '10.0.0.9'],
    },
    passes: { domainNameServers: ['10.0.0.8', '10.0.0.9'] },
  },
  {
    network,
    type: 'dhcp-options/remove',
    code: 'dhcp-options-in-use',
    meets: { dhcpOptionsId: 'amazon-dns' },
    passes: { dhcpOptionsId: 'own-dns' },
  },
  {
    ...addSubnet,
    code: 'subnet-size',
    meets: { ...subnetParams, cidrBlock: '10.0.2.0/29' },
    passes: { cidrBlock: '10.0.2.0/28' },
  },
  {
    ...addSubnet,
    code: 'subnet-size',
    meets: { ...subnetParams, vpcId: 'bare', cidrBlock: '10.12.0.0/15' },
    passes: { cidrBlock: '10.12.0.0/16' },
  },
  {
    ...addSubnet,
    code: 'subnet-ipv6-size',
    meets: { ...subnetParams, ipv6CidrBlock: '2001:db8:1:2::/65' },
    passes: { ipv6CidrBlock: '2001:db8:1:2::/64' },
  },
  {
    ...addSubnet,
    code: 'subnet-without-block',
    meets: { ...subnetParams, cidrBlock: undefined },
    passes: { ipv6CidrBlock: '2001:db8:1:2::/64' },
  },
  {
    ...addSubnet,
    code: 'subnet-outside-vpc',
    meets: { ...subnetParams, cidrBlock: '10.5.0.0/24' },
    passes: { cidrBlock: '10.4.0.0/24' },
  },
  {
    ...addSubnet,
    code: 'subnet-overlap',
    meets: { ...subnetParams, cidrBlock: '10.0.0.0/23' },
    passes: { cidrBlock: '10.0.2.0/23' },
  },
  {
    ...addSubnet,
    code: 'zone-not-in-region',
    meets: { ...subnetParams, availabilityZone: 'eu-west-1a' },
    passes: { availabilityZone: 'us-east-1f' },
  },
  {
    network: {
      ...network,
      availabilityZones: new Map([
        ['/us-east-1/us-east-1a', { name: 'us-east-1a' as never, region: 'us-east-1' as never }],
      ]),
    },
    type: 'subnet/add',
    code: 'no-such-zone',
    meets: { ...subnetParams, availabilityZone: 'us-east-1b' },
    passes: { availabilityZone: 'us-east-1a' },
  },
  {
    network,
    type: 'subnet/remove',
    code: 'subnet-in-use',
    meets: { subnetId: 'private' },
    passes: { subnetId: 'v4' },
  },
  {
    network,
    type: 'subnet/change',
    code: 'no-ipv6-in-subnet',
    meets: { subnetId: 'v4', assignIpv6AddressOnCreation: true },
    passes: { subnetId: 'private' },
  },
  {
    network,
    type: 'subnet/change',
    code: 'ipv6-only-subnet-has-no-ipv4',
    meets: { subnetId: 'v6', mapPublicIpOnLaunch: true },
    passes: { subnetId: 'v4' },
  },
  {
    network,
    type: 'subnet/change',
    code: 'no-such-subnet',
    meets: { subnetId: 'gone', enableDns64: true },
    passes: { subnetId: 'v4' },
  },
];
