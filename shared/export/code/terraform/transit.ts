import type { Ref } from '../things/ref';
import type { Thing } from '../things/thing';
import type { TransitThings } from '../things/transit';
import type { Body } from './hcl';
import { keeping, type Terraform, type TerraformPrinters, tagMap } from './terraform';
import { onlyTags } from './vpcs';

export const transitPrinters: TerraformPrinters<keyof TransitThings> = {
  'transit-gateway': {
    type: 'aws_ec2_transit_gateway',
    create: (thing, terraform) => [
      terraform.resource('aws_ec2_transit_gateway', thing, {
        description: thing.props.description,
        amazon_side_asn: thing.props.amazonSideAsn,
        default_route_table_association: thing.props.defaultRouteTableAssociation,
        default_route_table_propagation: thing.props.defaultRouteTablePropagation,
        dns_support: thing.props.dnsSupport,
        vpn_ecmp_support: thing.props.vpnEcmpSupport,
        security_group_referencing_support: thing.props.securityGroupReferencingSupport,
        tags: tagMap(thing.props.tags),
      }),
    ],
    change: (thing, before, changed, terraform) =>
      changed.every((name) => name === 'tags') ? onlyTags(thing, before, terraform) : undefined,
  },
  'transit-gateway-vpc-attachment': {
    type: 'aws_ec2_transit_gateway_vpc_attachment',
    create: (thing, terraform) => [
      terraform.resource('aws_ec2_transit_gateway_vpc_attachment', thing, {
        ...attachmentBody(thing, terraform),
        transit_gateway_default_route_table_association: byDefault(
          'transit-gateway-association',
          thing,
          terraform,
        ),
        transit_gateway_default_route_table_propagation: byDefault(
          'transit-gateway-propagation',
          thing,
          terraform,
        ),
      }),
    ],
    change: (thing, before, changed, terraform) =>
      changed.every((name) => name === 'tags')
        ? onlyTags(thing, before, terraform)
        : {
            blocks: [
              terraform.importBlock(
                'aws_ec2_transit_gateway_vpc_attachment',
                thing,
                thing.recordId,
              ),
              terraform.resource(
                'aws_ec2_transit_gateway_vpc_attachment',
                thing,
                attachmentBody(thing, terraform),
                keeping(
                  [
                    'transit_gateway_default_route_table_association',
                    'transit_gateway_default_route_table_propagation',
                  ],
                  attachmentBody(thing, terraform),
                ),
              ),
            ],
          },
  },
  'transit-gateway-vpn-attachment': {
    id: ({ props: { connection } }, terraform) => {
      const id = terraform.id(connection);
      return typeof id === 'object' && 'code' in id
        ? id.code.replace(/\.id$/, '.transit_gateway_attachment_id')
        : undefined;
    },
  },
  'transit-gateway-peering': {
    type: 'aws_ec2_transit_gateway_peering_attachment',
    create: (thing, terraform) => {
      const { gateway, peer, peerAccount, peerRegion, tags } = thing.props;
      return [
        terraform.resource('aws_ec2_transit_gateway_peering_attachment', thing, {
          transit_gateway_id: terraform.id(gateway),
          peer_transit_gateway_id: terraform.id(peer),
          peer_account_id: peerAccount,
          peer_region: peerRegion ?? thing.place.region ?? '',
          tags: tagMap(tags),
        }),
      ];
    },
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'transit-gateway-peering-acceptance': {
    type: 'aws_ec2_transit_gateway_peering_attachment_accepter',
    create: (thing, terraform) => [
      terraform.resource('aws_ec2_transit_gateway_peering_attachment_accepter', thing, {
        transit_gateway_attachment_id: terraform.id(thing.props.peering),
      }),
    ],
  },
  'transit-gateway-route-table': {
    type: 'aws_ec2_transit_gateway_route_table',
    // The default table of a new gateway is the gateway's own.
    id: (thing, terraform) => {
      const gateway = terraform.id(thing.props.gateway);
      return thing.props.isDefault && typeof gateway === 'object' && 'code' in gateway
        ? gateway.code.replace(/\.id$/, '.association_default_route_table_id')
        : `${terraform.address('aws_ec2_transit_gateway_route_table', thing)}.id`;
    },
    create: (thing, terraform) => [
      terraform.resource('aws_ec2_transit_gateway_route_table', thing, {
        transit_gateway_id: terraform.id(thing.props.gateway),
        tags: tagMap(thing.props.tags),
      }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'transit-gateway-association': {
    type: 'aws_ec2_transit_gateway_route_table_association',
    create: (thing, terraform) => [
      terraform.resource(
        'aws_ec2_transit_gateway_route_table_association',
        thing,
        between(thing.props, terraform),
      ),
    ],
    change: (thing, _, __, terraform) => ({
      blocks: [
        terraform.resource('aws_ec2_transit_gateway_route_table_association', thing, {
          ...between(thing.props, terraform),
          replace_existing_association: true,
        }),
      ],
    }),
    leavesAway: isOfNewVpcAttachment,
  },
  'transit-gateway-propagation': {
    type: 'aws_ec2_transit_gateway_route_table_propagation',
    create: (thing, terraform) => [
      terraform.resource(
        'aws_ec2_transit_gateway_route_table_propagation',
        thing,
        between(thing.props, terraform),
      ),
    ],
    leavesAway: isOfNewVpcAttachment,
  },
  'transit-gateway-route': {
    type: 'aws_ec2_transit_gateway_route',
    create: (thing, terraform) => {
      const { table, cidr, attachment: to } = thing.props;
      return [
        terraform.resource('aws_ec2_transit_gateway_route', thing, {
          transit_gateway_route_table_id: terraform.id(table),
          destination_cidr_block: cidr,
          ...towards(to, terraform),
        }),
      ];
    },
  },
  'transit-gateway-prefix-list': {
    type: 'aws_ec2_transit_gateway_prefix_list_reference',
    create: (thing, terraform) => {
      const { table, list, attachment: to } = thing.props;
      return [
        terraform.resource('aws_ec2_transit_gateway_prefix_list_reference', thing, {
          transit_gateway_route_table_id: terraform.id(table),
          prefix_list_id: terraform.id(list),
          ...towards(to, terraform),
        }),
      ];
    },
  },
};

/** False where something else than the gateway's default is wanted: the next run would bring the default back. */
function byDefault(
  kind: 'transit-gateway-association' | 'transit-gateway-propagation',
  { makes }: Thing<'transit-gateway-vpc-attachment'>,
  { plan }: Terraform,
): false | undefined {
  const isOtherwise = plan.steps.some(
    ({ action, thing }) =>
      action !== 'create' && thing.kind === kind && thing.props.attachment.ref === makes,
  );
  return isOtherwise ? false : undefined;
}

/** A new attachment of a VPC is made without what is not wanted of the gateway's defaults. */
function isOfNewVpcAttachment(
  { props: { attachment } }: { props: { attachment: Ref } },
  { plan }: Terraform,
): boolean {
  const source = plan.source(attachment);
  return source.kind === 'made' && source.thing.kind === 'transit-gateway-vpc-attachment';
}

function attachmentBody(
  { props }: Thing<'transit-gateway-vpc-attachment'>,
  terraform: Terraform,
): Body {
  return {
    transit_gateway_id: terraform.id(props.gateway),
    vpc_id: terraform.id(props.vpc),
    subnet_ids: props.subnets.map((subnet) => terraform.id(subnet)),
    appliance_mode_support: props.applianceModeSupport,
    dns_support: props.dnsSupport,
    ipv6_support: props.ipv6Support,
    security_group_referencing_support: props.securityGroupReferencingSupport,
    tags: tagMap(props.tags),
  };
}

function between(
  { table, attachment: end }: { table: Ref; attachment: Ref },
  terraform: Terraform,
): Body {
  return {
    transit_gateway_attachment_id: terraform.id(end),
    transit_gateway_route_table_id: terraform.id(table),
  };
}

function towards(end: Ref | undefined, terraform: Terraform): Body {
  return end === undefined
    ? { blackhole: true }
    : { transit_gateway_attachment_id: terraform.id(end) };
}
