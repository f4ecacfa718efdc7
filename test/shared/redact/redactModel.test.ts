import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { collectFiles } from '../../../electron/files/collectFiles';
import { importFiles } from '../../../shared/import/importFiles';
import type { ModelFile } from '../../../shared/model-file/modelFile';
import type { Question } from '../../../shared/model-file/question';
import { readModelFile } from '../../../shared/model-file/read';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { CoverageEntry } from '../../../shared/network/coverage';
import { Declared } from '../../../shared/network/declared';
import { collectionNames, collections, type Network } from '../../../shared/network/network';
import { ownerOf } from '../../../shared/network/owner';
import { redactModel, redactSubject } from '../../../shared/redact/redactModel';
import { rules } from '../../../shared/redact/redactRecord';
import { parseRequest } from '../../../shared/routing/names/parseRequest';
import type { TraceRequest } from '../../../shared/routing/request';
import { traceRequest } from '../../../shared/routing/traceRequest';
import { sampleModel } from '../../../shared/sample/sampleModel';
import { anyNetwork } from '../../support/arbitrary';
import {
  instance,
  interfaceEndpoint,
  networkInterface,
  networkOf,
  subnet,
  vpc,
} from '../../support/builders';
import { everyKind } from '../../support/everyKind';
import { fixtures, hasFixtures } from '../../support/fixtures';
import { generateNetwork } from '../../support/generate/generateNetwork';

function modelOf(base: Network, more: Partial<ModelFile> = {}): ModelFile {
  return { base, edits: [], cursor: 0, view: emptyView, questions: [], ...more };
}

/** Every account id, address, name and tag value of a model, as it is written. */
function tellingTexts(model: ModelFile): string[] {
  const texts = new Set<string>();
  for (const name of collectionNames)
    for (const record of model.base[name].values()) {
      if (name === 'prefixLists' && JSON.stringify(record).includes('"com.amazonaws.')) continue;
      const text = JSON.stringify(record);
      for (const [account] of text.matchAll(/(?<![0-9a-f-])\d{12}(?![0-9a-f])/g))
        texts.add(account);
      for (const [address] of text.matchAll(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?:\/\d+)?/g))
        texts.add(address);
      if ('tags' in record) for (const { value } of record.tags) texts.add(value);
      for (const key of ['groupName', 'deviceName'] as const)
        if (key in record) texts.add(String((record as Record<string, unknown>)[key]));
    }
  const isNobodys = (text: string) =>
    text.length < 4 ||
    // A word of AWS's own in another place, an id for a name, blocks that everybody has, and one that has no free bit.
    /^(?:public$|sg-|192\.169\.0\.0\/16$|0\.0\.0\.0|10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16|169\.254\.)/.test(
      text,
    );
  return [...texts].filter((text) => !isNobodys(text));
}

/** What is decided of a request, without who and where. */
function courseOf(network: Network, request: TraceRequest) {
  const { verdict, forward, return: back, findings, exposure } = traceRequest(network, request);
  const hops = (leg: typeof forward) => leg.hops.map(({ kind, effect }) => `${kind} ${effect}`);
  return {
    verdict,
    exposure,
    forward: hops(forward),
    back: hops(back),
    codes: findings.map(({ code, severity }) => `${severity} ${code}`),
  };
}

/** The same questions of a network and of the redacted one. */
function expectSameCourses(network: Network, questions: readonly Words[]): number {
  const redacted = redactModel(
    modelOf(network, { questions: questions.map((words) => ({ id: '', ...words })) }),
  );
  const asked = questions.flatMap((words, at) => {
    const request = parseRequest(network, words);
    const again = parseRequest(redacted.base, redacted.questions[at] ?? words);
    expect([words, again.ok]).toEqual([words, request.ok]);
    return request.ok && again.ok ? [[request.value, again.value] as const] : [];
  });
  for (const [request, again] of asked)
    expect(courseOf(redacted.base, again)).toEqual(courseOf(network, request));
  return asked.length;
}

type Words = Omit<Question, 'id'>;

