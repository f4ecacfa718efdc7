import { z } from 'zod';
import { DhcpOptionsId } from '../../network/ids';
import { listReader } from '../list';
import { listOf, tags, text } from '../shape';
import { base, OwnerId } from './base';

export const dhcpOptions = listReader({
  key: 'DhcpOptions',
  call: 'DescribeDhcpOptions',
  shape: z.object({
    DhcpOptionsId,
    OwnerId,
    Tags: tags,
    DhcpConfigurations: listOf(
      z.object({ Key: z.string(), Values: listOf(z.object({ Value: text })) }),
    ),
  }),
  convert(aws, sink) {
    const values = (key: string) =>
      aws.DhcpConfigurations.filter((configuration) => configuration.Key === key)
        .flatMap((configuration) => configuration.Values)
        .flatMap(({ Value }) => (Value === undefined ? [] : [Value]));
    sink.put('dhcpOptions', {
      ...base(sink, aws),
      id: aws.DhcpOptionsId,
      domainNameServers: values('domain-name-servers'),
      domainName: values('domain-name')[0],
    });
  },
});
