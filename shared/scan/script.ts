import { type AllowedCall, allowedCalls } from './allowedCalls';
import type { ScanRequest } from './request';

/**
 * A POSIX shell script of AWS CLI calls that collects what a scan reads, for those who may not give an app their
 * credentials. It writes a folder that `routescape import` reads: `<account>/<region>/ec2-<call>.json`. What AWS refuses
 * stands in its file as the AWS CLI's own words, which the import takes for the gap it is.
 */
export function collectScript({ profiles, regions, endpointUrl }: ScanRequest): string {
  const collected = profiles.length > 0 ? profiles : [''];
  const wanted = typeof regions === 'string' ? regions : regions.join(' ');
  return [
    head,
    `endpoint=${quoted(endpointUrl ?? '')}`,
    `wanted_regions=${quoted(wanted)}`,
    functions,
    `read_region() {\n${regionCalls().join('\n')}\n}`,
    accountFunction,
    ...collected.map((profile) => `read_account ${quoted(profile)}`),
    'echo "Done. Now: routescape import $folder -o network.routescape" >&2',
    '',
  ].join('\n\n');
}

/** Whatever it holds, the shell takes it as one word. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

const head = `#!/bin/sh
# Reads AWS accounts for Routescape with the AWS CLI, and changes nothing: every call below is a read.
# Usage: sh this-script.sh [FOLDER]
set -u
folder=\${1:-routescape-collected}
export AWS_PAGER='' AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=10`;

/**
 * `--query` keeps the pre-shared keys of VPN tunnels off the disk. The AWS CLI follows pages by itself where it knows
 * how; where it does not, its answer still holds the token.
 */
const functions = `aws_cli() {
  set -- "$@" --output json
  [ -n "$endpoint" ] && set -- "$@" --endpoint-url "$endpoint"
  [ -n "$profile" ] && set -- "$@" --profile "$profile"
  aws "$@"
}

# ask NAME CALL [OPTIONS...]: writes $here/ec2-NAME.json, and NAME.2 and so on for further pages.
ask() {
  name=$1
  call=$2
  shift 2
  page=1
  token=
  while :; do
    file=$here/ec2-$name.json
    [ "$page" -gt 1 ] && file=$here/ec2-$name.page-$page.json
    if [ -n "$token" ]; then
      aws_cli ec2 "$call" --region "$region" "$@" --next-token "$token" >"$file" 2>"$file.error"
    else
      aws_cli ec2 "$call" --region "$region" "$@" >"$file" 2>"$file.error"
    fi
    if [ $? -eq 0 ]; then
      rm -f "$file.error"
    else
      mv "$file.error" "$file"
      echo "  $call: not read" >&2
      return 0
    fi
    token=$(sed -n 's/^ *"NextToken": "\\([^"]*\\)".*/\\1/p' "$file")
    [ -n "$token" ] || return 0
    page=$((page + 1))
  done
}

# ids NAME PROPERTY: the ids in a list that was read before.
ids() {
  cat "$here/ec2-$1.json" "$here/ec2-$1".page-*.json 2>/dev/null |
    sed -n 's/.*"'"$2"'": "\\([A-Za-z0-9-]*\\)".*/\\1/p' | sort -u
}`;

const accountFunction = `read_account() {
  profile=$1
  region=$(aws_region)
  identity=$(aws_cli sts get-caller-identity --region "$region") || {
    echo "\${profile:-default}: no credentials" >&2
    return 0
  }
  account=$(printf '%s\\n' "$identity" | sed -n 's/.*"Account": "\\([0-9]*\\)".*/\\1/p')
  here=$folder/$account/$region
  mkdir -p "$here"
  printf '%s\\n' "$identity" >"$folder/$account/sts-get-caller-identity.json"
  ask describe-regions describe-regions --all-regions
  case $wanted_regions in
  default) regions=$region ;;
  all) regions=$(usable_regions) ;;
  *) regions=$wanted_regions ;;
  esac
  for region in $regions; do
    echo "$account $region" >&2
    here=$folder/$account/$region
    mkdir -p "$here"
    read_region
  done
}

aws_region() {
  case $wanted_regions in
  default | all) ;;
  *)
    echo "\${wanted_regions%% *}"
    return
    ;;
  esac
  configured=$(if [ -n "$profile" ]; then aws configure get region --profile "$profile"; else aws configure get region; fi)
  [ -z "$configured" ] && configured=\${AWS_REGION:-\${AWS_DEFAULT_REGION:-us-east-1}}
  echo "$configured"
}

# Regions that are not opted in refuse every call.
usable_regions() {
  aws_cli ec2 describe-regions --region "$region" --query 'Regions[].RegionName' |
    sed -n 's/.*"\\(.*\\)".*/\\1/p'
}`;

