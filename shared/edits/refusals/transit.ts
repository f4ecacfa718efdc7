import { aws, type Reasons } from './reason';

const attachments = aws('vpc/latest/tgw/tgw-vpc-attachments');
const tables = aws('vpc/latest/tgw/tgw-route-tables');

/** https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html */
export const transitReasons = {
  'transit-gateway-in-use': {
    reason: 'A transit gateway is removed once nothing is attached to it.',
    source: aws('vpc/latest/tgw/delete-tgw'),
  },
  'attachment-in-other-region': {
    reason: 'A VPC is attached to a transit gateway of its own Region.',
    source: attachments,
  },
  'vpc-attached-already': {
    reason: 'A VPC is attached to a transit gateway once.',
    source: attachments,
  },
  'attachment-without-subnets': {
    reason: 'An attachment of a VPC stands in at least one subnet.',
    source: attachments,
  },
  'attachment-subnet-elsewhere': {
    reason: 'The subnets of an attachment lie in its own VPC.',
    source: attachments,
  },
  'attachment-zone-taken': {
    reason: 'An attachment takes one subnet per Availability Zone.',
    source: attachments,
  },
  'attachment-in-local-zone': {
    reason: 'A transit gateway has no attachments in Local Zones or Wavelength Zones.',
    source: attachments,
  },
  'attachment-has-no-such-choice': {
    reason: 'Only attachments of VPCs have subnets and options.',
    source: attachments,
  },
  'peering-with-own-gateway': {
    reason: 'A transit gateway is not peered with itself.',
    source: aws('vpc/latest/tgw/tgw-peering'),
  },
  'transit-peering-exists': {
    reason: 'The transit gateways are peered already.',
    source: aws('vpc/latest/tgw/tgw-peering'),
  },
  'attachment-of-vpn': {
    reason: 'The attachment of a VPN connection comes and goes with the connection.',
    source: aws('vpc/latest/tgw/tgw-vpn-attachments'),
  },
  'attachment-of-other-gateway': {
    reason: 'The attachment and the route table belong to different transit gateways.',
    source: tables,
  },
  'attachment-not-associated': {
    reason: 'The attachment is associated with no route table.',
    source: tables,
  },
  'peering-does-not-propagate': {
    reason: 'A peering attachment propagates no routes: they are written.',
    source: aws('vpc/latest/tgw/how-transit-gateways-work'),
  },
  'duplicate-transit-route': {
    reason: 'The route table has a static route to this destination already.',
    source: tables,
  },
  'no-such-transit-route': {
    reason: 'The route table has no static route to this destination.',
    source: tables,
  },
  'transit-table-in-use': {
    reason:
      'A route table is removed once no attachment is associated with it or propagates to it.',
    source: tables,
  },
  'default-transit-table-stays': {
    reason: "The transit gateway's default route table is not removed while it is the default.",
    source: tables,
  },
} as const satisfies Reasons;
