import { z } from 'zod';
import { DhcpOptionsId, VpcId } from '../../network/ids';
import type { CidrAssociation } from '../../network/vpc';
import { listReader } from '../list';
import { flag, listOf, maybeListOf, part, ref, tags, text } from '../shape';
import { base, OwnerId } from './base';

export const Ipv6CidrBlockAssociationSet = listOf(
  z.object({ Ipv6CidrBlock: z.string(), Ipv6CidrBlockState: part({ State: text }) }),
);

export function toIpv6CidrBlocks(
  set: z.infer<typeof Ipv6CidrBlockAssociationSet>,
): CidrAssociation[] {
  return set.map((block) => ({
    cidr: block.Ipv6CidrBlock,
    state: block.Ipv6CidrBlockState?.State,
  }));
}

export const vpcs = listReader({
  key: 'Vpcs',
  call: 'DescribeVpcs',
  shape: z.object({
    VpcId,
    OwnerId,
    Tags: tags,
    State: text,
    CidrBlock: text,
    CidrBlockAssociationSet: maybeListOf(
      z.object({ CidrBlock: z.string(), CidrBlockState: part({ State: text }) }),
    ),
    Ipv6CidrBlockAssociationSet,
    IsDefault: flag,
    DhcpOptionsId: ref(DhcpOptionsId),
    BlockPublicAccessStates: part({ InternetGatewayBlockMode: text }),
    EncryptionControl: part({ Mode: text }),
  }),
  convert(aws, sink) {
    sink.put('vpcs', {
      ...base(sink, aws, { vpcId: aws.VpcId }),
      id: aws.VpcId,
      state: aws.State,
      cidrBlocks:
        aws.CidrBlockAssociationSet?.map((block) => ({
          cidr: block.CidrBlock,
          state: block.CidrBlockState?.State,
        })) ?? (aws.CidrBlock === undefined ? [] : [{ cidr: aws.CidrBlock }]),
      ipv6CidrBlocks: toIpv6CidrBlocks(aws.Ipv6CidrBlockAssociationSet),
      isDefault: aws.IsDefault,
      dhcpOptionsId: aws.DhcpOptionsId,
      blockPublicAccessMode: aws.BlockPublicAccessStates?.InternetGatewayBlockMode,
      encryptionControlMode: aws.EncryptionControl?.Mode,
    });
  },
});

export const vpcEncryptionControls = listReader({
  key: 'VpcEncryptionControls',
  call: 'DescribeVpcEncryptionControls',
  shape: z.object({ VpcId, Mode: text }),
  convert(aws, sink) {
    sink.amend('vpcs', aws.VpcId, (vpc) => ({ ...vpc, encryptionControlMode: aws.Mode }));
  },
});
