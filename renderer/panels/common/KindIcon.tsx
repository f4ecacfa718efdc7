import {
  Columns2,
  Flag,
  Globe,
  Layers,
  List,
  type LucideIcon,
  MapPin,
  Plug,
  Settings2,
  Shield,
  ShieldHalf,
  Table2,
  Target,
} from 'lucide-react';
import type { IconName, ResourceRef } from '../../../shared/diagram/diagram';
import { subnetKind } from '../../../shared/diagram/subnetKind';
import type { CollectionName } from '../../../shared/network/network';
import { Icon } from '../../canvas/Icon';
import { KindMark } from '../../canvas/nodes/KindMark';
import { useApp } from '../../store/useApp';

type Props = { resource: ResourceRef; size?: number };

/** The icon of a resource: its owner's service as in the diagram, a subnet's kind, else its own kind's. */
export function KindIcon({ resource, size = 14 }: Props) {
  const network = useApp((state) => state.document?.network);
  const tree = useApp((state) => state.index?.tree);
  const subnet = resource.collection === 'subnets' ? network?.subnets.get(resource.key) : undefined;
  if (network !== undefined && subnet !== undefined)
    return <KindMark kind={subnetKind(network, subnet)} size={size} />;
  const icon = tree?.items.get(tree.itemOf(resource) ?? '')?.icon;
  return icon === undefined ? (
    <CollectionIcon collection={resource.collection} size={size} />
  ) : (
    <Icon name={icon} size={size} />
  );
}

export function CollectionIcon({
  collection,
  size = 14,
}: {
  collection: CollectionName;
  size?: number;
}) {
  const aws = awsIcons[collection];
  if (aws !== undefined) return <Icon name={aws} size={size} />;
  const Line = lineIcons[collection] ?? Layers;
  return <Line className="line-icon" size={size} strokeWidth={1.75} aria-hidden="true" />;
}

const awsIcons: { [C in CollectionName]?: IconName } = {
  regions: 'region',
  vpcs: 'vpc',
  internetGateways: 'internet-gateway',
  egressOnlyInternetGateways: 'internet-gateway',
  natGateways: 'nat-gateway',
  vpnGateways: 'vpn-gateway',
  customerGateways: 'customer-gateway',
  vpnConnections: 'vpn-connection',
  vpcPeeringConnections: 'peering',
  transitGateways: 'transit-gateway',
  transitGatewayAttachments: 'transit-gateway-attachment',
  networkInterfaces: 'network-interface',
  instances: 'ec2',
  vpcEndpoints: 'vpc-endpoint',
  loadBalancers: 'load-balancer',
};

const lineIcons: { [C in CollectionName]?: LucideIcon } = {
  accounts: Flag,
  // Columns in the diagram.
  availabilityZones: Columns2,
  subnets: Globe,
  routeTables: Table2,
  transitGatewayRouteTables: Table2,
  prefixLists: List,
  securityGroups: Shield,
  networkAcls: ShieldHalf,
  addresses: MapPin,
  dhcpOptions: Settings2,
  serviceConfigurations: Plug,
  vpcEndpointConnections: Plug,
  targetGroups: Target,
};
