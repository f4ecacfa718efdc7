import { describe, expect, it } from 'vitest';
import { iconNames, iconOf } from '../../../shared/diagram/icons';
import { serviceFace, serviceKey } from '../../../shared/diagram/services';

describe('serviceKey', () => {
  it.each([
    ['com.amazonaws.eu-west-1.s3', 's3'],
    ['com.amazonaws.us-east-1.ecr.api', 'ecr.api'],
    ['cn.com.amazonaws.cn-north-1.sqs', 'sqs'],
    ['com.amazonaws.us-gov-west-1.kms-fips', 'kms'],
    ['aws.sagemaker.us-east-1.notebook', 'notebook'],
    ['com.amazonaws.vpce.us-east-1.vpce-svc-0a1b', 'vpce-svc-0a1b'],
  ])('takes from %s the service %s', (name, key) => {
    expect(serviceKey(name)).toBe(key);
  });
});

describe('serviceFace', () => {
  it('knows the common services, and keeps the name of any other', () => {
    expect(serviceFace('com.amazonaws.us-east-1.dynamodb')).toEqual({
      title: 'DynamoDB',
      icon: 'dynamodb',
    });
    expect(serviceFace('com.amazonaws.us-east-1.brand-new')).toEqual({
      title: 'brand-new',
      icon: 'service',
    });
    expect(serviceFace('com.amazonaws.vpce.us-east-1.vpce-svc-0a1b').icon).toBe('private-link');
  });

  it('is not taken in by names of built-in properties', () => {
    expect(serviceFace('com.amazonaws.us-east-1.constructor').icon).toBe('service');
  });
});

describe('icons', () => {
  it('are drawings without ids, scripts or references', () => {
    for (const name of iconNames) {
      const { body, viewBox } = iconOf(name);
      expect([name, viewBox]).toEqual([name, expect.stringMatching(/^0 0 \d+ \d+$/)]);
      expect([name, /\sid=|<script|href=|url\(|<title/.test(body)]).toEqual([name, false]);
    }
  });
});
