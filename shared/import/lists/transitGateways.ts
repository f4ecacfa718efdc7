import { z } from 'zod';
import {
  AccountId,
  RegionName,
  SubnetId,
  TransitGatewayAttachmentId,
  TransitGatewayId,
  TransitGatewayRouteTableId,
  VpcId,
} from '../../network/ids';
import { listReader } from '../list';
import { listOf, number, part, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';

export const transitGateways = listReader({
  key: 'TransitGateways',
  call: 'DescribeTransitGateways',
  shape: z.object({
    TransitGatewayId,
    OwnerId,
    Tags: tags,
    State: text,
    TransitGatewayArn: text,
    Description: text,
    Options: part({
      AmazonSideAsn: number,
      DefaultRouteTableAssociation: text,
      AssociationDefaultRouteTableId: ref(TransitGatewayRouteTableId),
      DefaultRouteTablePropagation: text,
      PropagationDefaultRouteTableId: ref(TransitGatewayRouteTableId),
      DnsSupport: text,
      VpnEcmpSupport: text,
      SecurityGroupReferencingSupport: text,
    }),
  }),
  convert(aws, sink) {
    const options = aws.Options;
    sink.put('transitGateways', {
      ...base(sink, aws, { arn: aws.TransitGatewayArn }),
      id: aws.TransitGatewayId,
      state: aws.State,
      description: aws.Description,
      amazonSideAsn: options?.AmazonSideAsn,
      defaultRouteTableAssociation: options?.DefaultRouteTableAssociation,
      associationDefaultRouteTableId: options?.AssociationDefaultRouteTableId,
      defaultRouteTablePropagation: options?.DefaultRouteTablePropagation,
      propagationDefaultRouteTableId: options?.PropagationDefaultRouteTableId,
      dnsSupport: options?.DnsSupport,
      vpnEcmpSupport: options?.VpnEcmpSupport,
      securityGroupReferencingSupport: options?.SecurityGroupReferencingSupport,
    });
  },
});

export const transitGatewayAttachments = listReader({
  key: 'TransitGatewayAttachments',
  call: 'DescribeTransitGatewayAttachments',
  shape: z.object({
    TransitGatewayAttachmentId,
    TransitGatewayId: ref(TransitGatewayId),
    TransitGatewayOwnerId: ref(AccountId),
    ResourceOwnerId: ref(AccountId),
    ResourceType: text,
    ResourceId: text,
    State: text,
    Association: part({
      TransitGatewayRouteTableId: ref(TransitGatewayRouteTableId),
      State: text,
    }),
    Tags: tags,
  }),
  convert(aws, sink) {
    const resourceVpc = aws.ResourceType === 'vpc' ? aws.ResourceId : undefined;
    sink.put('transitGatewayAttachments', {
      ...base(sink, { OwnerId: aws.ResourceOwnerId, Tags: aws.Tags }, { vpcId: resourceVpc }),
      id: aws.TransitGatewayAttachmentId,
      state: aws.State,
      transitGatewayId: aws.TransitGatewayId,
      transitGatewayAccount: aws.TransitGatewayOwnerId,
      resourceType: aws.ResourceType ?? 'unknown',
      resourceId: aws.ResourceId,
      resourceAccount: aws.ResourceOwnerId,
      association:
        aws.Association === undefined
          ? undefined
          : {
              routeTableId: aws.Association.TransitGatewayRouteTableId,
              state: aws.Association.State,
            },
    });
  },
});

export const transitGatewayVpcAttachments = listReader({
  key: 'TransitGatewayVpcAttachments',
  call: 'DescribeTransitGatewayVpcAttachments',
  shape: z.object({
    TransitGatewayAttachmentId,
    TransitGatewayId: ref(TransitGatewayId),
    VpcId: ref(VpcId),
    VpcOwnerId: ref(AccountId),
    State: text,
    SubnetIds: listOf(SubnetId),
    Tags: tags,
    Options: part({
      ApplianceModeSupport: text,
      DnsSupport: text,
      Ipv6Support: text,
      SecurityGroupReferencingSupport: text,
    }),
  }),
  convert(aws, sink) {
    sink.put(
      'transitGatewayAttachments',
      {
        ...base(sink, { OwnerId: aws.VpcOwnerId, Tags: aws.Tags }, { vpcId: aws.VpcId }),
        id: aws.TransitGatewayAttachmentId,
        state: aws.State,
        transitGatewayId: aws.TransitGatewayId,
        resourceType: 'vpc',
        resourceId: aws.VpcId,
        resourceAccount: aws.VpcOwnerId,
        subnetIds: aws.SubnetIds,
        applianceModeSupport: aws.Options?.ApplianceModeSupport,
        dnsSupport: aws.Options?.DnsSupport,
        ipv6Support: aws.Options?.Ipv6Support,
        securityGroupReferencingSupport: aws.Options?.SecurityGroupReferencingSupport,
      },
      { as: 'TransitGatewayVpcAttachments' },
    );
  },
});

const TgwInfo = part({
  TransitGatewayId: ref(TransitGatewayId),
  OwnerId: ref(AccountId),
  Region: ref(RegionName),
});

export const transitGatewayPeeringAttachments = listReader({
  key: 'TransitGatewayPeeringAttachments',
  call: 'DescribeTransitGatewayPeeringAttachments',
  shape: z.object({
    TransitGatewayAttachmentId,
    RequesterTgwInfo: TgwInfo,
    AccepterTgwInfo: TgwInfo,
    State: text,
    Tags: tags,
  }),
  convert(aws, sink) {
    const requester = toTgw(aws.RequesterTgwInfo);
    const accepter = toTgw(aws.AccepterTgwInfo);
    const common = base(sink, { Tags: aws.Tags }, { region: requester?.region });
    const mine = accepter?.region === common.region ? accepter : requester;
    const other = mine === accepter ? requester : accepter;
    sink.put(
      'transitGatewayAttachments',
      {
        ...common,
        account: common.account ?? requester?.account,
        id: aws.TransitGatewayAttachmentId,
        state: aws.State,
        transitGatewayId: mine?.transitGatewayId,
        transitGatewayAccount: mine?.account,
        resourceType: 'peering',
        resourceId: other?.transitGatewayId,
        resourceAccount: other?.account,
        requester,
        accepter,
      },
      {
        as: 'TransitGatewayPeeringAttachments',
        own: common.account === requester?.account && common.region === requester?.region,
      },
    );
  },
});

function toTgw(info: z.infer<typeof TgwInfo>) {
  if (info === undefined) return undefined;
  return { transitGatewayId: info.TransitGatewayId, account: info.OwnerId, region: info.Region };
}
