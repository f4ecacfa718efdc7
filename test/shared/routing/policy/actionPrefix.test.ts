import { describe, expect, it } from 'vitest';
import { actionPrefixOf } from '../../../../shared/routing/policy/actionPrefix';
import { traceRequest } from '../../../../shared/routing/traceRequest';
import { instance, interfaceEndpoint, networkOf, subnet, vpc } from '../../../support/builders';

describe('actionPrefixOf', () => {
  it.each([
    ['s3', 's3'],
    ['ecr.api', 'ecr'],
    ['monitoring', 'cloudwatch'],
    ['kinesis-streams', 'kinesis'],
    ['bedrock-runtime', undefined],
    ['vpce-svc-1', undefined],
  ])('of %s is %s', (service, prefix) => {
    expect(actionPrefixOf(service)).toBe(prefix);
  });

  it('lets a request to CloudWatch pass a policy that allows cloudwatch:*', () => {
    const policy = {
      Statement: { Effect: 'Allow', Principal: '*', Action: 'cloudwatch:*', Resource: '*' },
    };
    const network = networkOf(
      vpc(),
      subnet('private'),
      instance('app', { subnet: 'private' }),
      interfaceEndpoint('metrics', { service: 'monitoring', subnets: ['private'], policy }),
    );
    const trace = traceRequest(network, {
      from: { kind: 'instance', id: 'app' },
      to: { kind: 'service', service: 'monitoring' },
      protocol: 'tcp',
      port: 443,
    });
    expect(trace.verdict).toBe('reachable');
  });
});
