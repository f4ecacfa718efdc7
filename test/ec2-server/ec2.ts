import { type Action, actions } from './actions';
import { ec2Answer, ec2Error, type HttpAnswer } from './answer';
import { passing } from './filters';
import { outputOf } from './schema';
import { type AccountWorld, type Described, emptyRegion, type RegionWorld } from './world';
import { toXml } from './xml';

export type Asked = { action: string; region: string; parameters: URLSearchParams };

/** What EC2 has to say, were nothing wrong on the way. */
export function answerEc2(
  { action, region, parameters }: Asked,
  account: AccountWorld,
): HttpAnswer {
  const known = actions.get(action);
  const shape = outputOf(action);
  if (shape === undefined || known === undefined)
    return ec2Error(
      400,
      'InvalidAction',
      `The action ${action} is not valid for this web service.`,
    );
  if (account.optIn.get(region) === 'not-opted-in')
    return ec2Error(
      401,
      'AuthFailure',
      'AWS was not able to validate the provided access credentials',
    );
  if (known.required !== undefined && !parameters.has(known.required))
    return ec2Error(
      400,
      'MissingParameter',
      `The request must contain the parameter ${known.required}`,
    );
  const body = bodyOf(
    action,
    known,
    parameters,
    account,
    account.regions.get(region) ?? emptyRegion(),
  );
  if ('status' in body) return body as HttpAnswer;
  return ec2Answer(action, toXml(body, shape));
}

function bodyOf(
  name: string,
  action: Action,
  parameters: URLSearchParams,
  account: AccountWorld,
  region: RegionWorld,
): Described | HttpAnswer {
  if (name === 'DescribeRegions') return { Regions: regionsOf(account, parameters) };
  if (name === 'DescribePrefixLists') return paged(legacyPrefixLists(region), action, parameters);
  if (action.object !== undefined) return { [action.object]: region.objects.get(action.object) };
  if (action.id === undefined) {
    const filtered = passing(region.lists.get(action.list ?? '') ?? [], parameters);
    return 'status' in filtered ? (filtered as HttpAnswer) : paged(filtered, action, parameters);
  }
  const id = parameters.get(action.id);
  if (id === null)
    return ec2Error(400, 'MissingParameter', `The request must contain the parameter ${action.id}`);
  return ofOne(id, action, parameters, region);
}

function ofOne(
  id: string,
  action: Action,
  parameters: URLSearchParams,
  region: RegionWorld,
): Described | HttpAnswer {
  const about = region.byId.get(id) ?? {};
  if (action.id !== 'VpcId') {
    const list = about[action.list ?? ''];
    const body = paged(Array.isArray(list) ? (list as Described[]) : [], action, parameters);
    return action.list === 'Routes' && !('status' in body)
      ? { ...body, AdditionalRoutesAvailable: false }
      : body;
  }
  const [first = '', ...rest] = parameters.get('Attribute') ?? '';
  const key = first.toUpperCase() + rest.join('');
  return { VpcId: id, [key]: about[key] ?? { Value: key === 'EnableDnsSupport' } };
}

function regionsOf({ optIn }: AccountWorld, parameters: URLSearchParams): Described[] {
  const all = parameters.get('AllRegions') === 'true';
  return [...optIn]
    .filter(([, status]) => all || status !== 'not-opted-in')
    .map(([RegionName, OptInStatus]) => ({
      RegionName,
      OptInStatus,
      Endpoint: `ec2.${RegionName}.amazonaws.com`,
    }));
}

/** AWS's own lists alone, each with its blocks. */
function legacyPrefixLists({ lists, byId }: RegionWorld): Described[] {
  return (lists.get('PrefixLists') ?? [])
    .filter(({ OwnerId }) => OwnerId === 'AWS')
    .map(({ PrefixListId, PrefixListName }) => {
      const entries = byId.get(String(PrefixListId))?.Entries ?? [];
      return {
        PrefixListId,
        PrefixListName,
        Cidrs: (entries as { Cidr: string }[]).map(({ Cidr }) => Cidr),
      };
    });
}

/** One page. Tokens are opaque, as AWS's are: a client that counts on their meaning fails here, too. */
function paged(
  records: readonly Described[],
  { list = '', pages }: Action,
  parameters: URLSearchParams,
): Described | HttpAnswer {
  if (pages === undefined) return { [list]: records };
  const [smallest, largest] = pages;
  const asked = parameters.get('MaxResults');
  const size = asked === null ? largest : Number(asked);
  if (!(size >= smallest && size <= largest))
    return ec2Error(
      400,
      'InvalidParameterValue',
      `Value ( ${asked} ) for parameter maxResults is invalid. Expecting a value between ${smallest} and ${largest}.`,
    );
  const start = startOf(parameters.get('NextToken'));
  if (start === undefined) return ec2Error(400, 'InvalidNextToken', 'The token is invalid.');
  const end = start + size;
  return {
    [list]: records.slice(start, end),
    ...(end < records.length && { NextToken: tokenFor(end) }),
  };
}

function tokenFor(start: number): string {
  return Buffer.from(`page:${start}`).toString('base64url');
}

function startOf(token: string | null): number | undefined {
  if (token === null) return 0;
  const [, start] = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  return start === undefined ? undefined : Number(start);
}
