import { parseCidr } from '../address/cidr';
import { parseIp } from '../address/ip';
import { knownServices } from '../network/serviceCatalogue';
import { hostHeads } from '../network/serviceName';
import { isServicePrefix } from './servicePrefixes';
import type { Visitor } from './visitor';

/**
 * Text that somebody wrote: every word gets its stand-in, punctuation stays, so that two names with a common beginning
 * keep one, and `corp-*` still covers `corp-logs`. Ids that AWS made stay; ARNs, addresses and account ids in it are
 * replaced as everywhere else.
 */
export function redactText(visitor: Visitor, text: string): string {
  return text.replace(tokens, (token, ...rest) => {
    const groups = rest.at(-1) as Partial<Record<TokenKind, string>>;
    if (groups.arn !== undefined) return redactArn(visitor, token);
    if (groups.awsId !== undefined || groups.machine !== undefined) return token;
    if (groups.dashed !== undefined) return dashedAddress(visitor, token);
    if (groups.address !== undefined && isAddress(token)) return visitor.address(token);
    if (groups.account !== undefined) return visitor.account(token);
    return token.replace(word, (each) => visitor.word(each));
  });
}

type TokenKind = 'arn' | 'awsId' | 'machine' | 'dashed' | 'address' | 'account';

/** A letter or digit of any script, with its accents. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The prefixes of ids that AWS makes and that stand in a model or its texts. */
const idPrefixes =
  'acl|aclassoc|ami|cgw|dopt|eigw|eipalloc|eipassoc|eni|eni-attach|fs|fsmt|i|igw|lgw|lt|nat|pcx|pl|rnat|rslvr-in|rslvr-out|rtb|rtbassoc|sg|sgr|snrc|subnet|tgw|tgw-attach|tgw-rtb|vgw|vol|vpc|vpc-bpa-exclude|vpce|vpce-svc|vpn';

/** Tried in this order: what stands first is not taken for the words in it. */
const tokens = new RegExp(
  [
    '(?<arn>arn:[\\w-]+:[^\\s"\'<>,]+)',
    `(?<awsId>(?<![\\p{L}\\p{N}-])(?:${idPrefixes})-[0-9a-f]{8}(?:[0-9a-f]{9})?(?![\\p{L}\\p{N}]))`,
    // UUIDs, and the sixteen or seventeen digits at the end of a load balancer's ARN.
    '(?<machine>(?<![\\p{L}\\p{N}])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[a-f]*\\d)[0-9a-f]{16,17})(?![\\p{L}\\p{N}]))',
    '(?<dashed>(?<![\\p{L}\\p{N}])(?:ip|ec2)(?:-\\d{1,3}){4}(?![\\p{L}\\p{N}]))',
    '(?<address>(?<![\\p{L}\\p{N}.:])(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*)(?:/\\d{1,3})?(?![\\p{L}\\p{N}]))',
    '(?<account>(?<![\\p{L}\\p{N}])\\d{12}(?![\\p{L}\\p{N}]))',
    '[\\p{L}\\p{N}\\p{M}]+',
  ].join('|'),
  'gu',
);

function isAddress(text: string): boolean {
  return parseIp(text) !== undefined || parseCidr(text) !== undefined;
}

/** An address or a block; what is neither tells as much as any other text. */
export function redactAddress(visitor: Visitor, text: string): string {
  return isAddress(text) ? visitor.address(text) : redactHost(visitor, text);
}

/** `Name` is everybody's, and so is what AWS tags by itself; any other key is somebody's word. */
export function redactTagKey(visitor: Visitor, key: string): string {
  return key === 'Name' || key.startsWith('aws:') ? key : redactText(visitor, key);
}

/** `ip-10-0-1-17` and `ec2-203-0-113-25`, the first label of an instance's name. */
function dashedAddress(visitor: Visitor, token: string): string {
  const [prefix, ...octets] = token.split('-');
  if (!isAddress(octets.join('.'))) return redactWords(visitor, token);
  return `${prefix}-${visitor.address(octets.join('.')).replaceAll('.', '-')}`;
}

