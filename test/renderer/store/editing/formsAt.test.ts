import { describe, expect, it } from 'vitest';
import type { Form, Offering } from '../../../../renderer/store/editing/form';
import { allForms } from '../../../../renderer/store/editing/forms/forms';
import { formsAt } from '../../../../renderer/store/editing/formsAt';
import { placeOf } from '../../../../renderer/store/editing/place';
import {
  inRegion,
  networkAcl,
  networkOf,
  routeTable,
  subnet,
  transitGateway,
  vpc,
} from '../../../support/builders';

const network = networkOf(
  inRegion(
    'eu-west-1',
    vpc('shop'),
    subnet('a', { vpc: 'shop' }),
    routeTable('table', { vpc: 'shop', subnets: ['a'] }),
    networkAcl('acl', { vpc: 'shop', subnets: ['a'] }),
    transitGateway('tgw'),
  ),
);
const offersAt = (collection: 'subnets' | 'vpcs' | 'transitGateways', key: string) =>
  formsAt(network, placeOf(network, { collection, key }));

describe('what a menu offers', () => {
  it('adds first, changes then, and removes last', () => {
    const does = offersAt('vpcs', 'shop').map(({ form }) => form.does);
    expect(does.at(0)).toBe('adds');
    expect(does.at(-1)).toBe('removes');
    expect(does.indexOf('removes')).toBe(does.length - 1);
  });

  it('leads from a subnet to the table and the ACL that are its own', () => {
    const about = (id: string) =>
      offersAt('subnets', 'a').find(({ form }) => form.id === id)?.place.ref;
    expect(about('edit-routes')).toEqual({ collection: 'routeTables', key: 'table' });
    expect(about('edit-acl-rules')).toEqual({ collection: 'networkAcls', key: 'acl' });
  });

  it('leaves out what would be about something that is not there', () => {
    const ids = offersAt('transitGateways', 'tgw').map(({ form }) => form.id);
    expect(ids).toContain('add-transit-table');
    expect(ids).not.toContain('edit-transit-routes');
  });

  it('has a way to every form', () => {
    const isReached = ({ at }: Form) => at.length > 0;
    expect(allForms.filter((form) => !isReached(form))).toEqual([]);
  });

  it('has everything that is drawn out of the palette in a menu of the same place, too', () => {
    const isWithin = (offering: Offering) => 'in' in offering;
    const drawn = allForms.filter(({ palette }) => palette !== undefined);
    expect(drawn.filter(({ at }) => !at.some(isWithin)).map(({ id }) => id)).toEqual([]);
  });
});
