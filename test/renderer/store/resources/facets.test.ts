import { describe, expect, it } from 'vitest';
import {
  chosen,
  countMatches,
  tagValue,
  toggled,
} from '../../../../renderer/store/resources/facets';
import { indexNetwork } from '../../../../renderer/store/resources/resourceIndex';
import { noFilter } from '../../../../shared/diagram/filter';
import { ownersOf } from '../../../../shared/network/resources';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { finished } from '../../support/finished';

const index = finished(indexNetwork(sampleNetwork()));

describe('the facets of an index', () => {
  it('offers the Regions of the model with the number of resources in each', () => {
    const regions = index.facets.regions;
    expect(regions.map(({ value }) => value).sort()).toEqual(['eu-west-1', 'us-east-1']);
    expect(regions[0]?.count).toBeGreaterThan(regions[1]?.count ?? Number.NaN);
  });

  it('offers the accounts that the overview counts, AWS not among them', () => {
    const offered = index.facets.accounts.map(({ value }) => value);

    expect(new Set(offered)).toEqual(ownersOf(index.network));
    expect(index.entries.map(({ account }) => account)).toContain('AWS');
    expect(offered).not.toContain('AWS');
  });

  it('calls a VPC by its name', () => {
    expect(index.facets.vpcs.map(({ title }) => title)).toContain('shop-prod');
  });
});

describe('toggled', () => {
  it('adds a value and takes it away again', () => {
    const on = toggled(noFilter, 'regions', 'eu-west-1');
    expect(on.regions).toEqual(['eu-west-1']);
    expect(toggled(on, 'regions', 'eu-west-1')).toEqual(noFilter);
  });

  it('keeps a tag whose key and value hold separators', () => {
    const tag = { key: 'a=b,"c"', value: '__proto__' };
    const on = toggled(noFilter, 'tags', tagValue(tag));
    expect(on.tags).toEqual([tag]);
    expect(chosen(on, 'tags')).toEqual([tagValue(tag)]);
  });
});

describe('countMatches', () => {
  it('counts network interfaces', () => {
    const { matching, total, kind } = countMatches(index.network, index.entries, {
      ...noFilter,
      regions: ['eu-west-1'],
    });
    expect(kind).toBe('networkInterfaces');
    expect(matching).toBeGreaterThan(0);
    expect(matching).toBeLessThan(total);
    expect(total).toBe(index.network.networkInterfaces.size);
  });

  it('counts resources where the filter is for another kind', () => {
    const { matching, kind } = countMatches(index.network, index.entries, {
      ...noFilter,
      kinds: ['vpcs'],
    });
    expect(kind).toBeUndefined();
    expect(matching).toBe(index.network.vpcs.size);
  });
});