/**
 * An ARN keeps its partition, service, Region and the kind of what it names.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export function redactArn(visitor: Visitor, arn: string): string {
  const [prefix, partition, service, region, account, ...resource] = arn.split(':');
  if (account === undefined || resource.length === 0) return redactWords(visitor, arn);
  const sure = (isSure: boolean, part = '') => (isSure ? part : redactWords(visitor, part));
  return [
    prefix,
    sure(/^aws(?:-cn|-us-gov|-eusc|-iso(?:-[a-z])?)?$/.test(partition ?? ''), partition),
    sure(isServicePrefix(service ?? ''), service),
    sure(regionLabel.test(region ?? ''), region),
    redactAccount(visitor, account),
    redactResource(visitor, resource.join(':')),
  ].join(':');
}

/** `loadbalancer/app/web/50dc6c495c0c9188`, also without its kind, as descriptions have it. */
export function redactResource(visitor: Visitor, resource: string): string {
  if (resource === 'root') return resource;
  const kinds = /^(?:(?:[a-z-]+)[/:])?(?:(?:app|net|gwy)\/)?/.exec(resource)?.[0] ?? '';
  const kept = kinds
    .split(/(?<=[/:])/)
    .reduce((sure, kind) => (resourceKinds.has(kind.slice(0, -1)) ? sure + kind : sure), '');
  const head = resource.startsWith(kept) ? kept : '';
  return head + redactText(visitor, resource.slice(head.length));
}

/** Words that AWS puts before a name. Any other first word may be the name. */
const resourceKinds: ReadonlySet<string> = new Set(
  `access-point alias app assumed-role attachment bucket capacity-provider certificate cluster db document domain
  endpoint-access federated-user file-system fleet function group gwy image instance instance-profile key layer listener listener-rule
  loadbalancer log-group mfa net network-interface notebook-instance oidc-provider outpost parameter policy prefix-list
  proxy queue repository resourceconfiguration resourcegateway role root route-table rule saml-provider secret
  security-group service servicenetwork servicenetworkvpcassociation stateMachine stream subnet subscription table
  targetgroup task task-definition topic transit-gateway user vpc vpc-endpoint vpc-endpoint-service workgroup`.split(
    /\s+/,
  ),
);

/** AWS's own accounts go by words: `amazon`, `aws`, `amazon-elb`. */
export function redactAccount(visitor: Visitor, account: string): string {
  if (/^\d{12}$/.test(account)) return visitor.account(account);
  return account === '' || /^(?:\*|self|(?:aws|amazon)(?:-[a-z]+)?)$/i.test(account)
    ? account
    : redactWords(visitor, account);
}

/**
 * A host name: AWS's keep what names service and Region, of any other every label is replaced. Labels under one zone
 * stay under its stand-in.
 */
export function redactHost(visitor: Visitor, host: string): string {
  if (!awsHost.test(host)) return redactText(visitor, host);
  const labels = host.split('.');
  const region = labels.findLastIndex((label) => regionLabel.test(label));
  const end = region === -1 ? Math.max(0, labels.length - 2) : region;
  let own = end;
  while (own > 0 && hostWords.has(labels[own - 1] ?? '')) own -= 1;
  const theirs = labels
    .slice(0, own)
    .map((label) => (endpointLabel.test(label) ? label : redactText(visitor, label)));
  const behind = labels
    .slice(end)
    .map((label) => (isAwsLabel(label) ? label : redactText(visitor, label)));
  return [...theirs, ...labels.slice(own, end), ...behind].join('.');
}

const awsHost =
  /(?:^|\.)(?:amazonaws\.(?:com|com\.cn|eu)|on\.aws|api\.aws|ec2\.internal|compute\.internal)\.?$/i;
/** As narrow as the Regions there are: `acme-web-12345` is a load balancer. */
const regionLabel =
  /^(?:us|eu|ap|ca|sa|me|af|il|mx|cn|eusc)(?:-(?:gov|iso[a-z]?|de))?-(?:north|south|east|west|central)(?:east|west)?-\d{1,2}$/;

const hostWords: ReadonlySet<string> = new Set([
  ...[...knownServices].flatMap((service) => [
    ...service.split('.'),
    ...hostHeads(service).flatMap((head) => head.split('.')),
  ]),
  'compute',
  'compute-1',
  'dualstack',
  'ec2',
  'elb',
  'vpce',
]);

/** `vpce-0f1e2d3c4b5a69788-new` and the like: the endpoint's id, AWS's random letters, and a zone. */
const endpointLabel =
  /^vpce-[0-9a-f]{8}(?:[0-9a-f]{9})?(?:-(?:new|[a-z0-9]{8}))?(?:-[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}[a-z])?$/;

/** What stands behind the Region in AWS's host names. */
function isAwsLabel(label: string): boolean {
  return hostWords.has(label) || awsSuffixes.has(label) || regionLabel.test(label);
}

const awsSuffixes: ReadonlySet<string> = new Set(
  'amazonaws api aws cn com compute ec2 eu internal on'.split(' ').concat(''),
);

/** Words alone: nothing in it is known to be anything else. */
export function redactWords(visitor: Visitor, text: string): string {
  return text.replace(word, (each) => visitor.word(each));
}
