import { z } from 'zod';
import { AccountId, RegionName, SubnetId, VpcId } from '../../network/ids';
import { listReader } from '../list';
import { arnParts } from '../regionText';
import { fitting, ref, tags, text } from '../shape';
import { base } from './base';

export const vpcBlockPublicAccessOptions = listReader({
  key: 'VpcBlockPublicAccessOptions',
  call: 'DescribeVpcBlockPublicAccessOptions',
  single: true,
  shape: z.object({
    AwsAccountId: ref(AccountId),
    AwsRegion: ref(RegionName),
    State: text,
    InternetGatewayBlockMode: z.string(),
  }),
  convert(aws, sink) {
    sink.put('vpcBlockPublicAccessOptions', {
      account: aws.AwsAccountId ?? sink.viewer,
      region: aws.AwsRegion ?? sink.regionOf({}),
      internetGatewayBlockMode: aws.InternetGatewayBlockMode,
      state: aws.State,
    });
  },
});

export const vpcBlockPublicAccessExclusions = listReader({
  key: 'VpcBlockPublicAccessExclusions',
  call: 'DescribeVpcBlockPublicAccessExclusions',
  shape: z.object({
    ExclusionId: z.string().min(1),
    InternetGatewayExclusionMode: text,
    ResourceArn: text,
    State: text,
    Tags: tags,
  }),
  convert(aws, sink) {
    const [kind, id] = arnParts(aws.ResourceArn).resource?.split('/') ?? [];
    sink.put('vpcBlockPublicAccessExclusions', {
      ...base(sink, { Tags: aws.Tags }, { arn: aws.ResourceArn }),
      id: aws.ExclusionId,
      state: aws.State,
      vpcId: kind === 'vpc' ? fitting(VpcId, id) : undefined,
      subnetId: kind === 'subnet' ? fitting(SubnetId, id) : undefined,
      internetGatewayExclusionMode: aws.InternetGatewayExclusionMode,
    });
  },
});
