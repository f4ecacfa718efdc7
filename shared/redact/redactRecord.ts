import type { CollectionName, RecordOf } from '../network/network';
import { describedNames } from '../network/ownerText';
import { parseServiceName } from '../network/serviceName';
import { redactPolicy } from './redactPolicy';
import {
  redactAccount,
  redactAddress,
  redactArn,
  redactHost,
  redactResource,
  redactTagKey,
  redactText,
  redactWords,
} from './redactText';
import type { Visitor } from './visitor';

type Rule = (visitor: Visitor, text: string) => string | undefined;

/** Nobody's: AWS's own words, and places. */
const keep: Rule = (_, text) => text;
/** Free text of no bearing: it may say anything. */
const drop: Rule = () => undefined;
const account: Rule = redactAccount;
const host: Rule = redactHost;
const name: Rule = redactText;
const address: Rule = redactAddress;
/** AWS made it, so it stays; but some things go by an ARN, by their address or by a name. */
export function redactId(visitor: Visitor, text: string): string {
  if (text.startsWith('arn:')) return redactArn(visitor, text);
  if (/^[\d.]+$|:/.test(text)) return redactAddress(visitor, text);
  // A group of another account is `444455556666/sg-...` to some.
  return text.replace(/(?<![0-9a-f])\d{12}(?![0-9a-f])/g, (digits) => visitor.account(digits));
}

/**
 * Which property holds what, wherever it stands. A property of no rule is replaced as a name would be: what is new to
 * the model tells nothing until somebody has looked at it.
 */
export const rules: Readonly<Record<string, Rule>> = {
  ...all(
    keep,
    'action addressFamily applianceModeSupport associatedAt at authored autoProvisionZones availabilityMode',
    'availabilityZone availabilityZoneId availabilityZones blockPublicAccessMode call category connectivityType',
    'defaultRouteTableAssociation defaultRouteTablePropagation dnsRecordIpType dnsSupport encryptionControlMode errorCode',
    'failureCode health hostedZoneId instanceType interfaceType internetGatewayBlockMode internetGatewayExclusionMode',
    'ipAddressType ipv6Support kind listedAs mode operator optInStatus origin peeringStatus platform privateDnsNameState',
    'privateDnsPreference protocol region resourceType routesScope scheme securityGroupReferencingSupport',
    'serviceRegion serviceTypes state status supportedIpAddressTypes targetType type vpnEcmpSupport zoneId zoneType',
  ),
  ...all(
    redactId,
    'allocationId associatedVpcIds associationDefaultRouteTableId attachmentId customerGatewayId dhcpOptionsId gatewayId',
    'groupId groups id instanceId instanceIds networkInterface networkInterfaceId networkInterfaceIds',
    'peeringConnectionId prefixListId propagatingVpnGatewayIds propagationDefaultRouteTableId publicIpv4Pool resourceId',
    'routeTableId routeTableIds serviceId subnetId subnetIds transitGatewayId via vpcEndpointId vpcId vpcIds vpnGatewayId',
  ),
  ...all(
    (visitor, text) =>
      text.startsWith('arn:') ? redactArn(visitor, text) : redactText(visitor, text),
    'allowedPrincipals associatedResourceArn gatewayLoadBalancerArns iamInstanceProfileArn loadBalancerArn',
    'loadBalancerArns networkLoadBalancerArns outpostArn resourceConfigurationArn resourceConfigurationGroupArn serviceNetworkArn',
    'targetGroupArns',
  ),
  ...all(
    account,
    'account instanceOwnerId ipOwnerId networkInterfaceOwnerId owner resourceAccount seenBy transitGatewayAccount',
    'vpcEndpointOwner',
  ),
  ...all(
    address,
    'address addresses cidr cidrBlock cidrBlocks cidrs ipAddress ipv6Addresses ipv6Cidr ipv6CidrBlocks outsideIp privateIp',
    'publicIp targetIps',
  ),
  ...all(
    host,
    'baseEndpointDnsNames dnsName domain domainName privateDnsName privateDnsNames privateDnsSpecifiedDomains',
  ),
  ...all(name, 'deviceName groupName name'),
  ...all(drop, 'amazonSideAsn bgpAsn lastError message statusMessage'),
  domainNameServers: (visitor, text) =>
    text === 'AmazonProvidedDNS' ? text : redactAddress(visitor, text),
  values: address,
  policyDocument: redactPolicy,
  serviceName: (visitor, text) => (isServiceName(text) ? text : host(visitor, text)),
  requesterId: redactRequester,
  key: redactTagKey,
  value: name,
};

