import { type Owner, type OwnerKind, ownerKindNames } from './ownerKind';

/** The texts of an interface that tell its owner. */
export type OwnedText = {
  interfaceType?: string | undefined;
  description?: string | undefined;
  requesterId?: string | undefined;
};

/** One way to recognise an owner. Named groups of `text` give its `name` and `id`. */
type Pattern = {
  kind: OwnerKind;
  /** Which property `text` looks at; the description where none is said. */
  in?: 'requesterId';
  text?: RegExp;
  /** Types in the spelling of `ownerTypeOf`. Without `text` the type alone decides. */
  types?: readonly string[];
};

/**
 * Read from the top; the first that fits wins. A type of its own is AWS's statement and goes by itself; the
 * descriptions of plain interfaces are conventions of each service (three open-source classifiers and live
 * samples agree on them; AWS documents none of them).
 */
const patterns: readonly Pattern[] = [
  {
    kind: 'lambda',
    text: /^AWS Lambda VPC ENI-(?<name>.+)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i,
  },
  { kind: 'lambda', text: /^AWS Lambda VPC ENI/ },
  { kind: 'lambda', in: 'requesterId', text: /:awslambda_/ },
  { kind: 'nat-gateway', text: /^Interface for NAT Gateway (?<id>nat-\S+)/ },
  {
    kind: 'gateway-load-balancer-endpoint',
    types: ['gatewayloadbalancerendpoint'],
    text: /^VPC Endpoint Interface (?<id>vpce-\S+)/,
  },
  { kind: 'gateway-load-balancer-endpoint', types: ['gatewayloadbalancerendpoint'] },
  { kind: 'vpc-endpoint', text: /^VPC Endpoint Interface (?<id>vpce-\S+)/ },
  {
    kind: 'transit-gateway-attachment',
    text: /^Network Interface for Transit Gateway Attachment (?<id>tgw-attach-\S+)/,
  },
  { kind: 'application-load-balancer', text: /^ELB (?<id>app\/(?<name>[^/]+)\/\S+)$/ },
  { kind: 'network-load-balancer', text: /^ELB (?<id>net\/(?<name>[^/]+)\/\S+)$/ },
  { kind: 'gateway-load-balancer', text: /^ELB (?<id>gwy\/(?<name>[^/]+)\/\S+)$/ },
  { kind: 'classic-load-balancer', text: /^ELB (?<id>(?<name>[^/\s]+))$/ },
  { kind: 'rds-proxy', text: /^Network interface for DBProxy (?<name>.+)$/ },
  { kind: 'rds', text: /^RDSNetworkInterface/ },
  { kind: 'elasticache', text: /^ElastiCache[ +](?<name>.+)$/ },
  { kind: 'redshift', text: /^RedshiftNetworkInterface/ },
  { kind: 'efs', text: /^EFS mount target for (?<id>(?<name>fs-\S+))/ },
  { kind: 'ecs-task', text: /^(?<id>arn:aws[\w-]*:ecs:[^:]*:[^:]*:attachment\/\S+)$/ },
  { kind: 'eks-control-plane', text: /^Amazon EKS (?<name>.+)$/ },
  { kind: 'eks-node', text: /^aws-k8s-(?<id>(?<name>i-\S+))$/i },
  { kind: 'eks-node', text: /^aws-k8s-branch-eni/i },
  { kind: 'route53-resolver', text: /^Route 53 Resolver: (?<id>(?<name>rslvr-[^:\s]+))/ },
  {
    kind: 'directory-service',
    text: /^AWS created network interface for directory (?<id>(?<name>d-\S+))/,
  },
  { kind: 'workspaces', text: /^Created By Amazon Workspaces for AWS Account ID/i },
  {
    kind: 'msk',
    text: /^DO NOT DELETE - Amazon MSK network interface for cluster (?<id>arn:\S+?:cluster\/(?<name>[^/\s]+)\S*)/,
  },
  { kind: 'dms', text: /^DMSNetworkInterface/ },
  { kind: 'dax', text: /^DAX (?<name>.+)$/ },
  { kind: 'emr', text: /^AWS ElasticMapReduce\b/ },
  { kind: 'cloudhsm', text: /^CloudHsm ENI|^CloudHSM Managed Interface/i },
  {
    kind: 'sagemaker-notebook',
    text: /(?<id>arn:aws[\w-]*:sagemaker:[^:\s]*:[^:\s]*:notebook-instance\/(?<name>[^\s\]]+))/,
  },
  { kind: 'sagemaker-notebook', text: /:notebook-instance\/(?<name>[^\s\]]+)/ },
  { kind: 'codebuild', in: 'requesterId', text: /:AWSCodeBuild-/ },
  { kind: 'rds', in: 'requesterId', text: /^amazon-rds$/ },
  { kind: 'elasticache', in: 'requesterId', text: /^amazon-elasticache$/ },
  { kind: 'redshift', in: 'requesterId', text: /^amazon-redshift$/ },
  { kind: 'lambda', types: ['lambda'] },
  { kind: 'nat-gateway', types: ['natgateway'] },
  { kind: 'vpc-endpoint', types: ['vpcendpoint'] },
  { kind: 'transit-gateway-attachment', types: ['transitgateway'] },
  { kind: 'application-load-balancer', types: ['loadbalancer'] },
  { kind: 'network-load-balancer', types: ['networkloadbalancer'] },
  { kind: 'gateway-load-balancer', types: ['gatewayloadbalancer'] },
  { kind: 'efs', types: ['efs'] },
  { kind: 'api-gateway-vpc-link', types: ['apigatewaymanaged'] },
  { kind: 'global-accelerator', types: ['globalacceleratormanaged'] },
  { kind: 'instance-connect-endpoint', types: ['ec2instanceconnectendpoint'] },
  { kind: 'quicksight', types: ['quicksight'] },
  { kind: 'iot-rules', types: ['iotrulesmanaged'] },
  { kind: 'codestar-connections', types: ['awscodestarconnectionsmanaged'] },
  { kind: 'evs', types: ['evs'] },
];

