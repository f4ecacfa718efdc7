import { changedProps, listChange } from '../changes';
import { ref } from '../things/ref';
import type { SecurityThings } from '../things/security';
import type { Thing } from '../things/thing';
import type { Block, Body } from './hcl';
import {
  type Changed,
  type Terraform,
  type TerraformPrinters,
  tagBlocks,
  tagMap,
} from './terraform';
import { onlyTags } from './vpcs';

export const securityPrinters: TerraformPrinters<keyof SecurityThings> = {
  'security-group': {
    type: 'aws_security_group',
    id: (thing, terraform) =>
      ofVpc(thing, 'default_security_group_id', 'aws_security_group', terraform),
    create: (thing, terraform) => [
      terraform.resource('aws_security_group', thing, {
        name: thing.props.groupName,
        description: thing.props.description,
        vpc_id: terraform.id(thing.props.vpc),
        tags: tagMap(thing.props.tags),
      }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'security-group-rule': {
    create: (thing, terraform) => [
      terraform.resource(
        `aws_vpc_security_group_${thing.props.direction}_rule`,
        thing,
        ruleBody(thing, terraform),
      ),
    ],
  },
  'security-group-vpc': {
    type: 'aws_vpc_security_group_vpc_association',
    create: (thing, terraform) => [
      terraform.resource('aws_vpc_security_group_vpc_association', thing, {
        security_group_id: terraform.id(thing.props.group),
        vpc_id: terraform.id(thing.props.vpc),
      }),
    ],
  },
  'network-acl': {
    type: 'aws_network_acl',
    id: (thing, terraform) => ofVpc(thing, 'default_network_acl_id', 'aws_network_acl', terraform),
    create: (thing, terraform) => [
      terraform.resource('aws_network_acl', thing, {
        vpc_id: terraform.id(thing.props.vpc),
        tags: tagMap(thing.props.tags),
      }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'network-acl-entry': {
    type: 'aws_network_acl_rule',
    create: (thing, terraform) => {
      const { acl, entry } = thing.props;
      return [
        terraform.resource('aws_network_acl_rule', thing, {
          network_acl_id: terraform.id(acl),
          egress: entry.egress,
          rule_number: entry.ruleNumber,
          rule_action: entry.action,
          protocol: entry.protocol,
          cidr_block: entry.ipv6Cidr === undefined ? entry.cidr : undefined,
          ipv6_cidr_block: entry.ipv6Cidr,
          from_port: entry.fromPort,
          to_port: entry.toPort,
          icmp_type: entry.icmpType,
          icmp_code: entry.icmpType === undefined ? undefined : (entry.icmpCode ?? -1),
        }),
      ];
    },
  },
  'network-acl-association': {
    type: 'aws_network_acl_association',
    create: (thing, terraform) => [associate(thing, terraform)],
    change: (thing, _, __, terraform) => ({ blocks: [associate(thing, terraform)] }),
  },
  'prefix-list': {
    type: 'aws_ec2_managed_prefix_list',
    create: (thing, terraform) => {
      const { name, addressFamily, maxEntries, entries, tags } = thing.props;
      return [
        terraform.resource(
          'aws_ec2_managed_prefix_list',
          thing,
          { name, address_family: addressFamily, max_entries: maxEntries, tags: tagMap(tags) },
          {
            blocks: entries.map(({ cidr, description }) => ({
              head: ['entry'],
              body: { cidr, description: description === '' ? undefined : description },
            })),
          },
        ),
      ];
    },
    change: (thing, before, _, terraform) => changedList(thing, before, terraform),
  },
  'aws-prefix-list': {
    id: (thing, terraform) => `data.${terraform.address('aws_ec2_managed_prefix_list', thing)}.id`,
  },
};

/** What comes with a VPC is the VPC's own attribute where the VPC is new. */
function ofVpc(
  thing: Thing<'security-group'> | Thing<'network-acl'>,
  attribute: string,
  type: string,
  terraform: Terraform,
): string {
  const vpc = terraform.id(thing.props.vpc);
  return thing.props.isDefault && typeof vpc === 'object' && 'code' in vpc
    ? vpc.code.replace(/\.id$/, `.${attribute}`)
    : `${terraform.address(type, thing)}.id`;
}

function ruleBody({ props }: Thing<'security-group-rule'>, terraform: Terraform): Body {
  const { group, protocol, fromPort, toPort, peer, description } = props;
  const all = protocol === '-1';
  return {
    security_group_id: terraform.id(group),
    ip_protocol: protocol,
    from_port: all ? undefined : fromPort,
    to_port: all ? undefined : toPort,
    cidr_ipv4: peer.kind === 'ipv4' ? peer.cidr : undefined,
    cidr_ipv6: peer.kind === 'ipv6' ? peer.cidr : undefined,
    prefix_list_id: peer.kind === 'prefix-list' ? terraform.id(peer.list) : undefined,
    referenced_security_group_id:
      peer.kind === 'security-group' ? referenced(peer, terraform) : undefined,
    description: description === '' ? undefined : description,
  };
}

/** A group of another account goes by that account too. */
function referenced(
  peer: { group: { ref: string }; account?: string | undefined },
  terraform: Terraform,
) {
  const id = terraform.id(peer.group);
  return peer.account !== undefined && typeof id === 'string' ? `${peer.account}/${id}` : id;
}

function associate(thing: Thing<'network-acl-association'>, terraform: Terraform): Block {
  return terraform.resource('aws_network_acl_association', thing, {
    network_acl_id: terraform.id(thing.props.acl),
    subnet_id: terraform.id(thing.props.subnet),
  });
}

/** New entries of a list that Terraform does not keep are a resource each; all else is left to a command. */
function changedList(
  thing: Thing<'prefix-list'>,
  before: Thing<'prefix-list'>,
  terraform: Terraform,
): Changed<'prefix-list'> | undefined {
  const { added, removed } = listChange(before.props.entries, thing.props.entries);
  // AWS makes room first: a bigger list is a command, and what goes into it too.
  if (removed.length > 0 || thing.props.maxEntries !== before.props.maxEntries) return undefined;
  const done = {
    ...before,
    props: { ...before.props, entries: thing.props.entries, tags: thing.props.tags },
  };
  const blocks = [
    ...added.map(({ cidr, description }) =>
      terraform.resource(
        'aws_ec2_managed_prefix_list_entry',
        thing,
        {
          prefix_list_id: terraform.id(ref(thing.recordId)),
          cidr,
          description: description === '' ? undefined : description,
        },
        { what: cidr },
      ),
    ),
    ...tagBlocks(thing, before.props.tags, thing.props.tags, terraform),
  ];
  return changedProps(done, thing).length === 0 ? { blocks } : { blocks, left: done };
}
