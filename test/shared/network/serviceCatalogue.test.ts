import { describe, expect, it } from 'vitest';
import { knownServices, serviceOfHost } from '../../../shared/network/serviceCatalogue';
import { defaultHostNames } from '../../../shared/network/serviceName';

describe('serviceOfHost', () => {
  it.each([
    ['sqs.eu-west-1.amazonaws.com', 'sqs'],
    ['bucket.s3.eu-west-1.amazonaws.com', 's3'],
    ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', 'ecr.dkr'],
    ['api.ecr.eu-west-1.amazonaws.com', 'ecr.api'],
    ['firehose.eu-west-1.amazonaws.com', 'kinesis-firehose'],
    ['SQS.EU-WEST-1.amazonaws.com.', 'sqs'],
    ['dynamodb.eu-west-1.amazonaws.com', 'dynamodb'],
    ['streams.dynamodb.eu-west-1.amazonaws.com', 'dynamodb-streams'],
    ['s3.dualstack.eu-west-1.amazonaws.com', 's3'],
    ['bucket.s3.dualstack.eu-west-1.amazonaws.com', 's3'],
    ['dynamodb.eu-west-1.api.aws', 'dynamodb'],
    ['sqs.eu-west-1.api.aws', 'sqs'],
    ['s3express-control.eu-west-1.amazonaws.com', 's3express'],
    ['s3express-euw1-az1.eu-west-1.amazonaws.com', 's3express'],
    ['bucket.s3express-euw1-az1.dualstack.eu-west-1.amazonaws.com', 's3express'],
  ])('reads %s as %s', (host, service) => {
    expect(serviceOfHost(host)).toEqual({ service, region: 'eu-west-1' });
  });

  it.each([
    'dkr.ecr.eu-west-1.amazonaws.com',
    's3.amazonaws.com',
    'bucket.s3-website.eu-west-1.amazonaws.com',
    'sqs.eu-west-1.api.amazonwebservices.com.cn',
    'example.com',
    'sqs.eu-west-1.evil.com',
    '',
  ])('reads no service out of %s', (host) => {
    expect(serviceOfHost(host)).toBeUndefined();
  });

  it('reads back the default name of every known service', () => {
    const global = new Set(['iam', 'route53', 'cloudfront']);
    for (const service of knownServices) {
      const [host = ''] = defaultHostNames(service, 'eu-west-1');
      if (global.has(service)) continue;
      expect(serviceOfHost(host.replace('*', 'any'))?.service, service).toBe(service);
    }
  });
});
