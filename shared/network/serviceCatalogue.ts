import { dnsSuffix, dualStackSuffix, hostHeads } from './serviceName';

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
  databrew dataexchange datasync datazone deviceadvisor.iot dms drs ds dynamodb dynamodb-streams ebs ec2 ec2messages ecr.api ecr.dkr
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

/**
 * The service and Region behind one of AWS's default host names, single- or dual-stack; undefined for any other host.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/dual-stack-endpoints.html
 *         https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-az-networking.html
 * Not modelled: FIPS names, which are services of their own.
 */
export function serviceOfHost(host: string): { service: string; region: string } | undefined {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const at = labels.findIndex((label) => REGION.test(label));
  const region = labels[at];
  if (at < 1 || region === undefined) return undefined;
  const suffix = labels.slice(at + 1).join('.');
  if (suffix !== dnsSuffix(region) && suffix !== dualStackSuffix(region)) return undefined;
  const heads = labels.slice(0, labels[at - 1] === 'dualstack' ? at - 1 : at);
  const exact = services.exact.get(heads.join('.')) ?? zonalService(heads);
  if (exact !== undefined) return { service: exact, region };
  for (let from = 1; from < heads.length; from++) {
    const service = services.underStar.get(heads.slice(from).join('.'));
    if (service !== undefined) return { service, region };
  }
  return undefined;
}

/** A directory bucket is met at its zone: `s3express-use1-az4`, `bucket.s3express-use1-az4`. */
function zonalService(heads: readonly string[]): string | undefined {
  return /^s3express-[a-z0-9]+-az\d+$/.test(heads.at(-1) ?? '') ? 's3express' : undefined;
}

const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;

/** Services by what stands before the Region in their host names; a star stands for at least one label. */
const services = (() => {
  const exact = new Map<string, string>();
  const underStar = new Map<string, string>();
  for (const service of knownServices)
    for (const head of hostHeads(service)) {
      if (head.startsWith('*.')) underStar.set(head.slice(2), service);
      else exact.set(head, service);
    }
  return { exact, underStar };
})();
