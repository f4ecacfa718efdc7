import type { Tags } from '../../../network/record';
import { tagChange } from '../changes';
import type { Thing, ThingKind } from '../things/thing';
import type { VpcThings } from '../things/vpcs';
import type { Body, Expression } from './hcl';
import {
  type Changed,
  keeping,
  type Terraform,
  type TerraformPrinters,
  tagBlocks,
  tagMap,
} from './terraform';

export const vpcPrinters: TerraformPrinters<keyof VpcThings> = {
  vpc: {
    type: 'aws_vpc',
    create: (thing, terraform) => [terraform.resource('aws_vpc', thing, vpcBody(thing))],
    change: (thing, before, changed, terraform) =>
      changed.every((name) => name === 'tags')
        ? onlyTags(thing, before, terraform)
        : {
            blocks: [
              terraform.importBlock('aws_vpc', thing, thing.recordId),
              terraform.resource(
                'aws_vpc',
                thing,
                vpcBody(thing),
                keeping(vpcAttributes, vpcBody(thing)),
              ),
            ],
          },
  },
  'vpc-cidr': {
    type: 'aws_vpc_ipv4_cidr_block_association',
    create: (thing, terraform) => [
      terraform.resource('aws_vpc_ipv4_cidr_block_association', thing, {
        vpc_id: terraform.id(thing.props.vpc),
        cidr_block: thing.props.cidrBlock,
      }),
    ],
  },
  'vpc-ipv6': {
    type: 'aws_vpc_ipv6_cidr_block_association',
    id: (thing, terraform) =>
      `${terraform.address('aws_vpc_ipv6_cidr_block_association', thing)}.ipv6_cidr_block`,
    create: (thing, terraform) => [
      terraform.resource('aws_vpc_ipv6_cidr_block_association', thing, {
        vpc_id: terraform.id(thing.props.vpc),
        assign_generated_ipv6_cidr_block: true,
      }),
    ],
  },
  subnet: {
    type: 'aws_subnet',
    create: (thing, terraform) => [
      terraform.resource('aws_subnet', thing, subnetBody(thing, terraform)),
    ],
    change: (thing, before, changed, terraform) =>
      changed.every((name) => name === 'tags')
        ? onlyTags(thing, before, terraform)
        : {
            blocks: [
              terraform.importBlock('aws_subnet', thing, thing.recordId),
              terraform.resource(
                'aws_subnet',
                thing,
                subnetBody(thing, terraform),
                keeping(subnetAttributes, subnetBody(thing, terraform)),
              ),
            ],
          },
  },
  'dhcp-options': {
    type: 'aws_vpc_dhcp_options',
    create: (thing, terraform) => [
      terraform.resource('aws_vpc_dhcp_options', thing, {
        domain_name: thing.props.domainName,
        domain_name_servers:
          thing.props.domainNameServers.length === 0 ? undefined : thing.props.domainNameServers,
        tags: tagMap(thing.props.tags),
      }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'dhcp-association': {
    type: 'aws_vpc_dhcp_options_association',
    create: (thing, terraform) => [associate(thing, terraform)],
    change: (thing, _, __, terraform) => ({ blocks: [associate(thing, terraform)] }),
  },
};

/** A change of tags alone: new values are resources of their own, and what goes is left to a command. */
export function onlyTags<K extends ThingKind>(
  thing: Thing<K> & { props: { tags: Tags } },
  before: Thing<K> & { props: { tags: Tags } },
  terraform: Terraform,
): Changed<K> {
  const { unset } = tagChange(before.props.tags, thing.props.tags);
  const kept = before.props.tags.filter(({ key }) => !unset.includes(key));
  return {
    blocks: tagBlocks(thing as Thing, kept, thing.props.tags, terraform),
    ...(unset.length === 0 ? {} : { left: thing }),
  };
}

/** What a VPC has beside that: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc */
const vpcAttributes = [
  'assign_generated_ipv6_cidr_block',
  'enable_network_address_usage_metrics',
  'instance_tenancy',
  'ipv4_ipam_pool_id',
  'ipv4_netmask_length',
  'ipv6_cidr_block',
  'ipv6_cidr_block_network_border_group',
  'ipv6_ipam_pool_id',
  'ipv6_netmask_length',
];

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/subnet */
const subnetAttributes = [
  'customer_owned_ipv4_pool',
  'enable_lni_at_device_index',
  'enable_resource_name_dns_a_record_on_launch',
  'enable_resource_name_dns_aaaa_record_on_launch',
  'map_customer_owned_ip_on_launch',
  'outpost_arn',
  'private_dns_hostname_type_on_launch',
];

function vpcBody({ props }: Thing<'vpc'>): Body {
  return {
    cidr_block: props.cidrBlock,
    enable_dns_support: props.dnsSupport,
    enable_dns_hostnames: props.dnsHostnames,
    tags: tagMap(props.tags),
  };
}

function subnetBody({ props }: Thing<'subnet'>, terraform: Terraform): Body {
  return {
    vpc_id: terraform.id(props.vpc),
    cidr_block: props.cidrBlock,
    ipv6_cidr_block: ipv6Block(props, terraform),
    ipv6_native: props.ipv6Native === true ? true : undefined,
    availability_zone: props.availabilityZone,
    map_public_ip_on_launch: props.mapPublicIpOnLaunch,
    assign_ipv6_address_on_creation: props.assignIpv6AddressOnCreation,
    enable_dns64: props.enableDns64,
    tags: tagMap(props.tags),
  };
}

/** In a VPC whose IPv6 block is new, AWS decides which block that is. */
function ipv6Block({ ipv6 }: VpcThings['subnet'], terraform: Terraform): Expression | undefined {
  if (ipv6 === undefined) return undefined;
  const block = terraform.id(ipv6.block);
  return typeof block === 'object' && 'code' in block
    ? { code: `cidrsubnet(${block.code}, 8, ${ipv6.index})` }
    : ipv6.cidrBlock;
}

function associate(thing: Thing<'dhcp-association'>, terraform: Terraform) {
  return terraform.resource('aws_vpc_dhcp_options_association', thing, {
    vpc_id: terraform.id(thing.props.vpc),
    dhcp_options_id: terraform.id(thing.props.options),
  });
}
