import type { GatewayThings } from '../things/gateways';
import { own, type ShellPrinters, tagCommands, tagging } from './printer';

export const gatewayPrinters: ShellPrinters<keyof GatewayThings> = {
  'internet-gateway': {
    create: (thing, shell) =>
      shell.take(
        thing,
        'ec2 create-internet-gateway',
        { 'tag-specifications': tagging('internet-gateway', thing.props.tags) },
        'InternetGateway.InternetGatewayId',
      ),
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-internet-gateway', { 'internet-gateway-id': own(thing) }),
  },
  'internet-gateway-attachment': {
    create: ({ place, props: { gateway, vpc } }, shell) =>
      shell.run(place, 'ec2 attach-internet-gateway', {
        'internet-gateway-id': gateway,
        'vpc-id': vpc,
      }),
    remove: ({ place, props: { gateway, vpc } }, shell) =>
      shell.run(place, 'ec2 detach-internet-gateway', {
        'internet-gateway-id': gateway,
        'vpc-id': vpc,
      }),
  },
  'egress-only-internet-gateway': {
    create: (thing, shell) =>
      shell.take(
        thing,
        'ec2 create-egress-only-internet-gateway',
        {
          'vpc-id': thing.props.vpc,
          'tag-specifications': tagging('egress-only-internet-gateway', thing.props.tags),
        },
        'EgressOnlyInternetGateway.EgressOnlyInternetGatewayId',
      ),
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-egress-only-internet-gateway', {
        'egress-only-internet-gateway-id': own(thing),
      }),
  },
  address: {
    create: (thing, shell) =>
      shell.take(
        thing,
        'ec2 allocate-address',
        { domain: 'vpc', 'tag-specifications': tagging('elastic-ip', thing.props.tags) },
        'AllocationId',
      ),
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 release-address', { 'allocation-id': own(thing) }),
  },
  'nat-gateway': {
    create: (thing, shell) => {
      const { connectivityType, subnet, vpc, addresses, zones, tags } = thing.props;
      const [primary, ...others] = addresses;
      return [
        ...shell.take(
          thing,
          'ec2 create-nat-gateway',
          {
            ...(vpc === undefined ? {} : { 'availability-mode': 'regional', 'vpc-id': vpc }),
            'subnet-id': subnet,
            'connectivity-type': connectivityType === 'private' ? 'private' : undefined,
            'allocation-id': primary,
            'secondary-allocation-ids': { list: others },
            // A regional one that is given no addresses finds its own.
            'availability-zone-addresses':
              zones.length === 0
                ? undefined
                : {
                    json: zones.map(({ availabilityZone, address }) => ({
                      AvailabilityZone: availabilityZone,
                      AllocationIds: [address],
                    })),
                  },
            'tag-specifications': tagging('natgateway', tags),
          },
          'NatGateway.NatGatewayId',
        ),
        ...shell.run(thing.place, 'ec2 wait nat-gateway-available', {
          'nat-gateway-ids': { list: [own(thing)] },
        }),
      ];
    },
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) => [
      ...shell.run(thing.place, 'ec2 delete-nat-gateway', { 'nat-gateway-id': own(thing) }),
      // Its addresses and its subnet are free only then.
      ...shell.run(thing.place, 'ec2 wait nat-gateway-deleted', {
        'nat-gateway-ids': { list: [own(thing)] },
      }),
    ],
  },
};
