import type { IconName } from './diagram';

/** What people call a service, and its symbol. `service` is the part of the endpoint service's name that says which. */
export type ServiceFace = {
  title: string;
  icon: IconName /** For narrow places. */;
  short?: string;
};

/** By the last parts of `com.amazonaws.<region>.<service>`; the longest that fits wins. */
const faces: Readonly<Record<string, ServiceFace>> = {
  s3: { title: 'S3', icon: 's3' },
  's3-global.accesspoint': { title: 'S3 access points', icon: 's3', short: 'S3 points' },
  s3express: { title: 'S3 Express', icon: 's3' },
  s3tables: { title: 'S3 Tables', icon: 's3' },
  dynamodb: { title: 'DynamoDB', icon: 'dynamodb' },
  sqs: { title: 'SQS', icon: 'sqs' },
  sns: { title: 'SNS', icon: 'sns' },
  kms: { title: 'KMS', icon: 'kms' },
  secretsmanager: { title: 'Secrets Manager', icon: 'secretsmanager', short: 'Secrets' },
  sts: { title: 'STS', icon: 'iam' },
  iam: { title: 'IAM', icon: 'iam' },
  'ecr.api': { title: 'ECR API', icon: 'ecr' },
  'ecr.dkr': { title: 'ECR Docker', icon: 'ecr' },
  ecr: { title: 'ECR', icon: 'ecr' },
  logs: { title: 'CloudWatch Logs', icon: 'cloudwatch', short: 'CW Logs' },
  monitoring: { title: 'CloudWatch', icon: 'cloudwatch' },
  synthetics: { title: 'Synthetics', icon: 'cloudwatch' },
  events: { title: 'EventBridge', icon: 'eventbridge' },
  ssm: { title: 'Systems Manager', icon: 'systems-manager', short: 'SSM' },
  ssmmessages: { title: 'SSM messages', icon: 'systems-manager' },
  ec2messages: { title: 'EC2 messages', icon: 'systems-manager' },
  lambda: { title: 'Lambda', icon: 'lambda' },
  ec2: { title: 'EC2', icon: 'ec2' },
  autoscaling: { title: 'Auto Scaling', icon: 'auto-scaling' },
  ecs: { title: 'ECS', icon: 'ecs' },
  'ecs-agent': { title: 'ECS agent', icon: 'ecs' },
  'ecs-telemetry': { title: 'ECS telemetry', icon: 'ecs' },
  eks: { title: 'EKS', icon: 'eks' },
  'eks-auth': { title: 'EKS auth', icon: 'eks' },
  elasticloadbalancing: { title: 'Load balancing', icon: 'load-balancer', short: 'ELB' },
  'execute-api': { title: 'API Gateway', icon: 'api-gateway' },
  'kinesis-streams': { title: 'Kinesis', icon: 'kinesis' },
  'kinesis-firehose': { title: 'Firehose', icon: 'firehose' },
  states: { title: 'Step Functions', icon: 'step-functions' },
  'sync-states': { title: 'Step Functions', icon: 'step-functions' },
  rds: { title: 'RDS', icon: 'rds' },
  'rds-data': { title: 'RDS Data', icon: 'rds' },
  elasticache: { title: 'ElastiCache', icon: 'elasticache' },
  'memory-db': { title: 'MemoryDB', icon: 'memorydb' },
  redshift: { title: 'Redshift', icon: 'redshift' },
  'redshift-data': { title: 'Redshift Data', icon: 'redshift' },
  elasticfilesystem: { title: 'EFS', icon: 'efs' },
  ebs: { title: 'EBS', icon: 'ebs' },
  backup: { title: 'Backup', icon: 'backup' },
  cloudtrail: { title: 'CloudTrail', icon: 'cloudtrail' },
  config: { title: 'Config', icon: 'config' },
  cloudformation: { title: 'CloudFormation', icon: 'cloudformation' },
  xray: { title: 'X-Ray', icon: 'x-ray' },
  codebuild: { title: 'CodeBuild', icon: 'codebuild' },
  codepipeline: { title: 'CodePipeline', icon: 'codepipeline' },
  codecommit: { title: 'CodeCommit', icon: 'codecommit' },
  athena: { title: 'Athena', icon: 'athena' },
  glue: { title: 'Glue', icon: 'glue' },
  elasticmapreduce: { title: 'EMR', icon: 'emr' },
  'sagemaker.api': { title: 'SageMaker API', icon: 'sagemaker' },
  'sagemaker.runtime': { title: 'SageMaker', icon: 'sagemaker' },
  bedrock: { title: 'Bedrock', icon: 'bedrock' },
  'bedrock-runtime': { title: 'Bedrock runtime', icon: 'bedrock', short: 'Bedrock' },
  textract: { title: 'Textract', icon: 'textract' },
  comprehend: { title: 'Comprehend', icon: 'comprehend' },
  rekognition: { title: 'Rekognition', icon: 'rekognition' },
  transfer: { title: 'Transfer Family', icon: 'transfer', short: 'Transfer' },
  'email-smtp': { title: 'SES', icon: 'ses' },
  dms: { title: 'DMS', icon: 'dms' },
  guardduty: { title: 'GuardDuty', icon: 'guardduty' },
  'guardduty-data': { title: 'GuardDuty data', icon: 'guardduty' },
  batch: { title: 'Batch', icon: 'batch' },
  'acm-pca': { title: 'Private CA', icon: 'acm-pca' },
  'vpc-lattice': { title: 'VPC Lattice', icon: 'vpc-lattice' },
  es: { title: 'OpenSearch', icon: 'opensearch' },
  'appmesh-envoy-management': { title: 'App Mesh', icon: 'app-mesh' },
};

/**
 * The service behind an endpoint's service name. `com.amazonaws.vpce.<region>.vpce-svc-...` is somebody's own
 * (PrivateLink); a name that nobody listed keeps its own last part.
 */
export function serviceFace(serviceName: string): ServiceFace {
  const service = serviceKey(serviceName);
  if (isPrivateLink(serviceName)) return { title: service, icon: 'private-link' };
  return Object.hasOwn(faces, service)
    ? (faces[service] ?? { title: service, icon: 'service' })
    : { title: service, icon: 'service' };
}

/** `ecr.api` of `com.amazonaws.eu-west-1.ecr.api`, and of the China and reversed spellings alike. */
export function serviceKey(serviceName: string): string {
  if (isPrivateLink(serviceName)) return serviceName.split('.').at(-1) ?? serviceName;
  const match = /^(?:cn\.)?(?:com|aws|net)\.(?:amazonaws|sagemaker|api)\.[a-z\d-]+\.(.+)$/.exec(
    serviceName,
  );
  return (match?.[1] ?? serviceName).replace(/-fips$/, '');
}

function isPrivateLink(serviceName: string): boolean {
  return serviceName.includes('.vpce.') || serviceName.includes('vpce-svc-');
}
