/**
 * The prefix of a service's actions (`s3` in `s3:GetObject`), by the name of its endpoint service; undefined where
 * this list does not know for certain. A guess would let a policy seem to deny what it allows: CloudWatch's endpoint
 * is `monitoring`, its actions start with `cloudwatch`.
 *
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function actionPrefixOf(service: string): string | undefined {
  return spelledApart.get(service) ?? (spelledAlike.has(service) ? service : undefined);
}

const spelledAlike: ReadonlySet<string> = new Set([
  'athena',
  'autoscaling',
  'batch',
  'cloudformation',
  'cloudtrail',
  'codebuild',
  'codedeploy',
  'codepipeline',
  'config',
  'dynamodb',
  'ebs',
  'ec2',
  'ec2messages',
  'ecs',
  'eks',
  'elasticache',
  'elasticfilesystem',
  'elasticloadbalancing',
  'elasticmapreduce',
  'events',
  'execute-api',
  'glue',
  'kms',
  'lambda',
  'logs',
  'rds',
  'redshift',
  's3',
  's3express',
  'secretsmanager',
  'sns',
  'sqs',
  'ssm',
  'ssmmessages',
  'states',
  'sts',
  'transcribe',
  'xray',
]);

const spelledApart: ReadonlyMap<string, string> = new Map([
  ['dynamodb-streams', 'dynamodb'],
  ['ecr.api', 'ecr'],
  ['ecr.dkr', 'ecr'],
  ['ecs-agent', 'ecs'],
  ['ecs-telemetry', 'ecs'],
  ['git-codecommit', 'codecommit'],
  ['kinesis-firehose', 'firehose'],
  ['kinesis-streams', 'kinesis'],
  ['monitoring', 'cloudwatch'],
  ['sagemaker.api', 'sagemaker'],
  ['sagemaker.runtime', 'sagemaker'],
  ['sync-states', 'states'],
]);
