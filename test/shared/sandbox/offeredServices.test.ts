import { describe, expect, it } from 'vitest';
import type { Network } from '../../../shared/network/network';
import { offeredServices, shippedList } from '../../../shared/sandbox/offeredServices';
import { endpointService, inRegion, networkOf, serviceDetail, vpc } from '../../support/builders';

describe('offeredServices', () => {
  it('stands in with the shipped list where the Region was not asked', () => {
    const network = networkOf(vpc());
    expect(kindsOf(network, 'com.amazonaws.us-east-1.s3')).toEqual(['Gateway', 'Interface']);
    expect(kindsOf(network, 'com.amazonaws.us-east-1.dynamodb')).toContain('Gateway');
    expect(kindsOf(network, 'com.amazonaws.us-east-1.sqs')).toEqual(['Interface']);
    expect(kindsOf(network, 'aws.sagemaker.us-east-1.notebook')).toEqual(['Interface']);
    expect(kindsOf(network, 'com.amazonaws.iam')).toEqual(['Interface']);
    expect(shippedList.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('spells services as their partition does', () => {
    const network = networkOf(inRegion('cn-north-1', vpc()));
    expect(kindsOf(network, 'cn.com.amazonaws.cn-north-1.sqs')).toEqual(['Interface']);
    expect(kindsOf(network, 'com.amazonaws.cn-north-1.s3')).toEqual(['Gateway']);
    expect(kindsOf(network, 'cn.com.amazonaws.cn-north-1.s3')).toEqual(['Interface']);
    expect(kindsOf(network, 'cn.com.amazonaws.cn-north-1.transcribe.cn')).toEqual(['Interface']);
  });

  it("takes the Region's own answer for the whole list", () => {
    const network = networkOf(vpc(), serviceDetail('sqs'));
    expect(offeredServices(network, 'vpc')).toEqual([
      {
        name: 'com.amazonaws.us-east-1.sqs',
        service: 'sqs',
        kinds: ['Interface'],
        from: 'region',
      },
    ]);
  });

  it("adds the model's own endpoint services", () => {
    const network = networkOf(
      vpc(),
      serviceDetail('sqs'),
      endpointService('vpce-svc-firewall', { gatewayLoadBalancers: ['gwlb'] }),
    );
    expect(offeredServices(network, 'vpc').find(({ from }) => from === 'model')).toMatchObject({
      service: 'vpce-svc-firewall',
      kinds: ['GatewayLoadBalancer'],
    });
  });
});

function kindsOf(network: Network, name: string): readonly string[] | undefined {
  return offeredServices(network, 'vpc').find((each) => each.name === name)?.kinds;
}
