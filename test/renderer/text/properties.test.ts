import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../../../renderer/text/properties/properties';
import type { AnyRecord } from '../../../shared/network/network';
import { collectionNames } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { lambda, networkOf, subnet, vpc } from '../../support/builders';

const network = networkOf(
  vpc('vpc', { raw: { dnsSupport: undefined } }),
  subnet('private'),
  lambda('orders', { subnet: 'private' }),
);

function inspected(
  collection: 'vpcs' | 'subnets' | 'networkInterfaces',
  key: string,
  label: string,
) {
  const record = network[collection].get(key) as AnyRecord;
  return propertiesOf(network, collection, record).find((line) => line.label === label)?.value;
}

describe('propertiesOf', () => {
  it('says that a fact was not read instead of leaving it out', () => {
    expect(inspected('vpcs', 'vpc', 'DNS resolution')).toEqual({ kind: 'not-read' });
  });

  it('says whose an interface is', () => {
    const [eni] = network.networkInterfaces.keys();
    expect(inspected('networkInterfaces', String(eni), 'Owner')).toMatchObject({
      text: 'Lambda: orders',
    });
  });

  it('tells a subnet by its routes and links the table that routes it', () => {
    expect(inspected('subnets', 'private', 'Kind')).toMatchObject({ text: 'isolated' });
    expect(inspected('subnets', 'private', 'Route table')).toEqual({
      kind: 'links',
      ids: ['vpc-main'],
    });
  });

  it('lists each property of every record of the sample once', () => {
    const sample = sampleNetwork();
    for (const collection of collectionNames)
      for (const record of sample[collection].values()) {
        const labels = propertiesOf(sample, collection, record).map(({ label }) => label);
        expect(new Set(labels).size).toBe(labels.length);
      }
  });
});
