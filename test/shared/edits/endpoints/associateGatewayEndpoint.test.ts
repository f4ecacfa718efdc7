import { describe, expect, it } from 'vitest';
import { associateGatewayEndpoint } from '../../../../shared/edits/endpoints/associateGatewayEndpoint';
import {
  gatewayEndpoint,
  id,
  interfaceEndpoint,
  networkOf,
  route,
} from '../../../support/builders';
import { applied, base } from '../../../support/edits';

describe('associateGatewayEndpoint', () => {
  const network = networkOf(
    ...base,
    gatewayEndpoint('s3-gateway'),
    interfaceEndpoint('sqs', { subnets: ['private-a'] }),
  );
  const associate = (endpointId: string, tables: string[], from = network) =>
    associateGatewayEndpoint(from, {
      endpointId: id(endpointId),
      routeTableIds: tables.map((t) => id(t)),
    });

  it('writes the route and remembers the table', () => {
    const edited = applied(network, associate('s3-gateway', ['routes']));
    expect(edited.vpcEndpoints.get('s3-gateway')?.routeTableIds).toEqual(['routes']);
    expect(edited.routeTables.get('routes')?.routes).toContainEqual(
      route('pl-s3', 'vpc-endpoint', 's3-gateway'),
    );
  });
});
