import { putRecords } from '../network/network';
import { shopAccount } from './account';
import { type Sheet, zoneName } from './sampleRegion';

/** What DescribeVpcEndpointServices offers of the services that people ask about, with their private names. */
const offered: Record<string, { types: string[]; names: (region: string) => string[] }> = {
  dynamodb: { types: ['Gateway', 'Interface'], names: () => [] },
  'ecr.api': {
    types: ['Interface'],
    names: (r) => [`api.ecr.${r}.amazonaws.com`, `ecr.${r}.api.aws`],
  },
  'ecr.dkr': {
    types: ['Interface'],
    names: (r) => [`*.dkr.ecr.${r}.amazonaws.com`, `dkr.ecr.${r}.amazonaws.com`],
  },
  'kinesis-streams': { types: ['Interface'], names: usual('kinesis') },
  kms: { types: ['Interface'], names: usual('kms') },
  lambda: { types: ['Interface'], names: usual('lambda') },
  logs: { types: ['Interface'], names: usual('logs') },
  s3: {
    types: ['Gateway', 'Interface'],
    names: (r) => [
      `*.s3.${r}.amazonaws.com`,
      `s3.${r}.amazonaws.com`,
      `*.s3-accesspoint.${r}.amazonaws.com`,
      `*.s3-control.${r}.amazonaws.com`,
    ],
  },
  secretsmanager: { types: ['Interface'], names: usual('secretsmanager') },
  sns: { types: ['Interface'], names: usual('sns') },
  sqs: { types: ['Interface'], names: usual('sqs') },
  sts: { types: ['Interface'], names: usual('sts') },
};

/** AWS lists a service that has both types twice, once a type; only its interface form has private names. */
export function addServices(sheet: Sheet): void {
  const { region } = sheet.facts;
  for (const [service, { types, names }] of Object.entries(offered))
    for (const type of types)
      putRecords(sheet.network, 'serviceDetails', [
        {
          account: shopAccount,
          region,
          serviceName: `com.amazonaws.${region}.${service}`,
          serviceTypes: [type],
          owner: 'amazon',
          serviceRegion: region,
          availabilityZones: (['a', 'b', 'c'] as const).map((letter) => zoneName(sheet, letter)),
          privateDnsNames: type === 'Interface' ? names(region) : [],
          baseEndpointDnsNames: [`${service}.${region}.vpce.amazonaws.com`],
          vpcEndpointPolicySupported: true,
          acceptanceRequired: false,
          supportedIpAddressTypes: ['ipv4'],
        },
      ]);
}

function usual(code: string): (region: string) => string[] {
  return (region) => [`${code}.${region}.amazonaws.com`, `${code}.${region}.api.aws`];
}