describe('redactModel', () => {
  it.each([
    ['the sample', sampleModel()],
    ['a generated network', modelOf(generateNetwork(800))],
  ])('leaves no account, address, name or tag value of %s', (_, model) => {
    const before = writeModelFile(model);
    const after = writeModelFile(redactModel(model));
    const texts = tellingTexts(model);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => !before.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
    expect(texts.filter((text) => after.includes(`"${text}"`) || isAddressIn(text, after))).toEqual(
      [],
    );
  });

  it('gives a sound model, the same for the same', () => {
    const model = sampleModel();
    const text = writeModelFile(redactModel(model));
    const read = readModelFile(text);
    expect(read.ok && read.value.repairs).toEqual([]);
    expect(writeModelFile(redactModel(sampleModel()))).toBe(text);
    const again = readModelFile(writeModelFile(model));
    expect(again.ok && writeModelFile(redactModel(again.value))).toBe(text);
  });

  it('keeps ids that AWS made, services, Regions and what points to what', () => {
    const { base } = redactModel(sampleModel());
    const original = sampleModel().base;
    expect([...base.vpcEndpoints.keys()]).toEqual([...original.vpcEndpoints.keys()].sort());
    for (const [id, { serviceName, vpcId, region }] of original.vpcEndpoints)
      expect(base.vpcEndpoints.get(id)).toMatchObject({ serviceName, vpcId, region });
  });

  it('keeps names that were the same the same, and their common beginnings', () => {
    const network = networkOf(
      vpc('vpc', { name: 'corp' }),
      subnet('a', { name: 'corp-logs' }),
      subnet('b', { cidr: '10.0.1.0/24', name: 'corp-logs' }),
    );
    const [a, b] = [...redactModel(modelOf(network)).base.subnets.values()].map(
      ({ tags }) => tags[0]?.value,
    );
    const [corp] = [...redactModel(modelOf(network)).base.vpcs.values()];
    expect(a).toBe(b);
    expect(a?.split('-')[0]).toBe(corp?.tags[0]?.value);
    expect(a).not.toContain('corp');
  });

  it('replaces names inside of descriptions, policies, ARNs, host names, edits and questions', () => {
    const policy = JSON.stringify({
      Statement: [
        {
          Sid: 'AcmeOnly',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::444455556666:role/acme/orders' },
          Action: 's3:GetObject',
          Resource: 'arn:aws:s3:::acme-*',
          Condition: { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/24' } },
        },
      ],
    });
    const uuid = '0eabb672-9699-4752-8738-38b7379f1101';
    const arn =
      'arn:aws:elasticloadbalancing:eu-west-1:444455556666:loadbalancer/app/acme-web/50dc6c495c0c9188';
    const network = networkOf(
      vpc('vpc', { tags: { Owner: 'payments-team' } }),
      subnet('private'),
      networkInterface('eni-1', {
        subnet: 'private',
        raw: { description: `AWS Lambda VPC ENI-acme-orders-${uuid}` },
      }),
      networkInterface('eni-2', {
        subnet: 'private',
        raw: { description: 'ELB app/acme-web/50dc6c495c0c9188' },
      }),
      interfaceEndpoint('endpoint', { subnets: ['private'], policy }),
    );
    const loadBalancer = collections.loadBalancers.schema.parse({
      id: arn,
      name: 'acme-web',
      type: 'application',
      dnsName: 'acme-web-12345.eu-west-1.elb.amazonaws.com',
      subnetIds: ['private'],
      availabilityZones: [],
      tags: [],
    });
    const withBalancer = { ...network, loadBalancers: new Map([[arn, loadBalancer]]) };
    const label = 'Rename acme-web';
    const [key] = network.vpcs.keys();
    const before = network.vpcs.get(key ?? '');
    const text = writeModelFile(
      redactModel(
        modelOf(withBalancer, {
          edits: [
            {
              label,
              diff: [{ kind: 'record', collection: 'vpcs', key: key ?? '', before, after: before }],
            },
          ],
          questions: [
            {
              id: 'x',
              name: 'acme',
              from: 'acme-orders',
              to: 'api.acme.example',
              principal: 'arn:aws:iam::444455556666:role/acme/orders',
            },
          ],
        }),
      ),
    );
    expect(text).not.toMatch(/acme|orders|444455556666|payments|10\.0\.0\.0\/24/i);
    expect(text).toContain('AWS Lambda VPC ENI-');
    expect(text).toContain('.eu-west-1.elb.amazonaws.com');
    expect(text).toContain('s3:GetObject');
    // What its interface's description says still leads to the load balancer.
    const { base } = redactModel(modelOf(withBalancer));
    const described = [...base.networkInterfaces.values()].find(({ id }) => id === 'eni-2');
    expect(described && ownerOf(base, described).ref?.key).toBe([...base.loadBalancers.keys()][0]);
  });

  it('never throws and stays sound, whatever the records hold', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const read = readModelFile(writeModelFile(redactModel(modelOf(network))));
        expect(read.ok && read.value.repairs).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out numbers that somebody chose, and knows of every other number what it is', () => {
    const gateway = collections.transitGateways.schema.parse({
      id: 'tgw-1',
      amazonSideAsn: 65_077,
      tags: [],
    });
    const network = { ...networkOf(vpc()), transitGateways: new Map([['tgw-1', gateway]]) };
    expect(writeModelFile(redactModel(modelOf(network)))).not.toContain('65077');
    const numbers = collectionNames.flatMap((name) =>
      keysOf(collections[name].schema, ['number', 'bigint', 'record', 'map']),
    );
    // Rules and routes stay as they are, and these say what they let pass.
    const known =
      'availableIpAddressCount deviceIndex fromPort icmpCode icmpType instancePort maxEntries port ruleNumber toPort';
    expect([...new Set(numbers)].filter((key) => !known.split(' ').includes(key)).sort()).toEqual([
      'amazonSideAsn',
    ]);
  });

  it('tells nothing in the words of a question', () => {
    const address = collections.addresses.schema.parse({
      id: '203.0.113.77',
      publicIp: '203.0.113.77',
      tags: [],
    });
    const network = { ...networkOf(vpc()), addresses: new Map([['203.0.113.77', address]]) };
    const ends = [
      '444455556666',
      '203.0.113.77',
      'com.acme.payroll',
      'com.acme.eu-west-1.payroll',
      'acme@eu-west-1',
      'vpce-svc-acme',
      'acme@corp-x',
    ];
    const questions = ends.map((to) => ({
      id: '',
      from: to,
      to,
      action: 'acme:Pay',
      protocol: 'acme',
    }));
    const text = writeModelFile(redactModel(modelOf(network, { questions })));
    expect(text).not.toMatch(/acme|payroll|4444|203\.0\.113\.77/);
    const kept = [
      's3',
      'cloudwatch',
      'ecr.api@eu-west-1',
      'aws-service:sqs',
      'com.amazonaws.eu-west-1.kms',
    ];
    const after = redactModel(
      modelOf(network, { questions: kept.map((to) => ({ id: '', from: 'internet', to })) }),
    );
    expect(after.questions.map(({ to }) => to)).toEqual(kept);
  });

  it('knows of every property of a record what it holds', () => {
    const schemas = [
      ...collectionNames.map((name) => collections[name].schema),
      Declared,
      CoverageEntry,
    ];
    const keys = new Set(schemas.flatMap((schema) => textKeys(schema)));
    expect([...keys].filter((key) => !Object.hasOwn(rules, key) && key !== 'description')).toEqual(
      [],
    );
  });
});

