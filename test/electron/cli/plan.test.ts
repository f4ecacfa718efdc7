import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addGatewayEndpoint } from '../../../shared/edits/endpoints/addGatewayEndpoint';
import { writeModelFile } from '../../../shared/model-file/write';
import {
  gatewayEndpoint,
  lambda,
  networkOf,
  type Part,
  routeTable,
  subnet,
  vpc,
} from '../../support/builders';
import { modelFileOf } from '../../support/modelFiles';
import { ownFolder, run } from './support';

const place: Part[] = [
  vpc(),
  subnet('private', { cidr: '10.0.1.0/24' }),
  routeTable('routes', { subnets: ['private'] }),
  lambda('billing', { subnet: 'private' }),
];
const base = networkOf(...place);
const edited = networkOf(
  ...place,
  gatewayEndpoint('s3', { routeTables: ['routes'] }),
  lambda('orders', { subnet: 'private' }),
);

const { at, file, model } = ownFolder();
const before = model('before.routescape', base);
const after = model('after.routescape', edited);

describe('routescape plan', () => {
  it.each([
    ['terraform', 'resource "aws_vpc_endpoint" "s3"'],
    ['cloudformation', 'Type: AWS::EC2::VPCEndpoint'],
    ['aws-cli', 'aws ec2 create-vpc-endpoint'],
  ])(
    'prints the code in %s on standard output, and words on standard error',
    async (format, code) => {
      const { exitCode, out, err } = await run('plan', before, after, '--format', format);

      expect(exitCode).toBe(0);
      expect(out).toContain(code);
      expect(err).toContain('1 to create, 0 to change, 0 to remove.');
      expect(err).toContain('applies nothing');
      expect(err).toContain('orders (orders-eni): workloads are placeholders');
    },
  );

  it('writes a file and says so', async () => {
    const path = at('net.tf');
    const { exitCode, out, err } = await run(
      'plan',
      before,
      after,
      '--format',
      'terraform',
      '-o',
      path,
    );

    expect(exitCode).toBe(0);
    expect(out).toBe('');
    expect(err).toContain(`Wrote ${path}.`);
    expect(readFileSync(path, 'utf8')).toContain('resource "aws_vpc_endpoint" "s3"');
  });

  it('gives code, counts and notes as JSON', async () => {
    const { exitCode, out } = await run('plan', before, after, '--format', 'aws-cli', '--json');

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'aws-cli',
      files: [{ part: '', text: expect.stringContaining('#!/usr/bin/env bash') }],
      counts: { create: 1, change: 0, remove: 0 },
      notes: [expect.stringContaining('orders')],
    });
  });

  it('takes a sandbox and its own base where only one model is named', async () => {
    const diff = addGatewayEndpoint(base, {
      endpointId: 'vpce-new-1',
      vpcId: 'vpc',
      service: 's3',
      routeTableIds: ['routes'],
      prefixListId: 'pl-new-1',
    } as never);
    if (!diff.ok) throw new Error('refused');
    const sandbox = file(
      'sandbox.routescape',
      writeModelFile({
        ...modelFileOf(base),
        edits: [{ label: 'Add an endpoint', diff: diff.value }],
        cursor: 1,
      }),
    );

    const { exitCode, out } = await run('plan', sandbox, '--format', 'aws-cli');

    expect(exitCode).toBe(0);
    expect(out).toContain('aws ec2 create-vpc-endpoint');
  });

  it('says so where there is nothing to do', async () => {
    const { exitCode, err } = await run('plan', before, before, '--format', 'aws-cli');

    expect(exitCode).toBe(0);
    expect(err).toContain('There is nothing to do.');
  });

  it.each([
    [['plan', 'gone.routescape', '--format', 'terraform'], 65],
    [['plan', 'gone.routescape'], 64],
    [['plan', 'gone.routescape', '--format', 'pulumi'], 64],
  ])('answers %j with %i', async (words, code) => {
    expect(await run(...words)).toMatchObject({ exitCode: code, out: '' });
  });
});
