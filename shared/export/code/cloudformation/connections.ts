import type { PeeringThings } from '../things/peerings';
import type { Thing } from '../things/thing';
import type { TransitThings } from '../things/transit';
import { isExtendedAsn, type VpnThings } from '../things/vpns';
import { type CloudFormationPrinters, type Template, tagList } from './template';

export const connectionPrinters: CloudFormationPrinters<
  keyof TransitThings | keyof PeeringThings | keyof VpnThings
> = {
  'transit-gateway': {
    create: ({ props, makes }, template) => {
      // No template can name the table that a gateway brings: where it matters, one is made in its place.
      const ownTables = template.plan.steps.some(
        ({ action, thing }) =>
          action === 'look-up' &&
          thing.kind === 'transit-gateway-route-table' &&
          thing.props.gateway.ref === makes,
      );
      return {
        type: 'AWS::EC2::TransitGateway',
        properties: {
          Description: props.description,
          AmazonSideAsn: props.amazonSideAsn,
          DefaultRouteTableAssociation: ownTables ? 'disable' : props.defaultRouteTableAssociation,
          DefaultRouteTablePropagation: ownTables ? 'disable' : props.defaultRouteTablePropagation,
          DnsSupport: props.dnsSupport,
          VpnEcmpSupport: props.vpnEcmpSupport,
          SecurityGroupReferencingSupport: props.securityGroupReferencingSupport,
          Tags: tagList(props.tags),
        },
      };
    },
  },
  'transit-gateway-vpc-attachment': {
    create: ({ props }, template) => {
      const options = {
        ApplianceModeSupport: props.applianceModeSupport,
        DnsSupport: props.dnsSupport,
        Ipv6Support: props.ipv6Support,
        SecurityGroupReferencingSupport: props.securityGroupReferencingSupport,
      };
      return {
        type: 'AWS::EC2::TransitGatewayAttachment',
        properties: {
          TransitGatewayId: template.id(props.gateway),
          VpcId: template.id(props.vpc),
          SubnetIds: props.subnets.map((subnet) => template.id(subnet)),
          Options: Object.values(options).some((each) => each !== undefined) ? options : undefined,
          Tags: tagList(props.tags),
        },
      };
    },
  },
  // A VPN connection does not tell its attachment.
  'transit-gateway-vpn-attachment': { id: () => undefined },
  'transit-gateway-peering': {
    id: (thing, template) => template.attribute(thing, 'TransitGatewayAttachmentId'),
    create: ({ props, place }, template) => ({
      type: 'AWS::EC2::TransitGatewayPeeringAttachment',
      properties: {
        TransitGatewayId: template.id(props.gateway),
        PeerTransitGatewayId: template.id(props.peer),
        PeerAccountId: props.peerAccount ?? { Ref: 'AWS::AccountId' },
        PeerRegion: props.peerRegion ?? place.region ?? { Ref: 'AWS::Region' },
        Tags: tagList(props.tags),
      },
    }),
  },
  'transit-gateway-peering-acceptance': {},
  'transit-gateway-route-table': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::TransitGatewayRouteTable',
      properties: { TransitGatewayId: template.id(props.gateway), Tags: tagList(props.tags) },
    }),
  },
  'transit-gateway-association': {
    create: ({ props: { table, attachment } }, template) => ({
      type: 'AWS::EC2::TransitGatewayRouteTableAssociation',
      properties: {
        TransitGatewayRouteTableId: template.id(table),
        TransitGatewayAttachmentId: template.id(attachment),
      },
    }),
  },
  'transit-gateway-propagation': {
    create: ({ props: { table, attachment } }, template) => ({
      type: 'AWS::EC2::TransitGatewayRouteTablePropagation',
      properties: {
        TransitGatewayRouteTableId: template.id(table),
        TransitGatewayAttachmentId: template.id(attachment),
      },
    }),
  },
  'transit-gateway-route': {
    create: ({ props: { table, cidr, attachment } }, template) => ({
      type: 'AWS::EC2::TransitGatewayRoute',
      properties: {
        TransitGatewayRouteTableId: template.id(table),
        DestinationCidrBlock: cidr,
        ...(attachment === undefined
          ? { Blackhole: true }
          : { TransitGatewayAttachmentId: template.id(attachment) }),
      },
    }),
  },
  'transit-gateway-prefix-list': {},
  peering: {
    id: (thing, template) =>
      isAccepted(thing, template) ? { Ref: template.logicalId(thing) } : undefined,
    create: (thing, template) => {
      const { vpc, peerVpc, peerAccount, peerRegion, tags } = thing.props;
      // CloudFormation knows no request that is left to wait.
      if (!isAccepted(thing, template)) return undefined;
      return {
        type: 'AWS::EC2::VPCPeeringConnection',
        properties: {
          VpcId: template.id(vpc),
          PeerVpcId: template.id(peerVpc),
          PeerOwnerId: peerAccount,
          PeerRegion: peerRegion,
          PeerRoleArn:
            peerAccount === undefined
              ? undefined
              : template.parameter(
                  `peer role in ${peerAccount}`,
                  `The ARN of a role in account ${peerAccount} that lets this one accept the peering.`,
                ),
          Tags: tagList(tags),
        },
      };
    },
  },
  // What CloudFormation requests it accepts too: in another account by a role there.
  'peering-acceptance': {
    create: ({ props }, template) =>
      template.plan.source(props.peering).kind === 'made' ? null : undefined,
  },
  'peering-options': {},
  'vpn-gateway': {
    create: ({ props }) => ({
      type: 'AWS::EC2::VPNGateway',
      properties: {
        Type: 'ipsec.1',
        AmazonSideAsn: props.amazonSideAsn,
        Tags: tagList(props.tags),
      },
    }),
  },
  'vpn-gateway-attachment': {
    create: ({ props: { gateway, vpc } }, template) => ({
      type: 'AWS::EC2::VPCGatewayAttachment',
      properties: { VpcId: template.id(vpc), VpnGatewayId: template.id(gateway) },
    }),
  },
  'customer-gateway': {
    create: ({ props, recordId }, template) => ({
      type: 'AWS::EC2::CustomerGateway',
      properties: {
        Type: 'ipsec.1',
        [isExtendedAsn(props.bgpAsn) ? 'BgpAsnExtended' : 'BgpAsn']: Number(props.bgpAsn),
        IpAddress:
          props.ipAddress ??
          template.parameter(`address of ${recordId}`, `The address of ${recordId}.`),
        DeviceName: props.deviceName,
        Tags: tagList(props.tags),
      },
    }),
  },
  'vpn-connection': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::VPNConnection',
      properties: {
        Type: 'ipsec.1',
        CustomerGatewayId: template.id(props.customerGateway),
        VpnGatewayId: props.vpnGateway && template.id(props.vpnGateway),
        TransitGatewayId: props.transitGateway && template.id(props.transitGateway),
        StaticRoutesOnly: props.staticRoutesOnly,
        Tags: tagList(props.tags),
      },
    }),
  },
  'vpn-route': {
    create: ({ props }, template) => ({
      type: 'AWS::EC2::VPNConnectionRoute',
      properties: {
        VpnConnectionId: template.id(props.connection),
        DestinationCidrBlock: props.cidr,
      },
    }),
  },
};

/** Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/peer-with-vpc-in-another-account.html */
function isAccepted({ makes }: Thing<'peering'>, { plan }: Template): boolean {
  return plan.steps.some(
    ({ action, thing }) =>
      action === 'create' &&
      thing.kind === 'peering-acceptance' &&
      thing.props.peering.ref === makes,
  );
}
