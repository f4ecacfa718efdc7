import { z } from 'zod';
import { VpcId } from '../../network/ids';
import { type ListReader, listReader } from '../list';
import { flag } from '../shape';

/** DescribeVpcAttribute answers one attribute of one VPC, each under its own key, with the VpcId beside it. */
function vpcAttribute(key: string, property: 'dnsSupport' | 'dnsHostnames'): ListReader {
  return listReader({
    key,
    single: true,
    shape: z.object({ Value: flag }),
    convert({ Value }, sink) {
      const id = sink.idBeside('VpcId', /vpc-[\da-z]+/i);
      if (id === undefined) {
        sink.skip({
          code: 'no-id',
          reason: 'It does not say which VPC it describes: VpcId is missing.',
        });
        return;
      }
      // The API leaves `Value` out where it is false.
      sink.amend('vpcs', id, (vpc) => ({ ...vpc, [property]: Value ?? false }));
      sink.covered({ call: 'DescribeVpcAttribute', resourceId: VpcId.parse(id) });
    },
  });
}

export const enableDnsSupport = vpcAttribute('EnableDnsSupport', 'dnsSupport');
export const enableDnsHostnames = vpcAttribute('EnableDnsHostnames', 'dnsHostnames');
