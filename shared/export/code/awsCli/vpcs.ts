import { ref } from '../things/ref';
import type { Thing } from '../things/thing';
import type { VpcThings } from '../things/vpcs';
import { own, type ShellPrinters, tagCommands, tagging } from './printer';
import { literal, type Options, type Shell, type Value } from './shell';

export const vpcPrinters: ShellPrinters<keyof VpcThings> = {
  vpc: {
    create: (thing, shell) => [
      ...shell.take(
        thing,
        'ec2 create-vpc',
        {
          'cidr-block': thing.props.cidrBlock,
          'tag-specifications': tagging('vpc', thing.props.tags),
        },
        'Vpc.VpcId',
      ),
      // What AWS starts with: support on, host names off.
      ...(thing.props.dnsSupport === false ? dnsSupport(thing, shell) : []),
      ...(thing.props.dnsHostnames === true ? dnsHostnames(thing, shell) : []),
    ],
    change: (thing, before, shell, changed) => [
      ...(changed.includes('dnsSupport') ? dnsSupport(thing, shell) : []),
      ...(changed.includes('dnsHostnames') ? dnsHostnames(thing, shell) : []),
      ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    ],
    remove: (thing, shell) => shell.run(thing.place, 'ec2 delete-vpc', { 'vpc-id': own(thing) }),
  },
  'vpc-cidr': {
    create: (thing, shell) => {
      shell.uses('wait_for');
      const { vpc, cidrBlock } = thing.props;
      const query = `${associationOf(cidrBlock)}.CidrBlockState.State | [0]`;
      return [
        ...shell.run(thing.place, 'ec2 associate-vpc-cidr-block', {
          'vpc-id': vpc,
          'cidr-block': cidrBlock,
        }),
        `wait_for associated ${shell.ask(thing.place, 'ec2 describe-vpcs', { 'vpc-ids': { list: [vpc] } }, query)}`,
      ];
    },
    remove: (thing, shell) => {
      const { vpc, cidrBlock } = thing.props;
      const asked = shell.ask(
        thing.place,
        'ec2 describe-vpcs',
        { 'vpc-ids': { list: [vpc] } },
        `${associationOf(cidrBlock)}.AssociationId | [0]`,
      );
      return shell.run(thing.place, 'ec2 disassociate-vpc-cidr-block', {
        'association-id': { word: `"$(${asked})"` },
      });
    },
  },
  'vpc-ipv6': {
    create: (thing, shell) => {
      shell.uses('wait_for');
      const vpcs: Options = { 'vpc-ids': { list: [thing.props.vpc] } };
      const blocks = 'Vpcs[0].Ipv6CidrBlockAssociationSet[0]';
      return [
        ...shell.run(thing.place, 'ec2 associate-vpc-cidr-block', {
          'vpc-id': thing.props.vpc,
          'amazon-provided-ipv6-cidr-block': true,
        }),
        `wait_for associated ${shell.ask(thing.place, 'ec2 describe-vpcs', vpcs, `${blocks}.Ipv6CidrBlockState.State`)}`,
        ...shell.take(thing, 'ec2 describe-vpcs', vpcs, `${blocks}.Ipv6CidrBlock`),
      ];
    },
    remove: (thing, shell) => {
      const asked = shell.ask(
        thing.place,
        'ec2 describe-vpcs',
        { 'vpc-ids': { list: [thing.props.vpc] } },
        'Vpcs[0].Ipv6CidrBlockAssociationSet[0].AssociationId',
      );
      return shell.run(thing.place, 'ec2 disassociate-vpc-cidr-block', {
        'association-id': { word: `"$(${asked})"` },
      });
    },
  },
  subnet: {
    create: (thing, shell) => {
      const { vpc, cidrBlock, ipv6Native, availabilityZone, tags } = thing.props;
      return [
        ...shell.take(
          thing,
          'ec2 create-subnet',
          {
            'vpc-id': vpc,
            'cidr-block': cidrBlock,
            'ipv6-cidr-block': ipv6Block(thing, shell),
            'ipv6-native': ipv6Native === true ? true : undefined,
            'availability-zone': availabilityZone,
            'tag-specifications': tagging('subnet', tags),
          },
          'Subnet.SubnetId',
        ),
        ...attributes(thing, shell, (name) => thing.props[name] === true),
      ];
    },
    change: (thing, before, shell, changed) => [
      ...(changed.includes('ipv6')
        ? shell.run(thing.place, 'ec2 associate-subnet-cidr-block', {
            'subnet-id': own(thing),
            'ipv6-cidr-block': ipv6Block(thing, shell),
          })
        : []),
      ...attributes(thing, shell, (name) => changed.includes(name)),
      ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    ],
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-subnet', { 'subnet-id': own(thing) }),
  },
  'dhcp-options': {
    create: (thing, shell) => {
      const { domainName, domainNameServers, tags } = thing.props;
      return shell.take(
        thing,
        'ec2 create-dhcp-options',
        {
          'dhcp-configurations': {
            json: [
              ...(domainNameServers.length === 0
                ? []
                : [{ Key: 'domain-name-servers', Values: domainNameServers }]),
              ...(domainName === undefined ? [] : [{ Key: 'domain-name', Values: [domainName] }]),
            ],
          },
          'tag-specifications': tagging('dhcp-options', tags),
        },
        'DhcpOptions.DhcpOptionsId',
      );
    },
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-dhcp-options', { 'dhcp-options-id': own(thing) }),
  },
  'dhcp-association': {
    create: (thing, shell) => associate(thing, shell),
    change: (thing, _, shell) => associate(thing, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 associate-dhcp-options', {
        'dhcp-options-id': 'default',
        'vpc-id': thing.props.vpc,
      }),
  },
};