/** Not in a Region's script: asked once an account, or told by other calls as well. */
const elsewhere: ReadonlySet<AllowedCall> = new Set([
  'DescribeRegions',
  'DescribePrefixLists',
  'DescribeVpcAttribute',
  'GetManagedPrefixListEntries',
  'SearchTransitGatewayRoutes',
  'GetTransitGatewayRouteTableAssociations',
  'GetTransitGatewayRouteTablePropagations',
  'GetTransitGatewayPrefixListReferences',
]);

const options: Partial<Record<AllowedCall, string>> = {
  // Without a page size AWS gives these a smaller request bucket.
  DescribeInstances: '--page-size 1000',
  DescribeNetworkInterfaces: '--page-size 1000',
  DescribeSecurityGroups: '--page-size 1000',
  DescribeVpnConnections:
    "--query '{VpnConnections: VpnConnections[].{VpnConnectionId: VpnConnectionId, State: State, CustomerGatewayId: CustomerGatewayId, VpnGatewayId: VpnGatewayId, TransitGatewayId: TransitGatewayId, Category: Category, Options: {StaticRoutesOnly: Options.StaticRoutesOnly}, Routes: Routes, VgwTelemetry: VgwTelemetry, Tags: Tags}}'",
};

function regionCalls(): string[] {
  const lists = allowedCalls
    .filter((call) => !elsewhere.has(call))
    .map((call) => `  ask ${command(call)} ${command(call)} ${options[call] ?? ''}`.trimEnd());
  const tableCalls = [
    'SearchTransitGatewayRoutes',
    'GetTransitGatewayRouteTableAssociations',
    'GetTransitGatewayRouteTablePropagations',
    'GetTransitGatewayPrefixListReferences',
  ] as const;
  return [
    ...lists,
    ...forEach('describe-vpcs', 'VpcId', [
      'ask "describe-vpc-attribute.$id.dns-support" describe-vpc-attribute --vpc-id "$id" --attribute enableDnsSupport',
      'ask "describe-vpc-attribute.$id.dns-hostnames" describe-vpc-attribute --vpc-id "$id" --attribute enableDnsHostnames',
    ]),
    ...forEach('describe-managed-prefix-lists', 'PrefixListId', [
      'ask "get-managed-prefix-list-entries.$id" get-managed-prefix-list-entries --prefix-list-id "$id"',
    ]),
    ...forEach(
      'describe-transit-gateway-route-tables',
      'TransitGatewayRouteTableId',
      tableCalls.map(
        (call) =>
          `ask "${command(call)}.$id" ${command(call)} --transit-gateway-route-table-id "$id"${call === 'SearchTransitGatewayRoutes' ? ' --filters Name=state,Values=active,blackhole' : ''}`,
      ),
    ),
  ];
}

function forEach(list: string, property: string, lines: readonly string[]): string[] {
  return [
    `  for id in $(ids ${list} ${property}); do`,
    ...lines.map((line) => `    ${line}`),
    '  done',
  ];
}

/** `DescribeVpcEndpoints` is `aws ec2 describe-vpc-endpoints`. */
function command(call: AllowedCall): string {
  return call.replaceAll(/(?<=.)([A-Z])/g, '-$1').toLowerCase();
}
