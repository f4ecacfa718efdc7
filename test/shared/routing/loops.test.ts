import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gatewayLoadBalancerEndpoint,
  instance,
  networkOf,
  type Part,
  route,
  routeTable,
  subnet,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayVpcAttachment,
  transitRoute,
  vpc,
} from '../../support/builders';
import { runs } from '../../support/runs';
import { ask, blockers } from './support/ask';

/** Subnets in a row, each with something that forwards; each one's table leads to what stands in the next. */
function row(kinds: readonly ('appliance' | 'endpoint')[], back: number): Part[] {
  return kinds.flatMap((kind, place): Part[] => {
    const next = place + 1 < kinds.length ? place + 1 : back;
    const target = kinds[next] === 'appliance' ? `firewall-${next}-eni` : `inspector-${next}`;
    const targetKind = kinds[next] === 'appliance' ? 'network-interface' : 'vpc-endpoint';
    return [
      subnet(`subnet-${place}`, { cidr: `10.0.${place}.0/24` }),
      kind === 'appliance'
        ? instance(`firewall-${place}`, { subnet: `subnet-${place}`, sourceDestCheck: false })
        : gatewayLoadBalancerEndpoint(`inspector-${place}`, { subnet: `subnet-${place}` }),
      routeTable(`table-${place}`, {
        subnets: [`subnet-${place}`],
        routes: [route('192.168.0.0/16', targetKind, target)],
      }),
    ];
  });
}

describe('routes in a circle', () => {
  it('end the trace and are named by a table of the circle, however long it is', () => {
    const kinds = fc.array(fc.constantFrom('appliance' as const, 'endpoint' as const), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(kinds, fc.nat(8), (drawn, seed) => {
        const back = seed % drawn.length;
        const network = networkOf(
          vpc(),
          ...row(drawn, back),
          subnet('start', { cidr: '10.0.99.0/24' }),
          instance('client', { subnet: 'start' }),
          routeTable('start-table', {
            subnets: ['start'],
            routes: [
              drawn[0] === 'appliance'
                ? route('192.168.0.0/16', 'network-interface', 'firewall-0-eni')
                : route('192.168.0.0/16', 'vpc-endpoint', 'inspector-0'),
            ],
          }),
        );
        const trace = ask(network, 'client', '192.168.1.1');
        const circle = drawn.map((_, place) => `ROUTING_LOOP table-${place}`).slice(back);
        expect(trace.forward.outcome).toBe('ended');
        expect(circle).toContain(blockers(trace)[0]);
      }),
      runs(300),
    );
  });

  it('are found between VPCs that send to each other through a transit gateway', () => {
    const sides = ['a', 'b'].map((side, place) => [
      vpc(side, { cidr: `10.${place}.0.0/16` }),
      subnet(`${side}-subnet`, { vpc: side, cidr: `10.${place}.1.0/24` }),
      transitGatewayVpcAttachment(`attach-${side}`, {
        vpc: side,
        subnets: [`${side}-subnet`],
        routeTable: 'transit',
      }),
      routeTable(`${side}-table`, {
        vpc: side,
        main: true,
        routes: [route('0.0.0.0/0', 'transit-gateway', 'tgw')],
      }),
    ]);
    const network = networkOf(
      ...sides.flat(),
      instance('client', { subnet: 'a-subnet' }),
      transitGateway('tgw'),
      transitGatewayRouteTable('transit', { routes: [transitRoute('0.0.0.0/0', 'attach-b')] }),
    );
    const [first] = blockers(ask(network, 'client', '192.168.1.1'));
    expect(first).toMatch(/^ROUTING_LOOP (b-table|transit)$/);
  });
});
