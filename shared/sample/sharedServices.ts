import {
  attachmentIds,
  blocks,
  toSharedServicesPeering,
  toTransitGateway,
  vpcIds,
} from './connections';
import { addGatewayEndpoint, addInterfaceEndpoint } from './sampleGateways';
import { addInstances, addLambda, addManaged } from './sampleInterfaces';
import { addRouteTable, addSubnet, addVpc, type RouteWords, type Sheet } from './sampleRegion';
import { addDefaultAcl, addDefaultGroup, addGroup, allOut, groupId } from './sampleSecurity';
import { addTransitGatewayAttachment } from './transitGateway';

const vpcName = 'shared-services';
const vpcId = vpcIds.sharedServices;
const group = (name: string) => groupId(vpcName, name);

/** Build runners and directories. No way to the internet: images come through the ECR and S3 endpoints. */
export function addSharedServices(sheet: Sheet): void {
  addVpc(sheet, vpcName, blocks.sharedServices, 'platform');
  const toolsA = addSubnet(sheet, vpcId, 'tools-a', 'a', '10.60.0.0/22');
  const toolsB = addSubnet(sheet, vpcId, 'tools-b', 'b', '10.60.4.0/22');
  const directoryA = addSubnet(sheet, vpcId, 'directory-a', 'a', '10.60.8.0/24');
  const directoryB = addSubnet(sheet, vpcId, 'directory-b', 'b', '10.60.9.0/24');
  const all = [toolsA, toolsB, directoryA, directoryB];

  addDefaultAcl(sheet, vpcId, all);
  addDefaultGroup(sheet, vpcId);
  addGroup(sheet, vpcId, 'runners', 'Build runners', { outbound: allOut });
  addGroup(sheet, vpcId, 'tools', 'Dashboards and secrets', {
    inbound: [[443, '10.0.0.0/8']],
    outbound: allOut,
  });
  addGroup(sheet, vpcId, 'directory', 'Directory clients', {
    inbound: [
      [389, '10.0.0.0/8'],
      [636, '10.0.0.0/8'],
    ],
    outbound: allOut,
  });
  addGroup(sheet, vpcId, 'vpce-ecr', 'Who may use the ECR endpoints', {
    inbound: [[443, blocks.sharedServices]],
  });

  const neighbours: RouteWords[] = [
    [blocks.shopProd, toSharedServicesPeering],
    [blocks.dataPlatform, toTransitGateway],
  ];
  addRouteTable(sheet, vpcId, 'rtb-directory', {
    main: true,
    subnets: [directoryA, directoryB],
  });
  const tools = addRouteTable(sheet, vpcId, 'rtb-tools', {
    subnets: [toolsA, toolsB],
    routes: neighbours,
  });
  addGatewayEndpoint(sheet, vpcId, 's3', { name: 'S3 endpoint', tables: [tools] });
  addInterfaceEndpoint(sheet, vpcId, 'ecr.api', {
    name: 'ECR API endpoint',
    nodes: [
      { subnet: toolsA, ip: '10.60.0.21' },
      { subnet: toolsB, ip: '10.60.4.21' },
    ],
    groups: [group('vpce-ecr')],
    privateNames: ['api.ecr.us-east-1.amazonaws.com', 'ecr.us-east-1.api.aws'],
  });
  addInterfaceEndpoint(sheet, vpcId, 'ecr.dkr', {
    name: 'ECR Docker endpoint',
    nodes: [
      { subnet: toolsA, ip: '10.60.0.22' },
      { subnet: toolsB, ip: '10.60.4.22' },
    ],
    groups: [group('vpce-ecr')],
    privateNames: ['*.dkr.ecr.us-east-1.amazonaws.com', 'dkr.ecr.us-east-1.amazonaws.com'],
  });

  const runners = { instanceType: 'c7g.xlarge', autoScaling: true, groups: [group('runners')] };
  addInstances(sheet, 'runner', { ...runners, subnet: toolsA, firstIp: '10.60.1.10', count: 3 });
  addInstances(sheet, 'runner', { ...runners, subnet: toolsB, firstIp: '10.60.5.10', count: 2 });
  const tool = { instanceType: 't4g.medium', groups: [group('tools')] };
  addInstances(sheet, 'grafana', { ...tool, subnet: toolsA, firstIp: '10.60.0.40' });
  addInstances(sheet, 'vault', { ...tool, subnet: toolsB, firstIp: '10.60.4.40' });
  addLambda(sheet, 'audit', {
    subnet: toolsA,
    firstIp: '10.60.2.8',
    count: 2,
    groups: [group('tools')],
  });
  addInstances(sheet, 'ldap-sync', {
    subnet: directoryA,
    firstIp: '10.60.8.30',
    instanceType: 't4g.small',
    groups: [group('directory')],
  });
  for (const [subnet, firstIp] of [
    [directoryA, '10.60.8.12'],
    [directoryB, '10.60.9.12'],
  ] as const)
    addManaged(sheet, {
      subnet,
      firstIp,
      groups: [group('directory')],
      description: 'AWS created network interface for directory d-9067a1b2c3',
    });
  addTransitGatewayAttachment(sheet, vpcName, attachmentIds.sharedServices, {
    vpcId,
    nodes: [
      { subnet: directoryA, ip: '10.60.8.6' },
      { subnet: directoryB, ip: '10.60.9.6' },
    ],
    table: 'shared',
  });
}