/** Where a property's name is not enough. */
const special: Readonly<Partial<Record<CollectionName, Readonly<Record<string, Rule>>>>> = {
  regions: { name: keep },
  availabilityZones: { name: keep },
  accounts: { id: account },
  prefixLists: {
    name: (visitor, text) => (/^com\.amazonaws\./.test(text) ? text : name(visitor, text)),
    description: drop,
  },
  networkInterfaces: { description: redactDescription },
  loadBalancers: { id: namedId },
  targetGroups: { id: namedId },
  listeners: { id: namedId },
};

const elsewhere: Readonly<Record<string, Rule>> = { description: drop };

/** One record with stand-ins for whatever tells whose it is. */
export function redactRecord<C extends CollectionName>(
  visitor: Visitor,
  collection: C,
  record: RecordOf<C>,
): RecordOf<C> {
  const own = { ...elsewhere, ...special[collection] };
  return redactProperties(visitor, record, own) as RecordOf<C>;
}

/** The same for what is no record, such as coverage. */
export function redactProperties(
  visitor: Visitor,
  value: unknown,
  own: Readonly<Record<string, Rule>> = elsewhere,
): unknown {
  const redact = (each: unknown, rule: Rule): unknown => {
    if (typeof each === 'string') return inBounds(each, rule(visitor, each), rule);
    if (Array.isArray(each)) return each.map((item) => redact(item, rule));
    if (typeof each !== 'object' || each === null) return each;
    // What stands inside of a record has no name of its own but a tag's.
    return Object.fromEntries(
      Object.entries(each).flatMap(([key, inner]) => {
        const found = Object.hasOwn(own, key)
          ? own[key]
          : Object.hasOwn(rules, key)
            ? rules[key]
            : name;
        if (found === drop) return []; // numbers, too
        const redacted = redact(inner, found ?? name);
        return redacted === undefined ? [] : [[key, redacted]];
      }),
    );
  };
  return redact(value, name);
}

/** Stand-ins are longer than some of the words they stand for, and no id of a model is longer than this. */
const longestId = 512;

function inBounds(text: string, redacted: string | undefined, rule: Rule): string | undefined {
  return rule === redactPolicy ? redacted : redacted?.slice(0, Math.max(text.length, longestId));
}

/** AWS's schemes alone: anybody may call a service `acme.payroll.eu-west-1.api`. */
export function isServiceName(text: string): boolean {
  const { namespace = '', service = '' } = parseServiceName(text) ?? {};
  return (
    /^(?:(?:(?:cn\.)?com|eu)\.amazonaws|aws|api\.aws)(?:\.[a-z0-9]+)*$/.test(namespace) &&
    (!service.startsWith('vpce-svc-') || /^vpce-svc-[0-9a-f]+$/.test(service))
  );
}

/** A Classic Load Balancer may go by its name, and then is referred to by it. */
export function namedId(visitor: Visitor, text: string): string {
  return text.startsWith('arn:') ? redactArn(visitor, text) : redactText(visitor, text);
}

/** AWS's words tell who owns an interface; what they speak of does not stay. */
function redactDescription(visitor: Visitor, text: string): string {
  const found = describedNames(text);
  if (found === undefined) return redactText(visitor, text);
  let redacted = '';
  let at = 0;
  for (const [start, end] of found.names) {
    const named = text.slice(start, end);
    redacted += text.slice(at, start);
    redacted += named.startsWith('arn:')
      ? redactArn(visitor, named)
      : redactResource(visitor, named);
    at = end;
  }
  return redacted + text.slice(at, found.end) + redactText(visitor, text.slice(found.end));
}

/** `amazon-elb` and the like are AWS; of a role's session the id of the role is the account's. */
function redactRequester(visitor: Visitor, text: string): string {
  if (/^\d{12}$/.test(text)) return visitor.account(text);
  if (/^(?:amazon|aws)(?:-[a-z]+)*$/i.test(text)) return text;
  const session = /:(?:awslambda_|AWSCodeBuild-)/.exec(text);
  if (session === null) return redactWords(visitor, text);
  const end = session.index + session[0].length;
  return (
    redactWords(visitor, text.slice(0, session.index)) +
    session[0] +
    redactText(visitor, text.slice(end))
  );
}

function all(rule: Rule, ...keys: readonly string[]): Record<string, Rule> {
  return Object.fromEntries(keys.flatMap((line) => line.split(' ')).map((key) => [key, rule]));
}
