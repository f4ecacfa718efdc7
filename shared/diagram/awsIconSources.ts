import dataCenter from 'aws-icons/icons/architecture-group/Corporatedatacenter.svg?raw';
import region from 'aws-icons/icons/architecture-group/Region.svg?raw';
import vpc from 'aws-icons/icons/architecture-group/VirtualprivatecloudVPC.svg?raw';
import apiGateway from 'aws-icons/icons/architecture-service/AmazonAPIGateway.svg?raw';
import athena from 'aws-icons/icons/architecture-service/AmazonAthena.svg?raw';
import bedrock from 'aws-icons/icons/architecture-service/AmazonBedrock.svg?raw';
import cloudwatch from 'aws-icons/icons/architecture-service/AmazonCloudWatch.svg?raw';
import comprehend from 'aws-icons/icons/architecture-service/AmazonComprehend.svg?raw';
import firehose from 'aws-icons/icons/architecture-service/AmazonDataFirehose.svg?raw';
import dynamodb from 'aws-icons/icons/architecture-service/AmazonDynamoDB.svg?raw';
import ec2 from 'aws-icons/icons/architecture-service/AmazonEC2.svg?raw';
import autoScaling from 'aws-icons/icons/architecture-service/AmazonEC2AutoScaling.svg?raw';
import efs from 'aws-icons/icons/architecture-service/AmazonEFS.svg?raw';
import elasticache from 'aws-icons/icons/architecture-service/AmazonElastiCache.svg?raw';
import ebs from 'aws-icons/icons/architecture-service/AmazonElasticBlockStore.svg?raw';
import ecr from 'aws-icons/icons/architecture-service/AmazonElasticContainerRegistry.svg?raw';
import ecs from 'aws-icons/icons/architecture-service/AmazonElasticContainerService.svg?raw';
import eks from 'aws-icons/icons/architecture-service/AmazonElasticKubernetesService.svg?raw';
import emr from 'aws-icons/icons/architecture-service/AmazonEMR.svg?raw';
import eventbridge from 'aws-icons/icons/architecture-service/AmazonEventBridge.svg?raw';
import guardduty from 'aws-icons/icons/architecture-service/AmazonGuardDuty.svg?raw';
import kinesis from 'aws-icons/icons/architecture-service/AmazonKinesis.svg?raw';
import msk from 'aws-icons/icons/architecture-service/AmazonManagedStreamingforApacheKafka.svg?raw';
import memorydb from 'aws-icons/icons/architecture-service/AmazonMemoryDB.svg?raw';
import opensearch from 'aws-icons/icons/architecture-service/AmazonOpenSearchService.svg?raw';
import rds from 'aws-icons/icons/architecture-service/AmazonRDS.svg?raw';
import redshift from 'aws-icons/icons/architecture-service/AmazonRedshift.svg?raw';
import rekognition from 'aws-icons/icons/architecture-service/AmazonRekognition.svg?raw';
import route53 from 'aws-icons/icons/architecture-service/AmazonRoute53.svg?raw';
import sagemaker from 'aws-icons/icons/architecture-service/AmazonSageMakerAI.svg?raw';
import ses from 'aws-icons/icons/architecture-service/AmazonSimpleEmailService.svg?raw';
import sns from 'aws-icons/icons/architecture-service/AmazonSimpleNotificationService.svg?raw';
import sqs from 'aws-icons/icons/architecture-service/AmazonSimpleQueueService.svg?raw';
import s3 from 'aws-icons/icons/architecture-service/AmazonSimpleStorageService.svg?raw';
import textract from 'aws-icons/icons/architecture-service/AmazonTextract.svg?raw';
import vpcLattice from 'aws-icons/icons/architecture-service/AmazonVPCLattice.svg?raw';
import workspaces from 'aws-icons/icons/architecture-service/AmazonWorkSpaces.svg?raw';
import appMesh from 'aws-icons/icons/architecture-service/AWSAppMesh.svg?raw';
import backup from 'aws-icons/icons/architecture-service/AWSBackup.svg?raw';
import batch from 'aws-icons/icons/architecture-service/AWSBatch.svg?raw';
import cloudformation from 'aws-icons/icons/architecture-service/AWSCloudFormation.svg?raw';
import cloudhsm from 'aws-icons/icons/architecture-service/AWSCloudHSM.svg?raw';
import cloudtrail from 'aws-icons/icons/architecture-service/AWSCloudTrail.svg?raw';
import codebuild from 'aws-icons/icons/architecture-service/AWSCodeBuild.svg?raw';
import codecommit from 'aws-icons/icons/architecture-service/AWSCodeCommit.svg?raw';
import codepipeline from 'aws-icons/icons/architecture-service/AWSCodePipeline.svg?raw';
import config from 'aws-icons/icons/architecture-service/AWSConfig.svg?raw';
import dms from 'aws-icons/icons/architecture-service/AWSDatabaseMigrationService.svg?raw';
import directoryService from 'aws-icons/icons/architecture-service/AWSDirectoryService.svg?raw';
import fargate from 'aws-icons/icons/architecture-service/AWSFargate.svg?raw';
import globalAccelerator from 'aws-icons/icons/architecture-service/AWSGlobalAccelerator.svg?raw';
import glue from 'aws-icons/icons/architecture-service/AWSGlue.svg?raw';
import iam from 'aws-icons/icons/architecture-service/AWSIdentityandAccessManagement.svg?raw';
import kms from 'aws-icons/icons/architecture-service/AWSKeyManagementService.svg?raw';
import lambda from 'aws-icons/icons/architecture-service/AWSLambda.svg?raw';
import networkFirewall from 'aws-icons/icons/architecture-service/AWSNetworkFirewall.svg?raw';
import acmPca from 'aws-icons/icons/architecture-service/AWSPrivateCertificateAuthority.svg?raw';
import privateLink from 'aws-icons/icons/architecture-service/AWSPrivateLink.svg?raw';
import secretsmanager from 'aws-icons/icons/architecture-service/AWSSecretsManager.svg?raw';
import stepFunctions from 'aws-icons/icons/architecture-service/AWSStepFunctions.svg?raw';
import systemsManager from 'aws-icons/icons/architecture-service/AWSSystemsManager.svg?raw';
import transfer from 'aws-icons/icons/architecture-service/AWSTransferFamily.svg?raw';
import transitGateway from 'aws-icons/icons/architecture-service/AWSTransitGateway.svg?raw';
import xRay from 'aws-icons/icons/architecture-service/AWSXRay.svg?raw';
import loadBalancer from 'aws-icons/icons/architecture-service/ElasticLoadBalancing.svg?raw';
import carrierGateway from 'aws-icons/icons/resource/AmazonVPCCarrierGateway.svg?raw';
import customerGateway from 'aws-icons/icons/resource/AmazonVPCCustomerGateway.svg?raw';
import networkInterface from 'aws-icons/icons/resource/AmazonVPCElasticNetworkInterface.svg?raw';
import vpcEndpoint from 'aws-icons/icons/resource/AmazonVPCEndpoints.svg?raw';
import internetGateway from 'aws-icons/icons/resource/AmazonVPCInternetGateway.svg?raw';
import natGateway from 'aws-icons/icons/resource/AmazonVPCNATGateway.svg?raw';
import peering from 'aws-icons/icons/resource/AmazonVPCPeeringConnection.svg?raw';
import vpnConnection from 'aws-icons/icons/resource/AmazonVPCVPNConnection.svg?raw';
import vpnGateway from 'aws-icons/icons/resource/AmazonVPCVPNGateway.svg?raw';
import transitGatewayAttachment from 'aws-icons/icons/resource/AWSTransitGatewayAttachment.svg?raw';
import applicationLoadBalancer from 'aws-icons/icons/resource/ElasticLoadBalancingApplicationLoadBalancer.svg?raw';
import classicLoadBalancer from 'aws-icons/icons/resource/ElasticLoadBalancingClassicLoadBalancer.svg?raw';
import gatewayLoadBalancer from 'aws-icons/icons/resource/ElasticLoadBalancingGatewayLoadBalancer.svg?raw';
import networkLoadBalancer from 'aws-icons/icons/resource/ElasticLoadBalancingNetworkLoadBalancer.svg?raw';
import internet from 'aws-icons/icons/resource/Internet.svg?raw';
import server from 'aws-icons/icons/resource/Server.svg?raw';

