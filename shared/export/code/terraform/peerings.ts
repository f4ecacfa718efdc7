import type { PeeringThings } from '../things/peerings';
import type { Thing } from '../things/thing';
import type { Block } from './hcl';
import { type Terraform, type TerraformPrinters, tagMap } from './terraform';
import { onlyTags } from './vpcs';

export const peeringPrinters: TerraformPrinters<keyof PeeringThings> = {
  peering: {
    type: 'aws_vpc_peering_connection',
    create: (thing, terraform) => {
      const { vpc, peerVpc, peerAccount, peerRegion, tags } = thing.props;
      return [
        terraform.resource('aws_vpc_peering_connection', thing, {
          vpc_id: terraform.id(vpc),
          peer_vpc_id: terraform.id(peerVpc),
          peer_owner_id: peerAccount,
          peer_region: peerRegion,
          tags: tagMap(tags),
        }),
      ];
    },
    change: (thing, before, _, terraform) => onlyTags(thing, before, terraform),
  },
  // In the accepter's own account and Region, even where both are the requester's.
  'peering-acceptance': {
    type: 'aws_vpc_peering_connection_accepter',
    create: (thing, terraform) => [
      terraform.resource('aws_vpc_peering_connection_accepter', thing, {
        vpc_peering_connection_id: terraform.id(thing.props.peering),
        auto_accept: true,
      }),
    ],
  },
  'peering-options': {
    type: 'aws_vpc_peering_connection_options',
    create: (thing, terraform) => [options(thing, terraform)],
    change: (thing, _, __, terraform) => ({ blocks: [options(thing, terraform)] }),
  },
};

function options(thing: Thing<'peering-options'>, terraform: Terraform): Block {
  const { peering, side, allowDnsResolutionFromRemoteVpc } = thing.props;
  return terraform.resource(
    'aws_vpc_peering_connection_options',
    thing,
    { vpc_peering_connection_id: terraform.id(peering) },
    {
      blocks: [
        {
          head: [side],
          body: { allow_remote_vpc_dns_resolution: allowDnsResolutionFromRemoteVpc },
        },
      ],
    },
  );
}
