import { coverageOf, isComplete } from '../network/coverage';
import { isState } from '../network/record';
import { priceOf } from '../pricing/priceTable';
import { HOURS_PER_MONTH, roundUsd } from '../pricing/volume';
import type { Advice, Judgement, NotJudged, Savings } from './advice';
import {
  type AccessEndpoint,
  called,
  calledAll,
  counted,
  type Estate,
  isInterfaceEndpoint,
  listed,
  sortedIds,
} from './estate';

/**
 * Interface endpoints in zones without workloads, and workloads in zones without the endpoint.
 *
 * An endpoint is paid by the hour for each of its zones. Any zone of the VPC reaches it through any other, and since
 * 2022 PrivateLink bills no bytes between zones: a zone of its own buys independence of the others, not money.
 *
 * Source: https://aws.amazon.com/privatelink/pricing/
 *         https://docs.aws.amazon.com/vpc/latest/privatelink/create-interface-endpoint.html
 */
export function endpointZones(estate: Estate): Judgement {
  const advices: Advice[] = [];
  const notJudged: NotJudged[] = [];
  for (const each of [...estate.endpointsOfVpc.values()].flat().filter(isInterfaceEndpoint)) {
    const unread = unreadFor(estate, each);
    if (unread === undefined) advices.push(...unusedZones(estate, each));
    else
      notJudged.push({
        code: 'ENDPOINT_ZONE_UNUSED',
        at: each.endpoint.id,
        because: `${unread} was not read`,
      });
    advices.push(...zonesWithout(estate, each));
  }
  return { advices, notJudged };
}

/** "No workload there" rests on all interfaces of the endpoint's account and Region. */
function unreadFor({ network }: Estate, { endpoint }: AccessEndpoint): string | undefined {
  const call = 'DescribeNetworkInterfaces';
  const { account, region } = endpoint;
  return isComplete(coverageOf(network.coverage, call, { account, region })) ? undefined : call;
}

function unusedZones(estate: Estate, each: AccessEndpoint): Advice[] {
  const { network } = estate;
  const { endpoint, vpcId, service } = each;
  const taken = new Set(workloadsIn(estate, vpcId).map(({ zone }) => zone));
  const unused = subnetsByZone(estate, each).filter(({ zone }) => !taken.has(zone));
  if (unused.length === 0) return [];
  const whole = unused.length === endpoint.subnetIds.length;
  const zones = sortedIds(unused.map(({ zone }) => zone));
  const name = called(network, 'vpcEndpoints', endpoint.id);
  const others = connectionsOf(estate, vpcId);
  return [
    {
      code: 'ENDPOINT_ZONE_UNUSED',
      at: endpoint.id,
      service,
      message: `${name} is paid for in ${listed(zones)}, where ${called(network, 'vpcs', vpcId)} has no workload.`,
      fix: whole
        ? `Remove ${name}, if nobody outside the VPC uses it.`
        : `Take ${calledAll(
            network,
            'subnets',
            unused.map(({ id }) => id),
          )} out of ${name}.`,
      evidence: unused.map(({ id, zone }) => ({ id, shows: `the endpoint's subnet in ${zone}` })),
      workloads: [],
      saves: hourly(estate, endpoint.region, unused.length),
      ...(others.length === 0 ? {} : { assumed: `Nobody uses it through ${listed(others)}.` }),
    },
  ];
}

function zonesWithout(estate: Estate, each: AccessEndpoint): Advice[] {
  const { network } = estate;
  const { endpoint, vpcId, service } = each;
  const own = subnetsByZone(estate, each);
  if (own.length === 0 || own.length < endpoint.subnetIds.length) return [];
  const has = new Set(own.map(({ zone }) => zone));
  const users = new Set(
    estate
      .waysTo(service)
      .filter(
        ({ trace }) =>
          trace.verdict === 'reachable' && trace.forward.hops.some(({ id }) => id === endpoint.id),
      )
      .flatMap(({ workloads }) => workloads.map(({ id }) => id)),
  );
  const across = workloadsIn(estate, vpcId).filter(
    ({ id, zone }) => users.has(id) && !has.has(zone),
  );
  if (across.length === 0) return [];
  const zones = sortedIds(across.map(({ zone }) => zone));
  const name = called(network, 'vpcEndpoints', endpoint.id);
  return [
    {
      code: 'ZONE_WITHOUT_ENDPOINT',
      at: endpoint.id,
      service,
      message: `${counted(across.length, 'workload')} in ${listed(zones)} use ${name} in ${listed(
        sortedIds(has),
      )}: when that fails, so do they.`,
      fix: `Add a subnet of ${listed(zones)} to ${name}.`,
      evidence: own.map(({ id, zone }) => ({ id, shows: `the endpoint's subnet in ${zone}` })),
      workloads: across.map(({ id }) => id),
      saves: hourly(estate, endpoint.region, -zones.length),
    },
  ];
}

type Zoned = { id: string; zone: string };

function subnetsByZone({ network }: Estate, { endpoint }: AccessEndpoint): Zoned[] {
  return endpoint.subnetIds.flatMap((id) => zoned(network.subnets.get(id), id));
}

function workloadsIn({ network, workloads }: Estate, vpcId: string): Zoned[] {
  return workloads
    .filter((workload) => workload.vpcId === vpcId)
    .flatMap(({ id, subnetId }) => zoned(network.subnets.get(subnetId ?? ''), id));
}

function zoned(subnet: { availabilityZone?: string | undefined } | undefined, id: string): Zoned[] {
  const zone = subnet?.availabilityZone;
  return zone === undefined ? [] : [{ id, zone }];
}

/** Through which others may reach a VPC: an endpoint may be there for them. */
function connectionsOf({ network }: Estate, vpcId: string): string[] {
  const peerings = [...network.vpcPeeringConnections.values()].filter(
    ({ requester, accepter, state }) =>
      (requester.vpcId === vpcId || accepter.vpcId === vpcId) && isState(state, 'active'),
  );
  const attachments = [...network.transitGatewayAttachments.values()].filter(
    ({ resourceId, state }) => resourceId === vpcId && isState(state, 'available'),
  );
  const gateways = [...network.vpnGateways.values()].filter(({ attachments: all }) =>
    all.some((attachment) => attachment.vpcId === vpcId && isState(attachment.state, 'attached')),
  );
  return sortedIds([...peerings, ...attachments, ...gateways].map(({ id }) => id));
}

function hourly({ prices }: Estate, region: string | undefined, zones: number): Savings {
  const { tiers, standsIn } = priceOf(prices, 'interface-endpoint-hour', region);
  const usd = tiers[0]?.usd ?? 0;
  return { perMonth: roundUsd(usd * HOURS_PER_MONTH * zones), perGb: 0, standsIn };
}
