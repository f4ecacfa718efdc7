import type { Thing } from '../things/thing';
import { isExtendedAsn, type VpnThings } from '../things/vpns';
import { own, type ShellPrinters, tagCommands, tagging } from './printer';
import type { Shell } from './shell';

export const vpnPrinters: ShellPrinters<keyof VpnThings> = {
  'vpn-gateway': {
    create: (thing, shell) =>
      shell.take(
        thing,
        'ec2 create-vpn-gateway',
        {
          type: 'ipsec.1',
          'amazon-side-asn': thing.props.amazonSideAsn,
          'availability-zone': thing.props.availabilityZone,
          'tag-specifications': tagging('vpn-gateway', thing.props.tags),
        },
        'VpnGateway.VpnGatewayId',
      ),
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-vpn-gateway', { 'vpn-gateway-id': own(thing) }),
  },
  'vpn-gateway-attachment': {
    create: (thing, shell) => [
      ...attachment(thing, 'ec2 attach-vpn-gateway', shell),
      attachmentIs('attached', thing, shell),
    ],
    remove: (thing, shell) => [
      ...attachment(thing, 'ec2 detach-vpn-gateway', shell),
      attachmentIs('detached gone', thing, shell),
    ],
  },
  'customer-gateway': {
    create: (thing, shell) => {
      const { ipAddress, bgpAsn, deviceName, tags } = thing.props;
      return shell.take(
        thing,
        'ec2 create-customer-gateway',
        {
          type: 'ipsec.1',
          'ip-address': ipAddress ?? {
            word: `"$${shell.input(`address of ${thing.recordId}`)}"`,
          },
          [isExtendedAsn(bgpAsn) ? 'bgp-asn-extended' : 'bgp-asn']: bgpAsn,
          'device-name': deviceName,
          'tag-specifications': tagging('customer-gateway', tags),
        },
        'CustomerGateway.CustomerGatewayId',
      );
    },
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-customer-gateway', { 'customer-gateway-id': own(thing) }),
  },
  'vpn-connection': {
    create: (thing, shell) => {
      const { customerGateway, vpnGateway, transitGateway, staticRoutesOnly, tags } = thing.props;
      return [
        ...shell.take(
          thing,
          'ec2 create-vpn-connection',
          {
            type: 'ipsec.1',
            'customer-gateway-id': customerGateway,
            'vpn-gateway-id': vpnGateway,
            'transit-gateway-id': transitGateway,
            options: { json: { StaticRoutesOnly: staticRoutesOnly } },
            'tag-specifications': tagging('vpn-connection', tags),
          },
          'VpnConnection.VpnConnectionId',
        ),
        ...shell.run(thing.place, 'ec2 wait vpn-connection-available', {
          'vpn-connection-ids': { list: [own(thing)] },
        }),
      ];
    },
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) => [
      ...shell.run(thing.place, 'ec2 delete-vpn-connection', { 'vpn-connection-id': own(thing) }),
      ...shell.run(thing.place, 'ec2 wait vpn-connection-deleted', {
        'vpn-connection-ids': { list: [own(thing)] },
      }),
    ],
  },
  'vpn-route': {
    create: ({ place, props: { connection, cidr } }, shell) =>
      shell.run(place, 'ec2 create-vpn-connection-route', {
        'vpn-connection-id': connection,
        'destination-cidr-block': cidr,
      }),
    remove: ({ place, props: { connection, cidr } }, shell) =>
      shell.run(place, 'ec2 delete-vpn-connection-route', {
        'vpn-connection-id': connection,
        'destination-cidr-block': cidr,
      }),
  },
};

function attachment(
  { place, props: { gateway, vpc } }: Thing<'vpn-gateway-attachment'>,
  command: string,
  shell: Shell,
): string[] {
  return shell.run(place, command, { 'vpn-gateway-id': gateway, 'vpc-id': vpc });
}

function attachmentIs(
  state: string,
  { place, props: { gateway } }: Thing<'vpn-gateway-attachment'>,
  shell: Shell,
): string {
  shell.uses('wait_for');
  const wanted = state.includes(' ') ? `'${state}'` : state;
  return `wait_for ${wanted} ${shell.ask(
    place,
    'ec2 describe-vpn-gateways',
    { 'vpn-gateway-ids': { list: [gateway] } },
    'VpnGateways[0].VpcAttachments[0].State',
  )}`;
}