/** The owner that type, description and requester tell, without a look at other records. */
export function describedOwner(text: OwnedText): Owner | undefined {
  const type = ownerTypeOf(text);
  for (const pattern of patterns) {
    if (pattern.types !== undefined && !pattern.types.includes(type)) continue;
    if (pattern.text === undefined) return owner(pattern.kind, undefined);
    const match = pattern.text.exec(text[pattern.in ?? 'description'] ?? '');
    if (match !== null) return owner(pattern.kind, match.groups);
  }
  return undefined;
}

/**
 * Which parts of an interface's description are somebody's names and ids, and how far AWS's own words go around them.
 * Undefined where no pattern fits: then nothing in it is known to be AWS's.
 */
export function describedNames(
  description: string,
): { end: number; names: readonly (readonly [start: number, end: number])[] } | undefined {
  for (const { text, in: property } of patterns) {
    if (text === undefined || property !== undefined) continue;
    const match = new RegExp(text.source, `${text.flags}d`).exec(description);
    if (match === null) continue;
    const { id, name } = match.indices?.groups ?? {};
    const outer = id ?? name;
    const [, end] = match.indices?.[0] ?? [0, 0];
    return { end, names: outer === undefined ? [] : [outer] };
  }
  return undefined;
}

/** The SDK's list has `natGateway`, live answers `nat_gateway`: letters alone decide. */
export function ownerTypeOf({ interfaceType }: OwnedText): string {
  return (interfaceType ?? '').toLowerCase().replaceAll(/[_-]/g, '');
}

function owner(kind: OwnerKind, groups: Record<string, string> | undefined): Owner {
  const id = groups?.id;
  const name = groups?.name ?? id ?? ownerKindNames[kind];
  // An ARN or a bare attachment is no name that a person uses.
  const spoken = kind === 'ecs-task' ? ownerKindNames[kind] : name;
  return id === undefined ? { kind, name: spoken } : { kind, name: spoken, id };
}
