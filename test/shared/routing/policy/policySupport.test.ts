import { describe, expect, it } from 'vitest';
import type { ServiceDetail } from '../../../../shared/network/vpcEndpoint';
import { policySupported } from '../../../../shared/routing/policy/policySupport';
import { networkOf, serviceDetail } from '../../../support/builders';

const sqs = 'com.amazonaws.us-east-1.sqs';

function details(policySupported: boolean, more: Partial<ServiceDetail> = {}): ServiceDetail[] {
  const { serviceDetails } = networkOf(serviceDetail('sqs', { policySupported }));
  return [...serviceDetails.values()].map((detail) => ({ ...detail, ...more }));
}

describe('policySupported', () => {
  it('follows what the Region says of the service', () => {
    const endpoint = { type: 'Interface', serviceName: sqs };
    expect(policySupported(endpoint, details(true))).toBe(true);
    expect(policySupported(endpoint, details(false))).toBe(false);
    expect(policySupported(endpoint, [])).toBeUndefined();
  });

  it('tells the types of one service apart', () => {
    expect(policySupported({ type: 'Gateway', serviceName: sqs }, details(false))).toBeUndefined();
  });

  it.each(['GatewayLoadBalancer', 'Resource', 'ServiceNetwork', 'Tunnel', 'Brand-new'])(
    'is false for %s endpoints, which have none',
    (type) => {
      expect(policySupported({ type, serviceName: sqs }, details(true))).toBe(false);
    },
  );

  it("is false for services that are not AWS's own", () => {
    const own = { type: 'Interface', serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1' };
    expect(policySupported(own, [])).toBe(false);
    const partner = { type: 'Interface', serviceName: sqs };
    expect(policySupported(partner, details(true, { owner: '999900001111' }))).toBe(false);
  });
});
