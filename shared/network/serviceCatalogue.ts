import { defaultHostNames } from './serviceName';

/**
 * Services with endpoints of their own, by the name their endpoint services carry. A word of this list means the
 * service wherever somebody asks for a destination; others can be asked for with their Region (`name@eu-west-1`).
 *
 * Source: https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html (2026-11)
 */
export const knownServices: ReadonlySet<string> = new Set(
  `access-analyzer account acm-pca airflow.api airflow.env aps aps-workspaces app-integrations appconfig
  appconfigdata appmesh-envoy-management apprunner appstream.api appsync-api athena auditmanager autoscaling
  autoscaling-plans b2bi backup backup-gateway batch bedrock bedrock-agent bedrock-agent-runtime bedrock-runtime
  billingconductor braket cassandra cleanrooms cloudcontrolapi clouddirectory cloudformation cloudfront cloudhsmv2
  cloudtrail codeartifact.api codeartifact.repositories codebuild codecommit codedeploy codeguru-profiler
  codepipeline codestar-connections.api comprehend comprehendmedical config connect-campaigns data-servicediscovery
  databrew dataexchange datasync datazone deviceadvisor.iot dms drs ds dynamodb ebs ec2 ec2messages ecr.api ecr.dkr
  ecs ecs-agent ecs-telemetry eks eks-auth elastic-inference.runtime elasticache elasticbeanstalk
  elasticbeanstalk-health elasticfilesystem elasticloadbalancing elasticmapreduce email-smtp emr-containers
  emr-serverless entityresolution es events evidently execute-api finspace fis forecast frauddetector fsx
  git-codecommit glue grafana grafana-workspace groundstation guardduty guardduty-data healthlake iam identitystore
  imagebuilder inspector2 iot.credentials iot.data iotfleetwise iotroborunner iotsitewise.api iottwinmaker.api
  ivs.contribute kendra kinesis-firehose kinesis-streams kinesisanalytics kms lakeformation lambda lex.v2
  license-manager logs lookoutmetrics m2 macie2 mediaconnect medical-imaging memory-db mgn migrationhub-orchestrator
  mobiletargeting models.lex monitoring mq network-firewall networkmanager omics.storage organizations osis outposts
  payment-cryptography.controlplane payment-cryptography.dataplane pca-connector-ad personalize pinpoint-sms-voice-v2
  pipes polly proton qbusiness qldb.session quicksight rds rds-data redshift redshift-data redshift-serverless
  refactor-spaces rekognition resource-groups robomaker rolesanywhere route53 rum s3 s3-outposts s3express s3tables
  sagemaker.api sagemaker.featurestore-runtime sagemaker.metrics sagemaker.runtime scheduler secretsmanager
  securityhub securitylake servicecatalog servicediscovery sms-voice snow-device-management sns sqs ssm ssm-contacts
  ssm-incidents ssmmessages states storagegateway streaming-rekognition sts swf sync-states synthetics tagging
  textract timestream.query transcribe transcribestreaming transfer transfer.server translate trustedadvisor
  verifiedpermissions voiceid vpc-lattice wisdom workspaces workspaces-web xray`.split(/\s+/),
);

/** The service and Region behind one of AWS's default host names; undefined for any other host. */
export function serviceOfHost(host: string): { service: string; region: string } | undefined {
  const name = host.toLowerCase().replace(/\.$/, '');
  const labels = name.split('.');
  const at = labels.findIndex((label) => /^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(label));
  const region = labels[at];
  if (at < 1 || region === undefined) return undefined;
  for (const service of candidates(labels.slice(0, at)))
    if (defaultHostNames(service, region).some((pattern) => covers(pattern, name)))
      return { service, region };
  return undefined;
}

/** Endpoint services whose host names do not start with their own name. */
const spelledApart = [
  's3',
  's3express',
  'ecr.api',
  'ecr.dkr',
  'kinesis-streams',
  'kinesis-firehose',
  'execute-api',
  'sagemaker.api',
  'sagemaker.runtime',
];

/** The labels before the Region, from all of them to the last alone: `bucket.s3` may be `s3`. */
function candidates(labels: readonly string[]): string[] {
  const tails = labels.map((_, index) => labels.slice(index).join('.'));
  return [...spelledApart, ...tails.filter((tail) => knownServices.has(tail))];
}

/** A star stands for at least one label. */
function covers(pattern: string, name: string): boolean {
  if (!pattern.startsWith('*.')) return pattern === name;
  const suffix = pattern.slice(1);
  return name.length > suffix.length && name.endsWith(suffix);
}
