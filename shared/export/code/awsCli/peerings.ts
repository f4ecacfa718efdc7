import type { PeeringThings } from '../things/peerings';
import type { Thing } from '../things/thing';
import { own, type ShellPrinters, tagCommands, tagging } from './printer';
import type { Shell } from './shell';

export const peeringPrinters: ShellPrinters<keyof PeeringThings> = {
  peering: {
    create: (thing, shell) => {
      const { vpc, peerVpc, peerAccount, peerRegion, tags } = thing.props;
      return shell.take(
        thing,
        'ec2 create-vpc-peering-connection',
        {
          'vpc-id': vpc,
          'peer-vpc-id': peerVpc,
          'peer-owner-id': peerAccount,
          'peer-region': peerRegion,
          'tag-specifications': tagging('vpc-peering-connection', tags),
        },
        'VpcPeeringConnection.VpcPeeringConnectionId',
      );
    },
    change: (thing, before, shell) =>
      tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-vpc-peering-connection', {
        'vpc-peering-connection-id': own(thing),
      }),
  },
  'peering-acceptance': {
    create: ({ place, props: { peering } }, shell) => {
      shell.uses('wait_for');
      const asked = shell.ask(
        place,
        'ec2 describe-vpc-peering-connections',
        { 'vpc-peering-connection-ids': { list: [peering] } },
        'VpcPeeringConnections[0].Status.Code',
      );
      return [
        `wait_for 'pending-acceptance active' ${asked}`,
        ...shell.run(place, 'ec2 accept-vpc-peering-connection', {
          'vpc-peering-connection-id': peering,
        }),
        `wait_for active ${asked}`,
      ];
    },
  },
  'peering-options': {
    create: (thing, shell) => modify(thing, shell),
    change: (thing, _, shell) => modify(thing, shell),
  },
};

function modify(
  { place, props: { peering, side, ...options } }: Thing<'peering-options'>,
  shell: Shell,
): string[] {
  return shell.run(place, 'ec2 modify-vpc-peering-connection-options', {
    'vpc-peering-connection-id': peering,
    [`${side}-peering-connection-options`]: {
      json: { AllowDnsResolutionFromRemoteVpc: options.allowDnsResolutionFromRemoteVpc },
    },
  });
}
