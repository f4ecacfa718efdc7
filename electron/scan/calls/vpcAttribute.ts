import { DescribeVpcAttributeCommand } from '@aws-sdk/client-ec2';
import { type CallById, idsOf } from './call';

/** AWS answers one attribute a call. */
function vpcAttribute(
  attribute: 'enableDnsSupport' | 'enableDnsHostnames',
  key: 'EnableDnsSupport' | 'EnableDnsHostnames',
): CallById {
  return {
    name: 'DescribeVpcAttribute',
    lists: [],
    objects: [key],
    after: 'DescribeVpcs',
    idsIn: (answer) => idsOf(answer, 'Vpcs', 'VpcId'),
    idKey: 'VpcId',
    send: (client, VpcId) =>
      client.send(new DescribeVpcAttributeCommand({ VpcId, Attribute: attribute })),
  };
}

export const vpcDnsSupport = vpcAttribute('enableDnsSupport', 'EnableDnsSupport');
export const vpcDnsHostnames = vpcAttribute('enableDnsHostnames', 'EnableDnsHostnames');
