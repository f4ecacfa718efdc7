import { aws, type Reasons, thisModel } from './reason';

/** VPN, Direct Connect and what is declared of networks outside of AWS. */
export const onPremisesReasons = {
  'customer-gateway-address-wrong': {
    reason: 'A customer gateway has an IPv4 address.',
    source: aws('vpn/latest/s2svpn/your-cgw'),
  },
  'customer-gateway-in-use': {
    reason: 'A VPN connection ends at the customer gateway.',
    source: aws('vpn/latest/s2svpn/delete-vpn'),
  },
  'vpn-needs-one-gateway': {
    reason: 'A VPN connection ends at one virtual private gateway or at one transit gateway.',
    source: aws('vpn/latest/s2svpn/SetUpVPNConnections'),
  },
  'vpn-in-other-region': {
    reason: 'Both ends of a VPN connection belong to one Region of an account.',
    source: aws('vpn/latest/s2svpn/SetUpVPNConnections'),
  },
  'vpn-uses-bgp': {
    reason: 'A VPN connection that learns its routes by BGP has no static ones.',
    source: aws('vpn/latest/s2svpn/vpn-route-priority'),
  },
  'vpn-routes-in-transit-table': {
    reason:
      "The static routes of a VPN connection to a transit gateway stand in the transit gateway's route tables.",
    source: aws('vpn/latest/s2svpn/vpn-edit-static-routes'),
  },
  'duplicate-vpn-route': {
    reason: 'The VPN connection has this route already.',
    source: aws('vpn/latest/s2svpn/vpn-edit-static-routes'),
  },
  'no-such-vpn-route': {
    reason: 'The VPN connection has no such route.',
    source: aws('vpn/latest/s2svpn/vpn-edit-static-routes'),
  },
  'no-such-fact': { reason: 'Nothing is declared under this name.', source: thisModel },
  'fact-address-wrong': {
    reason: 'A declared fact names addresses and blocks of addresses as they are written.',
    source: thisModel,
  },
} as const satisfies Reasons;
