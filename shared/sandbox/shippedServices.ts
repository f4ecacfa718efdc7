/** Made by scripts/service-list.mjs: services with VPC endpoints, as aws-cdk-lib 2.276.0 knows them. */
export const shippedServices: {
  date: string;
  source: string;
  gateways: readonly string[];
  interfaces: readonly { name: string; prefix?: string; isGlobal?: boolean }[];
  /** Regions in which some services go by other names. */
  elsewhere: Readonly<
    Record<
      string,
      { prefix: string; services: readonly string[]; suffix?: string; suffixed?: readonly string[] }
    >
  >;
} = {
  date: '2026-11-27',
  source: 'aws-cdk-lib 2.276.0',
  gateways: ['dynamodb', 's3', 's3express'],
  interfaces: [
    {
      name: 'access-analyzer',
    },
    {
      name: 'account',
    },
    {
      name: 'acm',
    },
    {
      name: 'acm-fips',
    },
    {
      name: 'acm-pca',
    },
    {
      name: 'acm-pca-fips',
    },
    {
      name: 'airflow.api',
    },
    {
      name: 'airflow.api-fips',
    },
    {
      name: 'airflow.env',
    },
    {
      name: 'airflow.env-fips',
    },
    {
      name: 'airflow.ops',
    },
    {
      name: 'analytics-omics',
    },
    {
      name: 'app-integrations',
    },
    {
      name: 'appconfig',
    },
    {
      name: 'appconfigdata',
    },
    {
      name: 'application-autoscaling',
    },
    {
      name: 'application-signals',
    },
    {
      name: 'applicationinsights',
    },
    {
      name: 'appmesh',
    },
    {
      name: 'appmesh-envoy-management',
    },
    {
      name: 'apprunner',
    },
    {
      name: 'apprunner.requests',
    },
    {
      name: 'appstream.api',
    },
    {
      name: 'appstream.streaming',
    },
    {
      name: 'appsync-api',
    },
    {
      name: 'apptest',
    },
    {
      name: 'aps',
    },
    {
      name: 'aps-workspaces',
    },
    {
      name: 'arsenal-discovery',
    },
    {
      name: 'athena',
    },
    {
      name: 'auditmanager',
    },
    {
      name: 'autoscaling',
    },
    {
      name: 'autoscaling-plans',
    },
    {
      name: 'awsconnector',
    },
    {
      name: 'b2bi',
    },
    {
      name: 'backup',
    },
    {
      name: 'backup-gateway',
    },
    {
      name: 'batch',
    },
    {
      name: 'bcm-data-exports',
      prefix: 'aws.api',
    },
    {
      name: 'bcm-pricing-calculator',
    },
    {
      name: 'bedrock',
    },
    {
      name: 'bedrock-agent',
    },
    {
      name: 'bedrock-agent-runtime',
    },
    {
      name: 'bedrock-agentcore',
    },
    {
      name: 'bedrock-agentcore.gateway',
    },
    {
      name: 'bedrock-data-automation',
    },
    {
      name: 'bedrock-data-automation-fips',
    },
    {
      name: 'bedrock-data-automation-runtime',
    },
    {
      name: 'bedrock-data-automation-runtime-fips',
    },
    {
      name: 'bedrock-fips',
    },
    {
      name: 'bedrock-runtime',
    },
    {
      name: 'bedrock-runtime-fips',
    },
    {
      name: 'billing',
    },
    {
      name: 'billingconductor',
    },
    {
      name: 'braket',
    },
    {
      name: 'cases',
    },
    {
      name: 'cassandra',
    },
    {
      name: 'cassandra-fips',
    },
    {
      name: 'ce',
    },
    {
      name: 'cleanrooms',
    },
    {
      name: 'cleanrooms-ml',
    },
    {
      name: 'cloudcontrolapi',
    },
    {
      name: 'cloudcontrolapi-fips',
    },
    {
      name: 'clouddirectory',
    },
    {
      name: 'cloudformation',
    },
    {
      name: 'cloudhsmv2',
    },
    {
      name: 'cloudtrail',
    },
    {
      name: 'codeartifact.api',
    },
    {
      name: 'codeartifact.repositories',
    },
    {
      name: 'codebuild',
    },
    {
      name: 'codebuild-fips',
    },
    {
      name: 'codecatalyst',
      prefix: 'aws.api.global',
      isGlobal: true,
    },
    {
      name: 'codecatalyst.git',
    },
    {
      name: 'codecatalyst.packages',
    },
    {
      name: 'codecommit',
    },
    {
      name: 'codecommit-fips',
    },
    {
      name: 'codeconnections.api',
    },
    {
      name: 'codedeploy',
    },
    {
      name: 'codedeploy-commands-secure',
    },
    {
      name: 'codeguru-profiler',
    },
    {
      name: 'codeguru-reviewer',
    },
    {
      name: 'codepipeline',
    },
    {
      name: 'codestar-connections.api',
    },
    {
      name: 'codewhisperer',
    },
    {
      name: 'cognito-identity',
    },
    {
      name: 'cognito-identity-fips',
    },
    {
      name: 'cognito-idp',
    },
    {
      name: 'cognito-idp-fips',
    },
    {
      name: 'comprehend',
    },
    {
      name: 'comprehendmedical',
    },
    {
      name: 'compute-optimizer',
    },
    {
      name: 'config',
    },
    {
      name: 'connect-campaigns',
    },
    {
      name: 'console',
    },
    {
      name: 'control-storage-omics',
    },
    {
      name: 'controlcatalog',
    },
    {
      name: 'cost-optimization-hub',
    },
    {
      name: 'data-servicediscovery',
    },
    {
      name: 'data-servicediscovery-fips',
    },
    {
      name: 'databrew',
    },
    {
      name: 'dataexchange',
    },
    {
      name: 'datasync',
    },
    {
      name: 'datazone',
    },
    {
      name: 'deadline.management',
    },
    {
      name: 'deadline.scheduling',
    },
    {
      name: 'deviceadvisor.iot',
    },
    {
      name: 'devops-guru',
    },
    {
      name: 'dicom-medical-imaging',
    },
    {
      name: 'discovery',
    },
    {
      name: 'dms',
    },
    {
      name: 'dms-fips',
    },
    {
      name: 'drs',
    },
    {
      name: 'ds',
    },
    {
      name: 'ds-data',
    },
    {
      name: 'dsql',
    },
    {
      name: 'dynamodb',
    },
    {
      name: 'dynamodb-fips',
    },
    {
      name: 'dynamodb-streams',
    },
    {
      name: 'ebs',
    },
    {
      name: 'ec2',
    },
    {
      name: 'ec2messages',
    },
    {
      name: 'ecr-public.api',
    },
    {
      name: 'ecr.api',
    },
    {
      name: 'ecr.dkr',
    },
    {
      name: 'ecs',
    },
    {
      name: 'ecs-agent',
    },
    {
      name: 'ecs-telemetry',
    },
    {
      name: 'eks',
    },
    {
      name: 'eks-auth',
    },
    {
      name: 'eks-proxy',
    },
    {
      name: 'elastic-inference.runtime',
    },
    {
      name: 'elasticache',
    },
    {
      name: 'elasticache-fips',
    },
    {
      name: 'elasticbeanstalk',
    },
    {
      name: 'elasticbeanstalk-health',
    },
    {
      name: 'elasticfilesystem',
    },
    {
      name: 'elasticfilesystem-fips',
    },
    {
      name: 'elasticloadbalancing',
    },
    {
      name: 'elasticmapreduce',
    },
    {
      name: 'email',
    },
    {
      name: 'email-fips',
    },
    {
      name: 'email-smtp',
    },
    {
      name: 'emr-containers',
    },
    {
      name: 'emr-serverless',
    },
    {
      name: 'emr-serverless-services.livy',
    },
    {
      name: 'emr-serverless.dashboard',
    },
    {
      name: 'emrwal.prod',
    },
    {
      name: 'entityresolution',
    },
    {
      name: 'events',
    },
    {
      name: 'evidently',
    },
    {
      name: 'evidently-dataplane',
    },
    {
      name: 'execute-api',
    },
    {
      name: 'experiments',
      prefix: 'aws.sagemaker',
    },
    {
      name: 'finspace',
    },
    {
      name: 'finspace-api',
    },
    {
      name: 'fis',
    },
    {
      name: 'forecast',
    },
    {
      name: 'forecast-fips',
    },
    {
      name: 'forecastquery',
    },
    {
      name: 'forecastquery-fips',
    },
    {
      name: 'frauddetector',
    },
    {
      name: 'freetier',
      prefix: 'aws.api',
    },
    {
      name: 'fsx',
    },
    {
      name: 'fsx-fips',
    },
    {
      name: 'geo.geofencing',
    },
    {
      name: 'geo.maps',
    },
    {
      name: 'geo.metadata',
    },
    {
      name: 'geo.places',
    },
    {
      name: 'geo.routes',
    },
    {
      name: 'geo.tracking',
    },
    {
      name: 'git-codecommit',
    },
    {
      name: 'git-codecommit-fips',
    },
    {
      name: 'glue',
    },
    {
      name: 'glue.dashboard',
    },
    {
      name: 'grafana',
    },
    {
      name: 'grafana-workspace',
    },
    {
      name: 'greengrass',
    },
    {
      name: 'groundstation',
    },
    {
      name: 'guardduty',
    },
    {
      name: 'guardduty-data',
    },
    {
      name: 'guardduty-data-fips',
    },
    {
      name: 'guardduty-fips',
    },
    {
      name: 'healthlake',
    },
    {
      name: 'iam',
      prefix: 'com.amazonaws',
      isGlobal: true,
    },
    {
      name: 'identitystore',
    },
    {
      name: 'imagebuilder',
    },
    {
      name: 'inspector-scan',
    },
    {
      name: 'inspector2',
    },
    {
      name: 'internetmonitor',
    },
    {
      name: 'internetmonitor-fips',
    },
    {
      name: 'invoicing',
    },
    {
      name: 'iot.credentials',
    },
    {
      name: 'iot.data',
    },
    {
      name: 'iot.fleethub.api',
    },
    {
      name: 'iotfleetwise',
    },
    {
      name: 'iotroborunner',
    },
    {
      name: 'iotsitewise.api',
    },
    {
      name: 'iotsitewise.data',
    },
    {
      name: 'iottwinmaker.api',
    },
    {
      name: 'iottwinmaker.data',
    },
    {
      name: 'iotwireless.api',
    },
    {
      name: 'kafka',
    },
    {
      name: 'kafka-fips',
    },
    {
      name: 'kafkaconnect',
    },
    {
      name: 'kendra',
    },
    {
      name: 'kendra-ranking',
      prefix: 'aws.api',
    },
    {
      name: 'kinesis-firehose',
    },
    {
      name: 'kinesis-streams',
    },
    {
      name: 'kinesis-streams-fips',
    },
    {
      name: 'kms',
    },
    {
      name: 'kms-fips',
    },
    {
      name: 'lakeformation',
    },
    {
      name: 'lambda',
    },
    {
      name: 'launchwizard',
    },
    {
      name: 'license-manager',
    },
    {
      name: 'license-manager-fips',
    },
    {
      name: 'license-manager-linux-subscriptions',
    },
    {
      name: 'license-manager-linux-subscriptions-fips',
    },
    {
      name: 'license-manager-user-subscriptions',
    },
    {
      name: 'logs',
    },
    {
      name: 'lookoutequipment',
    },
    {
      name: 'lookoutmetrics',
    },
    {
      name: 'lookoutvision',
    },
    {
      name: 'lorawan.cups',
    },
    {
      name: 'lorawan.lns',
    },
    {
      name: 'm2',
    },
    {
      name: 'macie2',
    },
    {
      name: 'mail-manager',
    },
    {
      name: 'mail-manager-fips',
    },
    {
      name: 'managedblockchain-query',
    },
    {
      name: 'managedblockchain.bitcoin.mainnet',
    },
    {
      name: 'managedblockchain.bitcoin.testnet',
    },
    {
      name: 'mediaconnect',
    },
    {
      name: 'medical-imaging',
    },
    {
      name: 'memory-db',
    },
    {
      name: 'memorydb-fips',
    },
    {
      name: 'mgn',
    },
    {
      name: 'migrationhub-orchestrator',
    },
    {
      name: 'migrationhub-strategy',
    },
    {
      name: 'models-v2-lex',
    },
    {
      name: 'monitoring',
    },
    {
      name: 'mq',
    },
    {
      name: 'neptune-graph',
    },
    {
      name: 'neptune-graph-data',
    },
    {
      name: 'neptune-graph-fips',
    },
    {
      name: 'network-firewall',
    },
    {
      name: 'network-firewall-fips',
    },
    {
      name: 'networkflowmonitor',
    },
    {
      name: 'networkflowmonitorreports',
    },
    {
      name: 'networkmonitor',
    },
    {
      name: 'nimble',
    },
    {
      name: 'notebook',
      prefix: 'aws.sagemaker',
    },
    {
      name: 'observabilityadmin',
    },
    {
      name: 'organizations',
    },
    {
      name: 'organizations-fips',
    },
    {
      name: 'outposts',
    },
    {
      name: 'panorama',
    },
    {
      name: 'partner-app',
      prefix: 'aws.sagemaker',
    },
    {
      name: 'payment-cryptography.controlplane',
    },
    {
      name: 'payment-cryptography.dataplane',
    },
    {
      name: 'pca-connector-ad',
    },
    {
      name: 'pca-connector-scep',
    },
    {
      name: 'pcs',
    },
    {
      name: 'pcs-fips',
    },
    {
      name: 'personalize',
    },
    {
      name: 'personalize-events',
    },
    {
      name: 'personalize-runtime',
    },
    {
      name: 'pi',
    },
    {
      name: 'pi-fips',
    },
    {
      name: 'pinpoint',
    },
    {
      name: 'pinpoint-sms-voice-v2',
    },
    {
      name: 'pipes',
    },
    {
      name: 'pipes-data',
    },
    {
      name: 'pipes-fips',
    },
    {
      name: 'polly',
    },
    {
      name: 'pricing.api',
    },
    {
      name: 'private-networks',
    },
    {
      name: 'profile',
    },
    {
      name: 'proton',
    },
    {
      name: 'q',
    },
    {
      name: 'qapps',
    },
    {
      name: 'qbusiness',
      prefix: 'aws.api',
    },
    {
      name: 'qldb.session',
    },
    {
      name: 'quicksight-website',
    },
    {
      name: 'ram',
    },
    {
      name: 'rbin',
    },
    {
      name: 'rds',
    },
    {
      name: 'rds-data',
    },
    {
      name: 'redshift',
    },
    {
      name: 'redshift-data',
    },
    {
      name: 'redshift-data-fips',
    },
    {
      name: 'redshift-fips',
    },
    {
      name: 'redshift-serverless',
    },
    {
      name: 'redshift-serverless-fips',
    },
    {
      name: 'refactor-spaces',
    },
    {
      name: 'rekognition',
    },
    {
      name: 'rekognition-fips',
    },
    {
      name: 'repostspace',
    },
    {
      name: 'resource-groups',
    },
    {
      name: 'resource-groups-fips',
    },
    {
      name: 'robomaker',
    },
    {
      name: 'rolesanywhere',
    },
    {
      name: 'rum',
    },
    {
      name: 'rum-dataplane',
    },
    {
      name: 'runtime-medical-imaging',
    },
    {
      name: 'runtime-v2-lex',
    },
    {
      name: 's3',
    },
    {
      name: 's3-global.accesspoint',
      prefix: 'com.amazonaws',
      isGlobal: true,
    },
    {
      name: 's3-outposts',
    },
    {
      name: 's3tables',
    },
    {
      name: 's3vectors',
    },
    {
      name: 'sagemaker-data-science-assistant',
    },
    {
      name: 'sagemaker-geospatial',
    },
    {
      name: 'sagemaker.api',
    },
    {
      name: 'sagemaker.api-fips',
    },
    {
      name: 'sagemaker.featurestore-runtime',
    },
    {
      name: 'sagemaker.metrics',
    },
    {
      name: 'sagemaker.runtime',
    },
    {
      name: 'sagemaker.runtime-fips',
    },
    {
      name: 'savingsplans',
      prefix: 'com.amazonaws',
      isGlobal: true,
    },
    {
      name: 'schemas',
    },
    {
      name: 'scn',
    },
    {
      name: 'secretsmanager',
    },
    {
      name: 'securityhub',
    },
    {
      name: 'securitylake',
    },
    {
      name: 'securitylake-fips',
    },
    {
      name: 'serverlessrepo',
    },
    {
      name: 'service.user-subscriptions',
    },
    {
      name: 'servicecatalog',
    },
    {
      name: 'servicecatalog-appregistry',
    },
    {
      name: 'servicediscovery',
    },
    {
      name: 'servicediscovery-fips',
    },
    {
      name: 'shield',
    },
    {
      name: 'shield-fips',
    },
    {
      name: 'signin',
    },
    {
      name: 'simspaceweaver',
    },
    {
      name: 'sms',
    },
    {
      name: 'sms-fips',
    },
    {
      name: 'snow-device-management',
    },
    {
      name: 'sns',
    },
    {
      name: 'social-messaging',
    },
    {
      name: 'sqs',
    },
    {
      name: 'sqs-fips',
    },
    {
      name: 'ssm',
    },
    {
      name: 'ssm-contacts',
    },
    {
      name: 'ssm-fips',
    },
    {
      name: 'ssm-incidents',
    },
    {
      name: 'ssm-quicksetup',
    },
    {
      name: 'ssmmessages',
    },
    {
      name: 'states',
    },
    {
      name: 'storage-omics',
    },
    {
      name: 'storagegateway',
    },
    {
      name: 'streaming-rekognition',
    },
    {
      name: 'streaming-rekognition-fips',
    },
    {
      name: 'sts',
    },
    {
      name: 'sts-fips',
    },
    {
      name: 'studio',
      prefix: 'aws.sagemaker',
    },
    {
      name: 'swf',
    },
    {
      name: 'swf-fips',
    },
    {
      name: 'sync-states',
    },
    {
      name: 'synthetics',
    },
    {
      name: 'synthetics-fips',
    },
    {
      name: 'tagging',
    },
    {
      name: 'tags-omics',
    },
    {
      name: 'tax',
    },
    {
      name: 'textract',
    },
    {
      name: 'textract-fips',
    },
    {
      name: 'thinclient.api',
    },
    {
      name: 'timestream-influxdb',
    },
    {
      name: 'timestream-influxdb-fips',
    },
    {
      name: 'tnb',
    },
    {
      name: 'transcribe',
    },
    {
      name: 'transcribestreaming',
    },
    {
      name: 'transfer',
    },
    {
      name: 'transfer.server',
    },
    {
      name: 'translate',
    },
    {
      name: 'trustedadvisor',
    },
    {
      name: 'verifiedpermissions',
    },
    {
      name: 'voiceid',
    },
    {
      name: 'vpc-lattice',
    },
    {
      name: 'wafv2',
    },
    {
      name: 'wafv2-fips',
    },
    {
      name: 'wellarchitected',
    },
    {
      name: 'wisdom',
    },
    {
      name: 'workflows-omics',
    },
    {
      name: 'workmail',
    },
    {
      name: 'workspaces',
    },
    {
      name: 'workspaces-web',
    },
    {
      name: 'workspaces-web-fips',
    },
    {
      name: 'xray',
    },
  ],
  elsewhere: {
    'cn-north-1': {
      prefix: 'cn.com.amazonaws',
      services: [
        'application-autoscaling',
        'appmesh-envoy-management',
        'athena',
        'autoscaling',
        'awsconnector',
        'backup',
        'batch',
        'cassandra',
        'cloudcontrolapi',
        'cloudformation',
        'codedeploy-commands-secure',
        'databrew',
        'dms',
        'ebs',
        'ec2',
        'ecr.api',
        'ecr.dkr',
        'eks',
        'elasticache',
        'elasticbeanstalk',
        'elasticfilesystem',
        'elasticfilesystem-fips',
        'emr-containers',
        'execute-api',
        'fsx',
        'imagebuilder',
        'iot.data',
        'iotsitewise.api',
        'iotsitewise.data',
        'kinesis-streams',
        'lambda',
        'license-manager',
        'monitoring',
        'rds',
        'redshift',
        'redshift-data',
        's3',
        'sagemaker.api',
        'sagemaker.featurestore-runtime',
        'sagemaker.runtime',
        'securityhub',
        'servicecatalog',
        'sms',
        'sqs',
        'states',
        'sts',
        'sync-states',
        'synthetics',
        'transcribe',
        'transcribestreaming',
        'transfer',
        'xray',
      ],
      suffix: '.cn',
      suffixed: ['transcribe'],
    },
    'cn-northwest-1': {
      prefix: 'cn.com.amazonaws',
      services: [
        'account',
        'application-autoscaling',
        'appmesh-envoy-management',
        'athena',
        'autoscaling',
        'awsconnector',
        'backup',
        'batch',
        'cassandra',
        'cloudcontrolapi',
        'cloudformation',
        'codedeploy-commands-secure',
        'databrew',
        'dms',
        'ebs',
        'ec2',
        'ecr.api',
        'ecr.dkr',
        'eks',
        'elasticache',
        'elasticbeanstalk',
        'elasticfilesystem',
        'elasticfilesystem-fips',
        'emr-containers',
        'execute-api',
        'fsx',
        'imagebuilder',
        'iot.data',
        'kinesis-streams',
        'lambda',
        'license-manager',
        'monitoring',
        'polly',
        'rds',
        'redshift',
        'redshift-data',
        's3',
        'sagemaker.api',
        'sagemaker.featurestore-runtime',
        'sagemaker.runtime',
        'securityhub',
        'servicecatalog',
        'sms',
        'sqs',
        'states',
        'sts',
        'sync-states',
        'synthetics',
        'transcribe',
        'transcribestreaming',
        'transfer',
        'workspaces',
        'xray',
      ],
      suffix: '.cn',
      suffixed: ['transcribe'],
    },
    'eu-isoe-west-1': {
      prefix: 'uk.adc-e.cloud',
      services: ['ebs', 'ecr.api', 'ecr.dkr', 'execute-api'],
    },
    'eusc-de-east-1': {
      prefix: 'eu.amazonaws',
      services: ['ecr.api', 'ecr.dkr', 'execute-api', 'securityhub'],
    },
    'us-iso-east-1': {
      prefix: 'gov.ic.c2s',
      services: [
        'application-autoscaling',
        'athena',
        'autoscaling',
        'comprehend',
        'ebs',
        'ec2',
        'ecr.api',
        'ecr.dkr',
        'elasticfilesystem',
        'elasticfilesystem-fips',
        'execute-api',
        'sagemaker.api',
        'sagemaker.runtime',
        'sns',
        'sqs',
        'textract',
        'textract-fips',
        'transcribe',
        'workspaces',
      ],
    },
    'us-iso-west-1': {
      prefix: 'gov.ic.c2s',
      services: [
        'autoscaling',
        'ebs',
        'ec2',
        'ecr.api',
        'ecr.dkr',
        'elasticfilesystem',
        'elasticfilesystem-fips',
        'execute-api',
        'monitoring',
        'sns',
        'sqs',
        'workspaces',
      ],
    },
    'us-isob-east-1': {
      prefix: 'gov.sgov.sc2s',
      services: [
        'application-autoscaling',
        'autoscaling',
        'ebs',
        'ec2',
        'ecr.api',
        'ecr.dkr',
        'elasticfilesystem',
        'elasticfilesystem-fips',
        'execute-api',
        'sagemaker.api',
        'sagemaker.runtime',
        'sns',
        'sqs',
        'workspaces',
      ],
    },
    'us-isob-west-1': {
      prefix: 'gov.sgov.sc2s',
      services: ['ecr.api', 'ecr.dkr', 'elasticfilesystem-fips', 'execute-api'],
    },
    'us-isof-east-1': {
      prefix: 'gov.ic.hci.csp',
      services: ['ebs', 'ecr.api', 'ecr.dkr', 'execute-api'],
    },
    'us-isof-south-1': {
      prefix: 'gov.ic.hci.csp',
      services: ['ebs', 'ecr.api', 'ecr.dkr', 'execute-api'],
    },
  },
};
