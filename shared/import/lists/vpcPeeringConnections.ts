import { z } from 'zod';
import { AccountId, RegionName, VpcId, VpcPeeringConnectionId } from '../../network/ids';
import { listReader } from '../list';
import { flag, listOf, maybeListOf, part, ref, tags, text } from '../shape';
import { base } from './base';

const VpcInfo = part({
  VpcId: ref(VpcId),
  OwnerId: ref(AccountId),
  Region: ref(RegionName),
  CidrBlock: text,
  CidrBlockSet: maybeListOf(z.object({ CidrBlock: z.string() })),
  Ipv6CidrBlockSet: listOf(z.object({ Ipv6CidrBlock: z.string() })),
  PeeringOptions: part({ AllowDnsResolutionFromRemoteVpc: flag }),
});

/**
 * Both sides list a peering, each with its own options, which is why it belongs to whoever showed it; where both
 * did, the requester's view counts and the accepter's fills blanks.
 */
export const vpcPeeringConnections = listReader({
  key: 'VpcPeeringConnections',
  call: 'DescribeVpcPeeringConnections',
  shape: z.object({
    VpcPeeringConnectionId,
    Tags: tags,
    Status: part({ Code: text, Message: text }),
    RequesterVpcInfo: VpcInfo,
    AccepterVpcInfo: VpcInfo,
  }),
  convert(aws, sink) {
    const requester = toSide(aws.RequesterVpcInfo);
    const common = base(sink, aws, {
      region: requester.region,
      vpcId: aws.RequesterVpcInfo?.VpcId,
    });
    sink.put(
      'vpcPeeringConnections',
      {
        ...common,
        account: common.account ?? requester.account,
        id: aws.VpcPeeringConnectionId,
        state: aws.Status?.Code,
        statusMessage: aws.Status?.Message,
        requester,
        accepter: toSide(aws.AccepterVpcInfo),
      },
      { own: common.account === requester.account && common.region === requester.region },
    );
  },
});

function toSide(info: z.infer<typeof VpcInfo>) {
  return {
    vpcId: info?.VpcId,
    account: info?.OwnerId,
    region: info?.Region,
    cidrBlocks:
      info?.CidrBlockSet?.map(({ CidrBlock }) => CidrBlock) ??
      (info?.CidrBlock === undefined ? [] : [info.CidrBlock]),
    ipv6CidrBlocks: (info?.Ipv6CidrBlockSet ?? []).map(({ Ipv6CidrBlock }) => Ipv6CidrBlock),
    allowDnsResolutionFromRemoteVpc: info?.PeeringOptions?.AllowDnsResolutionFromRemoteVpc,
  };
}