describe('a redacted request', () => {
  it('goes the way it went, to services, the internet and anybody', () => {
    const network = generateNetwork(400);
    const workloads = [...network.networkInterfaces.keys()].slice(0, 40);
    const destinations = ['s3', 'sqs', 'kms', 'internet', '8.8.8.8', ...workloads.slice(0, 5)];
    const questions = workloads.flatMap((from) => destinations.map((to) => ({ from, to })));
    expect(expectSameCourses(network, questions)).toBeGreaterThan(300);
  });

  it('goes the way it went between any two of every kind', () => {
    const network = everyKind();
    const ends = [...network.networkInterfaces.keys()];
    const elsewhere = ['10.1.1.77', '192.168.4.4', '203.0.113.5', 'internet'];
    const questions = ends.flatMap((from) => [...ends, ...elsewhere].map((to) => ({ from, to })));
    expect(expectSameCourses(network, questions)).toBeGreaterThan(50);
  });

  it('is decided by a policy on addresses, accounts and names as before', () => {
    const statement = {
      Effect: 'Allow',
      Principal: '*',
      Action: 'sqs:*',
      Resource: 'arn:aws:sqs:eu-west-1:111122223333:corp-*',
      Condition: { IpAddress: { 'aws:VpcSourceIp': '10.0.0.0/25' } },
    };
    const network = networkOf(
      vpc(),
      subnet('private', { cidr: '10.0.0.0/24' }),
      instance('low', { subnet: 'private', ip: '10.0.0.17' }),
      instance('high', { subnet: 'private', ip: '10.0.0.200' }),
      interfaceEndpoint('sqs', { subnets: ['private'], policy: { Statement: [statement] } }),
    );
    const questions = ['low', 'high'].flatMap((from) =>
      ['corp-orders', 'other'].map((queue) => ({
        from,
        to: 'sqs',
        action: 'sqs:SendMessage',
        principal: 'arn:aws:iam::111122223333:role/app',
        resource: `arn:aws:sqs:eu-west-1:111122223333:${queue}`,
      })),
    );
    expect(expectSameCourses(network, questions)).toBe(4);
  });

  it('is asked of a picture with the same stand-ins', () => {
    const network = generateNetwork(100);
    const [from = ''] = network.networkInterfaces.keys();
    const request = parseRequest(network, { from, to: '10.0.0.9' });
    if (!request.ok) throw new Error('the test asks badly');
    const subject = redactSubject({ network, view: emptyView, request: request.value });
    expect(subject.request?.to).not.toEqual(request.value.to);
    expect(courseOf(subject.network, subject.request ?? request.value)).toEqual(
      courseOf(network, request.value),
    );
  });
});

