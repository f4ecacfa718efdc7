import { describe, expect, it } from 'vitest';
import { vpcToOpen } from '../../../renderer/store/opening';
import { buildScene, defaultView } from '../../../shared/diagram/buildScene';
import type { ResourceRef, VpcForm } from '../../../shared/diagram/diagram';
import { layoutDiagram } from '../../../shared/diagram/layoutDiagram';
import { elk } from '../../shared/diagram/elk';
import { instance, networkOf, routeTable, subnet, vpc } from '../../support/builders';

const network = networkOf(
  vpc(),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('routes', { subnets: ['private'], routes: [] }),
  instance('web', { subnet: 'private' }),
);
const web: ResourceRef = { collection: 'instances', key: 'web' };
const routes: ResourceRef = { collection: 'routeTables', key: 'routes' };

async function toOpen(form: VpcForm, ref: ResourceRef): Promise<string | undefined> {
  const scene = buildScene(network, { ...defaultView, vpcForms: { vpc: form } });
  return vpcToOpen(network, await layoutDiagram(scene, elk), ref);
}

describe('vpcToOpen', () => {
  it('is the VPC that hides a resource', async () => {
    expect(await toOpen('card', web)).toBe('vpc');
    expect(await toOpen('compact', web)).toBe('vpc');
    expect(await toOpen('full', web)).toBeUndefined();
  });

  it('is none where the subnets that a route table is marked on are drawn', async () => {
    expect(await toOpen('card', routes)).toBe('vpc');
    expect(await toOpen('compact', routes)).toBeUndefined();
  });

  it('is none for the VPC itself', async () => {
    expect(await toOpen('card', { collection: 'vpcs', key: 'vpc' })).toBeUndefined();
  });
});
