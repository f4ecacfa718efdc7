import { describe, expect, it } from 'vitest';
import { choiceOf, choicesOf, endChoices } from '../../../../renderer/store/asking/ends';
import { indexNetwork } from '../../../../renderer/store/resources/resourceIndex';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { instance, lambda, natGateway, networkOf, subnet, vpc } from '../../../support/builders';
import { finished } from '../../support/finished';

const sample = finished(indexNetwork(sampleNetwork()));

describe('endChoices', () => {
  it('offers the interfaces of one function in a subnet as one line', () => {
    const orders = endChoices(sample, 'from', 'orders').filter(({ title }) => title === 'orders');
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({ count: 12, kind: 'resource', detail: 'private-b' });
    expect(orders[0]?.value).toMatch(/^eni-/);
  });

  it('offers an instance and not its interface as well', () => {
    const index = finished(
      indexNetwork(networkOf(vpc(), subnet('private'), instance('web', { subnet: 'private' }))),
    );
    expect(endChoices(index, 'from', 'web').map(({ value }) => value)).toEqual(['web']);
  });

  it('offers only what a request can start or end at', () => {
    const index = finished(
      indexNetwork(
        networkOf(
          vpc(),
          subnet('public'),
          natGateway('nat', { subnet: 'public' }),
          lambda('fn', { subnet: 'public' }),
        ),
      ),
    );
    const collections = (role: 'from' | 'to') =>
      endChoices(index, role, 'nat').map(({ ref }) => ref?.collection);
    expect(collections('from')).not.toContain('natGateways');
    expect(collections('to')).not.toContain('natGateways');
    expect(endChoices(index, 'to', 'public').map(({ ref }) => ref?.collection)).not.toContain(
      'subnets',
    );
  });

  it('finds a service by its word and by the name people know', () => {
    expect(endChoices(sample, 'to', 's3')[0]).toMatchObject({ value: 's3', title: 'S3' });
    expect(endChoices(sample, 'to', 'secrets man')[0]).toMatchObject({ value: 'secretsmanager' });
    expect(endChoices(sample, 'from', 's3').map(({ kind }) => kind)).not.toContain('service');
  });

  it('offers a service in the Regions that start as typed', () => {
    const values = endChoices(sample, 'to', 's3@eu').map(({ value }) => value);
    expect(values[0]).toBe('s3@eu-west-1');
  });

  it('starts with the services of the model where nothing is typed', () => {
    const values = endChoices(sample, 'to', '').map(({ value }) => value);
    expect(values.slice(0, 12)).toContain('s3');
    expect(endChoices(sample, 'from', '').length).toBeGreaterThan(5);
  });

  it('takes an address or a host as it is typed', () => {
    expect(endChoices(sample, 'to', '192.0.2.7')[0]).toMatchObject({
      value: '192.0.2.7',
      kind: 'address',
    });
    expect(endChoices(sample, 'to', 'db.example.com')[0]).toMatchObject({ kind: 'host' });
    expect(endChoices(sample, 'from', 'on-premises:10.9.9.9')[0]).toMatchObject({
      kind: 'address',
    });
    expect(endChoices(sample, 'to', 'inter').map(({ value }) => value)).toContain('internet');
  });
});

describe('choicesOf', () => {
  it('is one choice for the interfaces of one function in a subnet', () => {
    const ids = sample.entries
      .filter(({ title, ref }) => title === 'orders' && ref.collection === 'networkInterfaces')
      .map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(choicesOf(sample, 'from', ids)).toMatchObject([
      { value: ids[0], title: 'orders', detail: 'private-b', count: 12 },
    ]);
  });
});

describe('choiceOf', () => {
  it('gives the name back for the id that a question holds', () => {
    const [orders] = endChoices(sample, 'from', 'orders');
    expect(choiceOf(sample, 'from', orders?.value ?? '')).toMatchObject({
      title: 'orders',
      count: 12,
    });
    expect(choiceOf(sample, 'to', 'sqs@eu-west-1')).toMatchObject({
      title: 'SQS',
      detail: 'eu-west-1',
    });
    expect(choiceOf(sample, 'to', 'db.example.com').title).toBe('db.example.com');
  });
});
