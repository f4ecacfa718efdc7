import type { BlockPublicAccessThings } from '../things/blockPublicAccess';
import type { Thing } from '../things/thing';
import { own, type ShellPrinters, tagCommands, tagging } from './printer';
import type { Shell } from './shell';

export const blockPublicAccessPrinters: ShellPrinters<keyof BlockPublicAccessThings> = {
  'block-public-access': {
    create: (thing, shell) => setMode(thing, thing.props.mode, shell),
    change: (thing, _, shell) => setMode(thing, thing.props.mode, shell),
    remove: (thing, shell) => setMode(thing, 'off', shell),
  },
  'block-public-access-exclusion': {
    create: (thing, shell) =>
      shell.take(
        thing,
        'ec2 create-vpc-block-public-access-exclusion',
        {
          'vpc-id': thing.props.vpc,
          'subnet-id': thing.props.subnet,
          'internet-gateway-exclusion-mode': thing.props.mode,
          'tag-specifications': tagging('vpc-block-public-access-exclusion', thing.props.tags),
        },
        'VpcBlockPublicAccessExclusion.ExclusionId',
      ),
    change: (thing, before, shell, changed) => [
      ...(changed.includes('mode')
        ? shell.run(thing.place, 'ec2 modify-vpc-block-public-access-exclusion', {
            'exclusion-id': own(thing),
            'internet-gateway-exclusion-mode': thing.props.mode,
          })
        : []),
      ...tagCommands(thing, own(thing), before.props.tags, thing.props.tags, shell),
    ],
    remove: (thing, shell) =>
      shell.run(thing.place, 'ec2 delete-vpc-block-public-access-exclusion', {
        'exclusion-id': own(thing),
      }),
  },
};

function setMode({ place }: Thing, mode: string, shell: Shell): string[] {
  return shell.run(place, 'ec2 modify-vpc-block-public-access-options', {
    'internet-gateway-block-mode': mode,
  });
}
