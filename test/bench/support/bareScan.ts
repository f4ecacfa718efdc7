import { DescribeRegionsCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { callsById, listCalls } from '../../../electron/scan/calls/regional';
import { vpcDnsSupport } from '../../../electron/scan/calls/vpcAttribute';
import type { Network } from '../../../shared/network/network';
import type { Serving } from './scanServer';

function clientOf({ url, key }: Serving, region: string): EC2Client {
  return new EC2Client({ region, endpoint: url, credentials: key });
}

/** Milliseconds of the longest chain of calls that wait for one another: Regions, VPCs, a VPC's attribute. */
export async function longestChainMs(serving: Serving, region: string): Promise<number> {
  const client = clientOf(serving, region);
  const start = performance.now();
  await client.send(new DescribeRegionsCommand({ AllRegions: true }));
  const { Vpcs = [] } = await client.send(new DescribeVpcsCommand({}));
  const [vpc] = Vpcs;
  if (vpc?.VpcId) await vpcDnsSupport.send(client, vpc.VpcId, {});
  const tookMs = performance.now() - start;
  client.destroy();
  return tookMs;
}

/** Milliseconds of the same requests sent all at once, with nothing around them, by what a scan has found out. */
export async function allAtOnceMs(
  serving: Serving,
  regions: readonly string[],
  network: Network,
): Promise<number> {
  const start = performance.now();
  const clients = regions.map((region) => ({ region, client: clientOf(serving, region) }));
  const { url: endpoint, key: credentials } = serving;
  const sts = new STSClient({ region: regions[0] ?? '', endpoint, credentials });
  await Promise.all([
    sts.send(new GetCallerIdentityCommand({})),
    clients[0]?.client.send(new DescribeRegionsCommand({ AllRegions: true })),
    ...clients.flatMap(({ region, client }) => {
      const page = (pageSize: number | undefined) =>
        pageSize === undefined ? {} : { MaxResults: pageSize };
      return [
        ...listCalls.map((call) => call.send(client, page(call.pageSize))),
        ...callsById.flatMap((call) =>
          idsFor(call.after, network, region).map((id) =>
            call.send(client, id, page(call.pageSize)),
          ),
        ),
      ];
    }),
  ]);
  const tookMs = performance.now() - start;
  for (const { client } of clients) client.destroy();
  sts.destroy();
  return tookMs;
}

function idsFor(list: string, network: Network, region: string): string[] {
  const records =
    list === 'DescribeVpcs'
      ? network.vpcs
      : list === 'DescribeManagedPrefixLists'
        ? network.prefixLists
        : network.transitGatewayRouteTables;
  return [...records.values()].filter((one) => one.region === region).map(({ id }) => id);
}
