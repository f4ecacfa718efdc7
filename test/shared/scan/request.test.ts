import { describe, expect, it } from 'vitest';
import { ScanRequest } from '../../../shared/scan/request';

const accepts = (request: unknown) => ScanRequest.safeParse(request).success;

describe('ScanRequest', () => {
  it.each(['eu-west-1', 'us-gov-east-1', 'cn-north-1', 'us-iso-east-1', 'eusc-de-east-1'])(
    'takes the Region %s',
    (region) => {
      expect(accepts({ profiles: [], regions: [region] })).toBe(true);
    },
  );

  // It becomes a part of a host's name.
  it.each(['evil.example/', 'eu-west-1.evil.example', 'EU-WEST-1', 'a', ''])(
    'refuses “%s” as a Region',
    (region) => {
      expect(accepts({ profiles: [], regions: [region] })).toBe(false);
    },
  );

  it('takes a VPC with the one Region that it stands in', () => {
    const vpcId = 'vpc-1';
    expect(accepts({ profiles: ['a'], regions: ['eu-west-1'], vpcId })).toBe(true);
    expect(accepts({ profiles: ['a'], regions: 'all', vpcId })).toBe(false);
    expect(accepts({ profiles: ['a'], regions: ['eu-west-1', 'us-east-1'], vpcId })).toBe(false);
  });
});
