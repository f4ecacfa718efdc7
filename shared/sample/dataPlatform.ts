import { shopAccount } from './account';
import { attachmentIds, blocks, toTransitGateway, vpcIds } from './connections';
import { addGatewayEndpoint, addInterfaceEndpoint } from './sampleGateways';
import { sampleUuid } from './sampleId';
import { addLambda, addManaged, addTasks } from './sampleInterfaces';
import { addRouteTable, addSubnet, addVpc, type Sheet } from './sampleRegion';
import { addDefaultAcl, addDefaultGroup, addGroup, allOut, groupId } from './sampleSecurity';
import { addTransitGatewayAttachment } from './transitGateway';

const vpcName = 'data-platform';
const vpcId = vpcIds.dataPlatform;
const group = (name: string) => groupId(vpcName, name);
const zones = ['a', 'b', 'c'] as const;

/** Streams and a warehouse over three zones. No internet gateway: AWS services are reached by endpoints alone. */
export function addDataPlatform(sheet: Sheet): void {
  addVpc(sheet, vpcName, blocks.dataPlatform, 'data');
  // 10.30.16.0/20 is private-a, 10.30.32.0/20 private-b, and so on.
  const places = zones.map((zone, index) => ({
    zone,
    private: addSubnet(sheet, vpcId, `private-${zone}`, zone, `10.30.${16 + 16 * index}.0/20`),
    isolated: addSubnet(sheet, vpcId, `isolated-${zone}`, zone, `10.30.${64 + 4 * index}.0/22`),
    privateNet: `10.30.${16 + 16 * index}`,
    isolatedNet: `10.30.${64 + 4 * index}`,
  }));
  const privateSubnets = places.map((place) => place.private);
  const isolatedSubnets = places.map((place) => place.isolated);

  addDefaultAcl(sheet, vpcId, [...privateSubnets, ...isolatedSubnets]);
  addDefaultGroup(sheet, vpcId);
  addGroup(sheet, vpcId, 'ingest', 'Ingest tasks and functions', { outbound: allOut });
  addGroup(sheet, vpcId, 'events', 'Kafka brokers', {
    inbound: [
      [9094, blocks.dataPlatform],
      [9094, blocks.shopProd],
    ],
    outbound: allOut,
  });
  addGroup(sheet, vpcId, 'warehouse', 'Warehouse', { inbound: [[5439, group('ingest')]] });
  addGroup(sheet, vpcId, 'vpce-kinesis', 'Who may use the Kinesis endpoint', {
    inbound: [[443, blocks.dataPlatform]],
  });

  const isolated = addRouteTable(sheet, vpcId, 'rtb-isolated', {
    main: true,
    subnets: isolatedSubnets,
  });
  const shared = addRouteTable(sheet, vpcId, 'rtb-private', {
    subnets: privateSubnets,
    routes: [
      [blocks.shopProd, toTransitGateway],
      [blocks.sharedServices, toTransitGateway],
    ],
  });
  addGatewayEndpoint(sheet, vpcId, 's3', { name: 'S3 endpoint', tables: [shared, isolated] });
  addGatewayEndpoint(sheet, vpcId, 'dynamodb', { name: 'DynamoDB endpoint', tables: [shared] });
  addInterfaceEndpoint(sheet, vpcId, 'kinesis-streams', {
    name: 'Kinesis endpoint',
    nodes: places.map((place) => ({ subnet: place.private, ip: `${place.privateNet}.14` })),
    groups: [group('vpce-kinesis')],
    privateNames: ['kinesis.us-east-1.amazonaws.com', 'kinesis.us-east-1.api.aws'],
  });

  const cluster = `arn:aws:kafka:us-east-1:${shopAccount}:cluster/events/${sampleUuid('events')}`;
  for (const place of places) {
    addTasks(sheet, 'ingest', {
      subnet: place.private,
      firstIp: `${place.privateNet}.50`,
      count: 2,
      groups: [group('ingest')],
    });
    addManaged(sheet, {
      subnet: place.isolated,
      firstIp: `${place.isolatedNet}.20`,
      groups: [group('events')],
      description: `DO NOT DELETE - Amazon MSK network interface for cluster ${cluster}`,
    });
  }
  for (const { zone, isolated: subnet, isolatedNet } of places.filter(({ zone }) => zone !== 'c'))
    addManaged(sheet, {
      subnet,
      firstIp: `${isolatedNet}.40`,
      name: `warehouse-${zone}`,
      groups: [group('warehouse')],
      description: 'RedshiftNetworkInterface',
      requesterId: 'amazon-redshift',
    });
  for (const place of places.slice(0, 2))
    addLambda(sheet, 'enrich', {
      subnet: place.private,
      firstIp: `${place.privateNet}.90`,
      count: 2,
      groups: [group('ingest')],
    });
  addTransitGatewayAttachment(sheet, vpcName, attachmentIds.dataPlatform, {
    vpcId,
    nodes: places.map((place) => ({ subnet: place.isolated, ip: `${place.isolatedNet}.6` })),
    table: 'spokes',
  });
}
