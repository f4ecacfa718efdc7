import { describe, expect, it } from 'vitest';
import { enablePrivateDns } from '../../../../shared/edits/endpoints/enablePrivateDns';
import { gatewayEndpoint, id, interfaceEndpoint, networkOf } from '../../../support/builders';
import { applied, base } from '../../../support/edits';

describe('enablePrivateDns', () => {
  const network = networkOf(
    ...base,
    gatewayEndpoint('s3-gateway'),
    interfaceEndpoint('quiet', { subnets: ['private-a'], privateDns: false }),
    interfaceEndpoint('loud', { subnets: ['private-a'], service: 'sns' }),
    interfaceEndpoint('also-sns', { subnets: ['private-b'], service: 'sns', privateDns: false }),
  );
  const enable = (endpointId: string) => enablePrivateDns(network, { endpointId: id(endpointId) });

  it("adds the service's names", () => {
    const edited = applied(network, enable('quiet')).vpcEndpoints.get('quiet');
    expect(edited?.privateDnsEnabled).toBe(true);
    expect(edited?.dnsEntries.at(-1)?.dnsName).toBe('sqs.us-east-1.amazonaws.com');
  });

  it('takes S3 out of serving inbound resolvers alone', () => {
    const inboundOnly = { dnsOptions: { privateDnsOnlyForInboundResolverEndpoint: true } };
    const s3 = networkOf(
      ...base,
      interfaceEndpoint('s3', { service: 's3', subnets: ['private-a'], raw: inboundOnly }),
    );
    const edited = applied(s3, enablePrivateDns(s3, { endpointId: id('s3') }));
    expect(edited.vpcEndpoints.get('s3')?.dnsOptions).toMatchObject({
      privateDnsOnlyForInboundResolverEndpoint: false,
    });
  });
});
