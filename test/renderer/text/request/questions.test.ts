import { describe, expect, it } from 'vitest';
import { questionText } from '../../../../renderer/text/request/questions';

describe('questionText', () => {
  it('leaves out what goes without saying', () => {
    expect(questionText({ protocol: 'tcp', port: 443 }, 'orders', 'S3')).toBe('orders → S3');
    expect(questionText({}, 'orders', 'S3')).toBe('orders → S3');
  });

  it('says what is not usual', () => {
    expect(questionText({ protocol: 'udp', port: 53, sourcePort: 4000 }, 'orders', 'ledger')).toBe(
      'orders → ledger, UDP 53, from port 4000',
    );
    expect(questionText({ protocol: '47', action: 's3:GetObject' }, 'orders', 'S3')).toBe(
      'orders → S3, Protocol 47, s3:GetObject',
    );
  });
});
