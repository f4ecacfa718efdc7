import { describe, expect, it } from 'vitest';
import { readConnections } from '../../../shared/diagram/connections';
import { CoverageEntry } from '../../../shared/network/coverage';
import { sketch } from './sketch';

describe('a customer gateway whose one VPN connection was deleted', () => {
  const network = sketch({
    customerGateways: [{ id: 'cgw-office', ipAddress: '2.2.2.2' }],
    vpnConnections: [
      { id: 'vpn-1', state: 'deleted', customerGatewayId: 'cgw-office', transitGatewayId: 'tgw' },
    ],
    transitGateways: [{ id: 'tgw' }],
    transitGatewayAttachments: [
      {
        id: 'a',
        transitGatewayId: 'tgw',
        resourceType: 'vpn',
        resourceId: 'vpn-1',
        state: 'deleted',
      },
      { id: 'b', transitGatewayId: 'tgw', resourceType: 'vpc', resourceId: 'shop' },
    ],
  });

  it('says that it has no VPN where all connections were read, and draws no line', () => {
    network.coverage = [
      CoverageEntry.parse({ call: 'DescribeVpnConnections', status: 'complete' }),
    ];
    const { onPremises, links } = readConnections(network);

    expect(onPremises.map(({ subtitle }) => subtitle)).toEqual(['2.2.2.2 · no VPN']);
    expect(links.filter(({ kind }) => kind === 'vpn')).toEqual([]);
  });

  it('says nothing of it where nobody asked', () => {
    network.coverage = [];

    expect(readConnections(network).onPremises.map(({ subtitle }) => subtitle)).toEqual([
      '2.2.2.2',
    ]);
  });

  it('does not count among the attachments of the transit gateway', () => {
    expect(readConnections(network).hubs.map(({ hub }) => hub.subtitle)).toEqual(['1 attachment']);
  });
});
