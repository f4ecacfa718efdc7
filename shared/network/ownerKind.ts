import { z } from 'zod';
import type { CollectionName } from './network';

/** Who a network interface may belong to, with the name AWS uses for it. */
export const ownerKindNames = {
  instance: 'EC2 instance',
  lambda: 'Lambda',
  'nat-gateway': 'NAT gateway',
  'vpc-endpoint': 'VPC endpoint',
  'gateway-load-balancer-endpoint': 'Gateway Load Balancer endpoint',
  'transit-gateway-attachment': 'Transit gateway attachment',
  'application-load-balancer': 'Application Load Balancer',
  'network-load-balancer': 'Network Load Balancer',
  'gateway-load-balancer': 'Gateway Load Balancer',
  'classic-load-balancer': 'Classic Load Balancer',
  /** Aurora, Neptune and DocumentDB too: their interfaces look the same. */
  rds: 'RDS',
  'rds-proxy': 'RDS Proxy',
  /** MemoryDB too. */
  elasticache: 'ElastiCache',
  redshift: 'Redshift',
  efs: 'EFS',
  'ecs-task': 'ECS task',
  'eks-control-plane': 'EKS control plane',
  'eks-node': 'EKS node',
  'route53-resolver': 'Route 53 Resolver',
  'directory-service': 'Directory Service',
  workspaces: 'WorkSpaces',
  msk: 'MSK',
  dms: 'DMS',
  dax: 'DAX',
  emr: 'EMR',
  cloudhsm: 'CloudHSM',
  'sagemaker-notebook': 'SageMaker notebook',
  codebuild: 'CodeBuild',
  'api-gateway-vpc-link': 'API Gateway VPC link',
  'global-accelerator': 'Global Accelerator',
  'instance-connect-endpoint': 'EC2 Instance Connect Endpoint',
  quicksight: 'QuickSight',
  'iot-rules': 'IoT rules',
  'codestar-connections': 'CodeStar connections',
  evs: 'Elastic VMware Service',
  /** AWS runs it, nothing says which service. */
  'aws-managed': 'AWS-managed',
  unknown: 'Network interface',
} as const;

export type OwnerKind = keyof typeof ownerKindNames;

export const OwnerKind = z.enum(Object.keys(ownerKindNames) as [OwnerKind, ...OwnerKind[]]);

/** Who only passes requests on, and starts none. */
export const passingKinds: ReadonlySet<OwnerKind> = new Set<OwnerKind>([
  'nat-gateway',
  'vpc-endpoint',
  'gateway-load-balancer-endpoint',
  'transit-gateway-attachment',
  'application-load-balancer',
  'network-load-balancer',
  'gateway-load-balancer',
  'classic-load-balancer',
  'route53-resolver',
  'global-accelerator',
  'instance-connect-endpoint',
  'api-gateway-vpc-link',
]);

/** Whose work a network interface does. */
export type Owner = {
  kind: OwnerKind;
  /** What people call it: a function's, load balancer's or cluster's name; else the kind's own name. Never empty. */
  name: string;
  /** AWS's id or ARN of the owner, where one is known. */
  id?: string;
  /** The owner's record, where the network holds it. */
  ref?: { collection: CollectionName; key: string };
};