/**
 * The symbols of AWS's own icon set that the diagram uses, by the name the diagram knows them under. Only these are
 * bundled: the whole set has 800.
 *
 * Source: https://aws.amazon.com/architecture/icons/, packaged as `aws-icons`.
 */
export const awsIconSources = {
  region,
  vpc,
  'data-center': dataCenter,
  'internet-gateway': internetGateway,
  'nat-gateway': natGateway,
  'vpc-endpoint': vpcEndpoint,
  'network-interface': networkInterface,
  peering,
  'vpn-gateway': vpnGateway,
  'customer-gateway': customerGateway,
  'vpn-connection': vpnConnection,
  'carrier-gateway': carrierGateway,
  internet,
  server,
  'transit-gateway-attachment': transitGatewayAttachment,
  'application-load-balancer': applicationLoadBalancer,
  'network-load-balancer': networkLoadBalancer,
  'gateway-load-balancer': gatewayLoadBalancer,
  'classic-load-balancer': classicLoadBalancer,
  'transit-gateway': transitGateway,
  'private-link': privateLink,
  'load-balancer': loadBalancer,
  ec2,
  'auto-scaling': autoScaling,
  lambda,
  ecs,
  fargate,
  eks,
  ecr,
  rds,
  elasticache,
  redshift,
  dynamodb,
  efs,
  s3,
  ebs,
  backup,
  sqs,
  sns,
  eventbridge,
  'step-functions': stepFunctions,
  kinesis,
  firehose,
  msk,
  kms,
  secretsmanager,
  iam,
  'acm-pca': acmPca,
  cloudhsm,
  cloudwatch,
  cloudtrail,
  config,
  cloudformation,
  'systems-manager': systemsManager,
  'x-ray': xRay,
  'api-gateway': apiGateway,
  'app-mesh': appMesh,
  'vpc-lattice': vpcLattice,
  'global-accelerator': globalAccelerator,
  route53,
  codebuild,
  codepipeline,
  codecommit,
  athena,
  glue,
  emr,
  sagemaker,
  bedrock,
  textract,
  comprehend,
  rekognition,
  opensearch,
  transfer,
  ses,
  dms,
  'directory-service': directoryService,
  workspaces,
  guardduty,
  batch,
  memorydb,
  'network-firewall': networkFirewall,
} as const;
