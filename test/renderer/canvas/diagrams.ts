import type {
  Diagram,
  DiagramEdge,
  DiagramNode,
  NodeOf,
  SubnetKind,
} from '../../../shared/diagram/diagram';

/** How large a made-up diagram is: every VPC has three zones of one public, private and isolated subnet each. */
type Extent = { vpcs: number; cardsPerSubnet: number };

const kinds: SubnetKind[] = ['public', 'private', 'isolated'];
const icons = ['ec2', 'lambda', 'rds', 'fargate', 'elasticache', 'load-balancer'];
const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c'];

/** A diagram in the real layout's proportions, without a network behind it. */
export function gridDiagram({ vpcs, cardsPerSubnet }: Extent): Diagram {
  const columns = Math.max(1, Math.ceil(Math.sqrt(vpcs * 0.8)));
  const rows = Math.ceil(vpcs / columns);
  const subnetHeight = 50 + Math.ceil(cardsPerSubnet / 2) * 48 + 4;
  const vpcHeight = 40 + 20 + 3 * subnetHeight + 36 + 28 + 8 + 12;
  const vpcWidth = 12 + 3 * 276 + 2 * 20 + 44;
  const pitch = { x: vpcWidth + 236, y: vpcHeight + 40 };
  const region: NodeOf<'region'> = {
    kind: 'region',
    id: 'region/us-east-1',
    title: 'us-east-1',
    subtitle: 'N. Virginia',
    resourceCount: vpcs * 9 * cardsPerSubnet,
    x: 12,
    y: 12,
    width: columns * pitch.x + 24,
    height: rows * pitch.y + 42,
  };
  const nodes: DiagramNode[] = [region];
  const edges: DiagramEdge[] = [];
  for (let index = 0; index < vpcs; index++) {
    const x = region.x + 12 + (index % columns) * pitch.x;
    const y = region.y + 42 + Math.floor(index / columns) * pitch.y;
    addVpc(index, x, y);
  }
  return {
    width: region.width + 24,
    height: region.height + 24,
    nodes,
    edges,
    shown: region.resourceCount,
    total: region.resourceCount,
  };

  function addVpc(index: number, x: number, y: number): void {
    const id = `vpcs/vpc-${index}`;
    nodes.push({
      kind: 'vpc',
      id,
      ref: { collection: 'vpcs', key: `vpc-${index}` },
      parent: region.id,
      title: `team-${index}`,
      form: 'full',
      cidrs: [`10.${index}.0.0/16`],
      resourceCount: 9 * cardsPerSubnet,
      subnetCount: 9,
      endpointIcons: ['s3', 'sqs'],
      x,
      y,
      width: vpcWidth,
      height: vpcHeight,
    });
    for (const [column, zone] of zones.entries()) {
      const zoneId = `${id}/${zone}`;
      const zoneX = x + 12 + column * 296;
      nodes.push({
        kind: 'availability-zone',
        id: zoneId,
        parent: id,
        title: zone,
        zoneId: `use1-az${column + 1}`,
        x: zoneX,
        y: y + 40,
        width: 276,
        height: vpcHeight - 52,
      });
      let top = y + 60;
      for (const [row, kind] of kinds.entries()) {
        addSubnet(
          `${id}/${kind}-${column}`,
          zoneId,
          kind,
          zoneX + 8,
          top,
          index * 9 + row * 3 + column,
        );
        top += subnetHeight + (row === 0 ? 36 : 28);
      }
    }
    addGateway(id, x + vpcWidth - 20, y + 116);
  }

  function addSubnet(
    id: string,
    parent: string,
    kind: SubnetKind,
    x: number,
    y: number,
    seed: number,
  ): void {
    nodes.push({
      kind: 'subnet',
      id,
      ref: { collection: 'subnets', key: id },
      parent,
      title: `${kind}-${seed}`,
      subnetKind: kind,
      cidr: `10.${seed % 250}.${seed % 16}.0/20`,
      routeTable: `rtb-${kind}`,
      freeAddresses: 4000 + seed,
      resourceCount: cardsPerSubnet,
      counts: [
        { icon: 'ec2', label: 'instances', count: cardsPerSubnet },
        { icon: 'lambda', label: 'Lambda', count: 3 },
      ],
      x,
      y,
      width: 260,
      height: subnetHeight,
    });
    for (let card = 0; card < cardsPerSubnet; card++)
      nodes.push({
        kind: 'card',
        id: `${id}/card-${card}`,
        parent: id,
        title: `orders-${card}`,
        subtitle: card % 2 === 0 ? 'Lambda' : '10.20.34.17',
        icon: icons[(seed + card) % icons.length] ?? 'ec2',
        count: card % 3 === 0 ? 12 : 1,
        members: [{ collection: 'networkInterfaces', key: `eni-${seed}-${card}` }],
        x: x + 10 + (card % 2) * 118,
        y: y + 50 + Math.floor(card / 2) * 48,
        width: 110,
        height: 40,
      });
    edges.push({
      id: `${id}/route`,
      kind: 'route',
      from: id,
      to: `${parent}/igw`,
      points: [
        { x: x + 234, y },
        { x: x + 234, y: y - 18 },
        { x: x + 268, y: y - 18 },
      ],
    });
  }

  function addGateway(vpc: string, x: number, y: number): void {
    nodes.push({
      kind: 'gateway',
      id: `${vpc}/igw`,
      parent: vpc,
      title: 'Internet',
      subtitle: 'gateway',
      icon: 'internet-gateway',
      count: 1,
      members: [],
      x,
      y,
      width: 40,
      height: 40,
    });
  }
}
