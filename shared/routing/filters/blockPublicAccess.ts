import { isState } from '../../network/record';
import type { Subnet } from '../../network/vpc';
import { missing } from '../notRead';
import type { Walk } from '../walk';

/**
 * Notes that an endpoint is taken to work although public access is blocked: it uses no internet gateway, and AWS's
 * page names endpoints neither way.
 */
export function noteEndpointPasses(walk: Walk, endpointId: string, vpcId: string): void {
  const vpc = walk.network.vpcs.get(vpcId);
  const mode = vpc && (optionsOf(walk, vpc) ?? vpc.blockPublicAccessMode);
  if (mode === undefined || isState(mode, 'off')) return;
  walk.find(
    'ASSUMED_ENDPOINT_PASSES_BLOCK_PUBLIC_ACCESS',
    endpointId,
    `That Block Public Access (${mode}) leaves ${endpointId} alone is assumed.`,
  );
}

/** How public access is had: directly through an internet gateway, from outside, or by a gateway that lets only out. */
type Use = 'internet-gateway' | 'inbound' | 'egress-only';

/**
 * VPC Block Public Access, judged at the subnet that touches the gateway (for NAT, the NAT gateway's).
 *
 * `block-bidirectional` stops everything; `block-ingress` leaves NAT and egress-only gateways alone. Exclusions of
 * the VPC or subnet open it again; `allow-egress` counts in bidirectional mode only, and for outbound alone.
 * Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html
 * Assumed: off where it was not asked for; an exclusion works in the states create-complete and update-complete.
 */
export function passBlockPublicAccess(walk: Walk, subnetId: string, use: Use): void {
  const subnet = walk.network.subnets.get(subnetId);
  if (subnet === undefined) return;
  const mode = modeOf(walk, subnet);
  if (mode === undefined || isState(mode, 'off')) return;
  const throughNat = isNatSubnet(walk, subnet);
  if (
    isState(mode, 'block-ingress') &&
    (use === 'egress-only' || (use !== 'inbound' && throughNat))
  )
    return;
  const exclusions = [...walk.network.vpcBlockPublicAccessExclusions.values()].filter(
    (exclusion) =>
      (exclusion.subnetId === subnet.id ||
        (exclusion.subnetId === undefined && exclusion.vpcId === subnet.vpcId)) &&
      isState(exclusion.state ?? 'create-complete', 'create-complete', 'update-complete'),
  );
  const opened = exclusions.some(
    ({ internetGatewayExclusionMode: open }) =>
      isState(open, 'allow-bidirectional') ||
      (isState(open, 'allow-egress') && isState(mode, 'block-bidirectional') && use !== 'inbound'),
  );
  if (opened) return;
  if (!walk.index.isRead('DescribeVpcBlockPublicAccessExclusions', subnet)) {
    walk.find(
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
      subnet.id,
      `Block Public Access (${mode}) is on and its exclusions were not read.`,
      {
        severity: 'unknown',
        missing: missing('DescribeVpcBlockPublicAccessExclusions', subnet),
      },
    );
    return;
  }
  walk.find(
    'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
    subnet.id,
    `Block Public Access (${mode}) stops what ${use === 'inbound' ? 'enters' : 'leaves'} at ${subnet.id}.`,
    {
      fix: {
        kind: 'add-block-public-access-exclusion',
        subnetId: subnet.id,
        mode:
          use !== 'inbound' && isState(mode, 'block-bidirectional')
            ? 'allow-egress'
            : 'allow-bidirectional',
      },
    },
  );
}

function isNatSubnet(walk: Walk, subnet: Subnet): boolean {
  return walk.connection.translations.some(({ at }) => {
    const nat = walk.network.natGateways.get(at);
    return nat !== undefined && (nat.subnetId === undefined || nat.subnetId === subnet.id);
  });
}

type Place = { account?: string | undefined; region?: string | undefined };

function optionsOf(walk: Walk, place: Place): string | undefined {
  for (const options of walk.network.vpcBlockPublicAccessOptions.values()) {
    const sameAccount =
      options.account === undefined ||
      place.account === undefined ||
      options.account === place.account;
    const sameRegion =
      options.region === undefined || place.region === undefined || options.region === place.region;
    if (sameAccount && sameRegion) return options.internetGatewayBlockMode;
  }
  return undefined;
}

function modeOf(walk: Walk, subnet: Subnet): string | undefined {
  const asked = optionsOf(walk, subnet);
  if (asked !== undefined) return asked;
  const vpc = subnet.vpcId === undefined ? undefined : walk.network.vpcs.get(subnet.vpcId);
  const told = vpc?.blockPublicAccessMode;
  if (told !== undefined) return told;
  const status = walk.index.status('DescribeVpcBlockPublicAccessOptions', subnet);
  if (status === 'denied' || status === 'failed' || status === 'partial') {
    walk.find(
      'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
      subnet.id,
      `Whether Block Public Access is on was asked for and not answered.`,
      {
        severity: 'unknown',
        missing: missing('DescribeVpcBlockPublicAccessOptions', subnet),
      },
    );
  } else if (status === 'not-asked') {
    walk.find(
      'ASSUMED_NO_BLOCK_PUBLIC_ACCESS',
      subnet.vpcId ?? subnet.id,
      'Block Public Access was not asked for; that it is off is assumed.',
    );
  }
  return undefined;
}
