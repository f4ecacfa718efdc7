import type { GatewayThings } from '../things/gateways';
import { type TerraformPrinters, tagMap } from './terraform';
import { onlyTags } from './vpcs';

export const gatewayPrinters: TerraformPrinters<keyof GatewayThings> = {
  'internet-gateway': {
    type: 'aws_internet_gateway',
    create: (thing, terraform) => [
      terraform.resource('aws_internet_gateway', thing, { tags: tagMap(thing.props.tags) }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'internet-gateway-attachment': {
    type: 'aws_internet_gateway_attachment',
    create: (thing, terraform) => [
      terraform.resource('aws_internet_gateway_attachment', thing, {
        internet_gateway_id: terraform.id(thing.props.gateway),
        vpc_id: terraform.id(thing.props.vpc),
      }),
    ],
  },
  'egress-only-internet-gateway': {
    type: 'aws_egress_only_internet_gateway',
    create: (thing, terraform) => [
      terraform.resource('aws_egress_only_internet_gateway', thing, {
        vpc_id: terraform.id(thing.props.vpc),
        tags: tagMap(thing.props.tags),
      }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  address: {
    type: 'aws_eip',
    create: (thing, terraform) => [
      terraform.resource('aws_eip', thing, { domain: 'vpc', tags: tagMap(thing.props.tags) }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'nat-gateway': {
    type: 'aws_nat_gateway',
    // The provider's version 5 knows zonal ones alone.
    id: (thing, terraform) =>
      thing.props.subnet === undefined
        ? undefined
        : `${terraform.address('aws_nat_gateway', thing)}.id`,
    create: (thing, terraform) => {
      const { subnet, connectivityType, addresses, tags } = thing.props;
      const [primary, ...others] = addresses;
      if (subnet === undefined) return undefined;
      return [
        terraform.resource('aws_nat_gateway', thing, {
          connectivity_type: connectivityType === 'private' ? 'private' : undefined,
          subnet_id: terraform.id(subnet),
          allocation_id: primary === undefined ? undefined : terraform.id(primary),
          secondary_allocation_ids: terraform.ids(others),
          tags: tagMap(tags),
        }),
      ];
    },
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
};
