import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultHostNames,
  endpointServiceName,
  parseServiceName,
} from '../../../shared/network/serviceName';

describe('parseServiceName', () => {
  it.each([
    ['com.amazonaws.us-east-1.s3', 'com.amazonaws', 'us-east-1', 's3'],
    ['com.amazonaws.us-east-1.ecr.api', 'com.amazonaws', 'us-east-1', 'ecr.api'],
    ['cn.com.amazonaws.cn-north-1.ec2', 'cn.com.amazonaws', 'cn-north-1', 'ec2'],
    ['com.amazonaws.us-gov-west-1.s3', 'com.amazonaws', 'us-gov-west-1', 's3'],
    ['aws.sagemaker.us-east-1.notebook', 'aws.sagemaker', 'us-east-1', 'notebook'],
    ['aws.api.eu-west-1.kendra-ranking', 'aws.api', 'eu-west-1', 'kendra-ranking'],
    ['eu.amazonaws.eusc-de-east-1.ecr.api', 'eu.amazonaws', 'eusc-de-east-1', 'ecr.api'],
    ['com.amazonaws.vpce.us-east-1.vpce-svc-1', 'com.amazonaws.vpce', 'us-east-1', 'vpce-svc-1'],
    ['com.amazonaws.iam', 'com.amazonaws', undefined, 'iam'],
    ['com.amazonaws.s3-global.accesspoint', 'com.amazonaws', undefined, 's3-global.accesspoint'],
  ])('takes %s apart', (name, namespace, region, service) => {
    expect(parseServiceName(name)).toEqual({
      namespace,
      service,
      ...(region === undefined ? {} : { region }),
    });
  });

  it.each(['', 's3', 'a.b', 'com..s3', 'us-east-1.s3.x', '......'])(
    'knows no scheme for %s',
    (name) => {
      expect(parseServiceName(name)).toBeUndefined();
    },
  );

  it('reads back what it wrote', () => {
    const service = fc.constantFrom('s3', 'ecr.api', 'sqs', 'kinesis-streams', 'vpce-svc-01');
    const region = fc.constantFrom('us-east-1', 'cn-north-1', 'us-gov-west-1', 'ap-southeast-2');
    fc.assert(
      fc.property(service, region, (name, where) => {
        const parsed = parseServiceName(endpointServiceName(name, where));
        expect(parsed).toMatchObject({ service: name, region: where });
      }),
    );
  });
});

describe('endpointServiceName', () => {
  it("spells China's interface services apart from its gateways", () => {
    expect(endpointServiceName('s3', 'cn-north-1', 'Gateway')).toBe('com.amazonaws.cn-north-1.s3');
    expect(endpointServiceName('s3', 'cn-north-1')).toBe('cn.com.amazonaws.cn-north-1.s3');
  });

  it('leaves a full name as it is and a service without Regions without one', () => {
    expect(endpointServiceName('com.amazonaws.eu-west-1.s3', 'us-east-1')).toBe(
      'com.amazonaws.eu-west-1.s3',
    );
    expect(endpointServiceName('iam', 'us-east-1')).toBe('com.amazonaws.iam');
  });
});

describe('defaultHostNames', () => {
  it.each([
    ['sqs', 'eu-west-1', 'sqs.eu-west-1.amazonaws.com'],
    ['ecr.api', 'eu-west-1', 'api.ecr.eu-west-1.amazonaws.com'],
    ['ecr.dkr', 'us-west-2', '*.dkr.ecr.us-west-2.amazonaws.com'],
    ['kinesis-streams', 'eu-west-1', 'kinesis.eu-west-1.amazonaws.com'],
    ['kinesis-firehose', 'eu-west-1', 'firehose.eu-west-1.amazonaws.com'],
    ['monitoring', 'cn-north-1', 'monitoring.cn-north-1.amazonaws.com.cn'],
    ['iam', 'eu-west-1', 'iam.amazonaws.com'],
    ['s3', 'eu-west-1', '*.s3.eu-west-1.amazonaws.com'],
  ])('of %s in %s hold %s', (service, region, host) => {
    expect(defaultHostNames(service, region)).toContain(host);
  });

  it("leave out S3's legacy global name", () => {
    expect(defaultHostNames('s3', 'us-east-1')).not.toContain('s3.amazonaws.com');
  });
});
