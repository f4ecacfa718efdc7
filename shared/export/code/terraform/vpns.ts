import { isExtendedAsn, type VpnThings } from '../things/vpns';
import { type TerraformPrinters, tagMap } from './terraform';
import { onlyTags } from './vpcs';

export const vpnPrinters: TerraformPrinters<keyof VpnThings> = {
  'vpn-gateway': {
    type: 'aws_vpn_gateway',
    create: (thing, terraform) => [
      terraform.resource('aws_vpn_gateway', thing, {
        amazon_side_asn:
          thing.props.amazonSideAsn === undefined ? undefined : String(thing.props.amazonSideAsn),
        availability_zone: thing.props.availabilityZone,
        tags: tagMap(thing.props.tags),
      }),
    ],
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'vpn-gateway-attachment': {
    type: 'aws_vpn_gateway_attachment',
    create: (thing, terraform) => [
      terraform.resource('aws_vpn_gateway_attachment', thing, {
        vpn_gateway_id: terraform.id(thing.props.gateway),
        vpc_id: terraform.id(thing.props.vpc),
      }),
    ],
  },
  'customer-gateway': {
    type: 'aws_customer_gateway',
    create: (thing, terraform) => {
      const { ipAddress, bgpAsn, deviceName, tags } = thing.props;
      return [
        terraform.resource('aws_customer_gateway', thing, {
          type: 'ipsec.1',
          [isExtendedAsn(bgpAsn) ? 'bgp_asn_extended' : 'bgp_asn']: bgpAsn,
          ip_address: ipAddress ?? terraform.input(`address of ${thing.recordId}`),
          device_name: deviceName,
          tags: tagMap(tags),
        }),
      ];
    },
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'vpn-connection': {
    type: 'aws_vpn_connection',
    create: (thing, terraform) => {
      const { customerGateway, vpnGateway, transitGateway, staticRoutesOnly, tags } = thing.props;
      return [
        terraform.resource('aws_vpn_connection', thing, {
          type: 'ipsec.1',
          customer_gateway_id: terraform.id(customerGateway),
          vpn_gateway_id: vpnGateway === undefined ? undefined : terraform.id(vpnGateway),
          transit_gateway_id:
            transitGateway === undefined ? undefined : terraform.id(transitGateway),
          static_routes_only: staticRoutesOnly,
          tags: tagMap(tags),
        }),
      ];
    },
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  'vpn-route': {
    type: 'aws_vpn_connection_route',
    create: (thing, terraform) => [
      terraform.resource('aws_vpn_connection_route', thing, {
        vpn_connection_id: terraform.id(thing.props.connection),
        destination_cidr_block: thing.props.cidr,
      }),
    ],
  },
};
