import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../../../../renderer/store/resources/resourceIndex';
import { search } from '../../../../renderer/store/resources/search';
import type { Network } from '../../../../shared/network/network';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { instance, networkOf, subnet, vpc } from '../../../support/builders';
import { finished } from '../../support/finished';

const network = networkOf(
  vpc('vpc', { cidr: '10.0.0.0/16' }),
  subnet('wide', { cidr: '10.0.0.0/20' }),
  subnet('other', { cidr: '10.0.32.0/20' }),
  instance('web', { subnet: 'wide' }),
  instance('web-admin', { subnet: 'wide' }),
);

function titles(query: string, of: Network = network): string[] {
  const index = finished(indexNetwork(of));
  return search(index, query).hits.map(({ entry }) => `${entry.ref.collection} ${entry.title}`);
}

describe('search', () => {
  it('puts the whole name before names that only start with it', () => {
    expect(titles('web').slice(0, 2)).toEqual(['instances web', expect.stringContaining('web')]);
    expect(titles('WEB')[0]).toBe('instances web');
  });

  it('finds the subnets and VPCs that hold an address, the narrowest first', () => {
    const found = titles('10.0.1.200').filter((title) => !title.startsWith('networkInterfaces'));
    expect(found).toEqual(['subnets wide', 'vpcs vpc']);
  });

  it('finds what holds a CIDR', () => {
    expect(titles('10.0.32.0/24')).toEqual(['subnets other', 'vpcs vpc']);
  });

  it('finds what lies inside a CIDR, after what has it', () => {
    expect(titles('10.0.0.0/16')).toEqual(['vpcs vpc', 'subnets other', 'subnets wide']);
    expect(titles('10.0.0.0/14')).toEqual(['vpcs vpc', 'subnets other', 'subnets wide']);
    expect(titles('10.0.0.0/19')).toEqual(['vpcs vpc', 'subnets wide']);
    expect(titles('10.4.0.0/14')).toEqual([]);
  });

  it('says which block holds an address', () => {
    const [first] = search(finished(indexNetwork(network)), '10.0.40.1').hits;
    expect(first?.because).toBe('10.0.32.0/20');
  });

  it('finds by tag and by service, every word counting', () => {
    const sample = sampleNetwork();
    expect(titles('com.amazonaws.us-east-1.s3', sample)).toContainEqual(
      expect.stringMatching(/^vpcEndpoints/),
    );
    const [vpcOfSample] = sample.vpcs.values();
    const tag = vpcOfSample?.tags[0];
    expect(titles(`${tag?.key}=${tag?.value}`, sample).length).toBeGreaterThan(0);
    expect(titles('web nothing-like-this')).toEqual([]);
  });

  it('counts all that match and returns the best of them', () => {
    const result = search(finished(indexNetwork(sampleNetwork())), 'shop', 5);
    expect(result.hits).toHaveLength(5);
    expect(result.total).toBeGreaterThan(5);
    expect(result.searched).toBeGreaterThan(result.total);
  });

  it('finds nothing for an empty query', () => {
    expect(titles('   ')).toEqual([]);
  });
});
