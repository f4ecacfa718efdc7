import { type Cidr, parseCidr } from '../../../address/cidr';
import type { Network } from '../../../network/network';
import { isState, type Tags } from '../../../network/record';
import type { CidrAssociation, Subnet, Vpc } from '../../../network/vpc';
import { type Ref, ref } from './ref';
import { nameOf, ownTags, part, type Thing, whole } from './thing';

export type VpcThings = {
  vpc: {
    cidrBlock: string;
    dnsSupport?: boolean | undefined;
    dnsHostnames?: boolean | undefined;
    tags: Tags;
  };
  /** A further IPv4 block. */
  'vpc-cidr': { vpc: Ref; cidrBlock: string };
  /** An IPv6 block of Amazon's: which one it is, AWS decides. */
  'vpc-ipv6': { vpc: Ref };
  subnet: {
    vpc: Ref;
    cidrBlock?: string | undefined;
    /** The n-th /64 of its VPC's IPv6 block. */
    ipv6?: { block: Ref; cidrBlock: string; index: number } | undefined;
    availabilityZone?: string | undefined;
    mapPublicIpOnLaunch?: boolean | undefined;
    assignIpv6AddressOnCreation?: boolean | undefined;
    ipv6Native?: boolean | undefined;
    enableDns64?: boolean | undefined;
    tags: Tags;
  };
  'dhcp-options': {
    domainName?: string | undefined;
    domainNameServers: readonly string[];
    tags: Tags;
  };
  'dhcp-association': { vpc: Ref; options: Ref };
};

export function* vpcThings(network: Network): Generator<Thing> {
  for (const vpc of network.vpcs.values()) yield* thingsOfVpc(network, vpc);
  for (const subnet of network.subnets.values()) yield* thingOfSubnet(network, subnet);
  for (const options of network.dhcpOptions.values())
    yield whole('dhcp-options', options, {
      domainName: options.domainName,
      domainNameServers: options.domainNameServers,
      tags: ownTags(options),
    });
}

function* thingsOfVpc(network: Network, vpc: Vpc): Generator<Thing> {
  const [primary, ...others] = inForce(vpc.cidrBlocks);
  if (primary === undefined) return;
  const name = nameOf(vpc, vpc.id);
  yield whole(
    'vpc',
    vpc,
    {
      cidrBlock: primary.cidr,
      dnsSupport: vpc.dnsSupport,
      dnsHostnames: vpc.dnsHostnames,
      tags: ownTags(vpc),
    },
    { gives: [`dns of ${vpc.id}`] },
  );
  for (const { cidr } of others)
    yield part(
      'vpc-cidr',
      vpc,
      cidr,
      { vpc: ref(vpc.id), cidrBlock: cidr },
      { name: `${name} ${cidr}`, goesWith: [ref(vpc.id)], gives: [`space in ${vpc.id}`] },
    );
  if (inForce(vpc.ipv6CidrBlocks).length > 0)
    yield part(
      'vpc-ipv6',
      vpc,
      '',
      { vpc: ref(vpc.id) },
      { name, makes: ipv6BlockOf(vpc.id), goesWith: [ref(vpc.id)] },
    );
  if (vpc.dhcpOptionsId !== undefined && network.dhcpOptions.has(vpc.dhcpOptionsId))
    yield part(
      'dhcp-association',
      vpc,
      '',
      { vpc: ref(vpc.id), options: ref(vpc.dhcpOptionsId) },
      { name, goesWith: [ref(vpc.id)] },
    );
}

function* thingOfSubnet(network: Network, subnet: Subnet): Generator<Thing> {
  const { vpcId } = subnet;
  if (vpcId === undefined) return;
  const [block] = inForce(subnet.ipv6CidrBlocks);
  yield whole(
    'subnet',
    subnet,
    {
      vpc: ref(vpcId),
      cidrBlock: subnet.cidrBlock,
      ipv6:
        block === undefined
          ? undefined
          : {
              block: ref(ipv6BlockOf(vpcId)),
              cidrBlock: block.cidr,
              index: indexOfBlock(network.vpcs.get(vpcId), block.cidr),
            },
      availabilityZone: subnet.availabilityZone,
      mapPublicIpOnLaunch: subnet.mapPublicIpOnLaunch,
      assignIpv6AddressOnCreation: subnet.assignIpv6AddressOnCreation,
      ipv6Native: subnet.ipv6Native,
      enableDns64: subnet.enableDns64,
      tags: ownTags(subnet),
    },
    {
      wants: [`space in ${vpcId}`],
      claims: subnet.cidrBlock === undefined ? [] : [`${subnet.cidrBlock} of ${vpcId}`],
    },
  );
}

/** No resource of AWS's own, but others name it: subnets are cut from it. */
export function ipv6BlockOf(vpcId: string): string {
  return `ipv6 of ${vpcId}`;
}

export function hasIpv6(network: Network, vpcId: string | undefined): boolean {
  const vpc = vpcId === undefined ? undefined : network.vpcs.get(vpcId);
  return vpc !== undefined && inForce(vpc.ipv6CidrBlocks).length > 0;
}

export function inForce(blocks: readonly CidrAssociation[]): CidrAssociation[] {
  return blocks.filter(
    ({ state }) => !isState(state, 'disassociating', 'disassociated', 'failing', 'failed'),
  );
}

/** Which of the 256 blocks of 64 bits in a VPC's block of 56 a subnet has. */
function indexOfBlock(vpc: Vpc | undefined, text: string): number {
  const block = parseCidr(text);
  return block === undefined || vpc === undefined ? 0 : lowByte(block);
}

function lowByte({ base }: Cidr): number {
  return typeof base === 'bigint' ? Number((base >> 64n) & 0xffn) : 0;
}