describe.skipIf(!hasFixtures)(
  'networks that others wrote (skipped where ../shared is missing)',
  () => {
    it('leave nothing that tells, and their requests go the way they went', async () => {
      const lines = readFileSync(resolve(fixtures, 'cases.jsonl'), 'utf8').trim().split('\n');
      const cases = lines.map((line) => JSON.parse(line));
      let asked = 0;
      for (const snapshot of new Set<string>(cases.map((each) => each.snapshot))) {
        const collected = await collectFiles([resolve(fixtures, snapshot)]);
        if (!collected.ok) throw new Error(JSON.stringify(collected.error));
        const { network } = importFiles(collected.value.files);
        const model = modelOf(network);
        const after = writeModelFile(redactModel(model));
        const left = tellingTexts(model).filter((text) => after.includes(`"${text}"`));
        expect([snapshot, left]).toEqual([snapshot, []]);
        const here = cases.filter((each) => each.snapshot === snapshot);
        asked += expectSameCourses(
          network,
          here.map(({ from, to, protocol = 'tcp', port }) => ({
            from: from.eni ?? from.id ?? 'internet',
            to: to.ip,
            protocol,
            ...(port ? { port } : {}),
          })),
        );
      }
      expect(asked).toBeGreaterThan(30);
    });
  },
);

/** An address stands inside of longer texts too: host names, policies. */
function isAddressIn(text: string, whole: string): boolean {
  if (!/^\d+\.\d+\.\d+\.\d+/.test(text)) return false;
  return [text, text.replaceAll('.', '-')].some((form) =>
    new RegExp(`(?<![\\d.-])${form.replaceAll('.', '\\.')}(?![\\d./-])`).test(whole),
  );
}

/** The properties that hold text, by the schema: those that a redaction has to know. */
function textKeys(schema: z.core.$ZodType): string[] {
  return keysOf(schema, ['string', 'enum']);
}

function keysOf(schema: z.core.$ZodType, types: readonly string[], key = ''): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case 'array':
      return keysOf(def.element, types, key);
    case 'union':
      return def.options.flatMap((option) => keysOf(option, types, key));
    case 'object':
      return Object.entries(def.shape).flatMap(([name, property]) => keysOf(property, types, name));
    case 'optional':
      return keysOf(def.innerType, types, key);
    default:
      return types.includes(def.type) ? [key] : [];
  }
}