function dnsSupport(thing: Thing<'vpc'>, shell: Shell): string[] {
  return shell.run(thing.place, 'ec2 modify-vpc-attribute', {
    'vpc-id': own(thing),
    'enable-dns-support': { json: { Value: thing.props.dnsSupport === true } },
  });
}

function dnsHostnames(thing: Thing<'vpc'>, shell: Shell): string[] {
  return shell.run(thing.place, 'ec2 modify-vpc-attribute', {
    'vpc-id': own(thing),
    'enable-dns-hostnames': { json: { Value: thing.props.dnsHostnames === true } },
  });
}

function associationOf(cidrBlock: string): string {
  return `Vpcs[0].CidrBlockAssociationSet[?CidrBlock==${literal(cidrBlock)}]`;
}

/** In a VPC whose IPv6 block is new, AWS decides which block that is. */
function ipv6Block({ props: { ipv6 } }: Thing<'subnet'>, shell: Shell): Value {
  if (ipv6 === undefined) return undefined;
  if (shell.plan.source(ipv6.block).kind === 'literal') return ipv6.cidrBlock;
  shell.uses('nth_64');
  return { word: `"$(nth_64 ${shell.word(ipv6.block)} ${ipv6.index})"` };
}

type Attribute = 'mapPublicIpOnLaunch' | 'assignIpv6AddressOnCreation' | 'enableDns64';

const attributeOptions: Readonly<Record<Attribute, string>> = {
  mapPublicIpOnLaunch: 'map-public-ip-on-launch',
  assignIpv6AddressOnCreation: 'assign-ipv6-address-on-creation',
  enableDns64: 'enable-dns64',
};

/** AWS takes one attribute a call. */
function attributes(
  thing: Thing<'subnet'>,
  shell: Shell,
  wanted: (name: Attribute) => boolean,
): string[] {
  return (Object.keys(attributeOptions) as Attribute[]).filter(wanted).flatMap((name) =>
    shell.run(thing.place, 'ec2 modify-subnet-attribute', {
      'subnet-id': own(thing),
      [attributeOptions[name]]: { json: { Value: thing.props[name] === true } },
    }),
  );
}

function associate(thing: Thing<'dhcp-association'>, shell: Shell): string[] {
  return shell.run(thing.place, 'ec2 associate-dhcp-options', {
    'dhcp-options-id': ref(thing.props.options.ref),
    'vpc-id': thing.props.vpc,
  });
}
