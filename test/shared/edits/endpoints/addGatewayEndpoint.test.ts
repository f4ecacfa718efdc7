import { describe, expect, it } from 'vitest';
import { addGatewayEndpoint } from '../../../../shared/edits/endpoints/addGatewayEndpoint';
import { networkOf, route, routeTable } from '../../../support/builders';
import { applied, base, gatewayParams, plain } from '../../../support/edits';

describe('addGatewayEndpoint', () => {
  it("adds the endpoint and, in its tables alone, the route to the service's list", () => {
    const network = networkOf(...base, routeTable('others'));
    const edited = applied(network, addGatewayEndpoint(network, gatewayParams()));

    expect(edited.vpcEndpoints.get('new-endpoint')).toMatchObject({
      type: 'Gateway',
      serviceName: 'com.amazonaws.us-east-1.s3',
      routeTableIds: ['routes'],
      authored: true,
    });
    expect(edited.routeTables.get('routes')?.routes).toContainEqual(
      route('pl-s3', 'vpc-endpoint', 'new-endpoint'),
    );
    expect(edited.routeTables.get('others')).toBe(network.routeTables.get('others'));
  });

  it("sketches the service's list where the model does not hold it", () => {
    const network = { ...plain, prefixLists: new Map() };
    const edited = applied(network, addGatewayEndpoint(network, gatewayParams()));

    expect([...edited.prefixLists.values()]).toMatchObject([
      { id: 'pl-new', name: 'com.amazonaws.us-east-1.s3', authored: true },
    ]);
  });
});
