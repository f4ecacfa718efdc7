import { knownServices } from '../network/serviceCatalogue';

/**
 * Whether a word is what AWS puts before the colon of its actions and condition keys, and into its ARNs. Most are the
 * first label of an endpoint service's name; these are the others.
 * Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export function isServicePrefix(word: string): boolean {
  return prefixes.has(word.toLowerCase());
}

const prefixes: ReadonlySet<string> = new Set([
  ...[...knownServices].map((service) => service.split('.')[0] ?? service),
  ...`acm apigateway appmesh appstream appsync aws cloudwatch codeartifact codeconnections codestar-connections
  cognito-identity cognito-idp dax directconnect ecr firehose globalaccelerator iot iotsitewise kafka kinesis lex mediastore
  network-firewall opensearch ram route53domains route53resolver s3-object-lambda sagemaker saml ses ssm-guiconnect sso
  support timestream tag vpce vpc-lattice-svcs waf wafv2`.split(/\s+/),
]);
