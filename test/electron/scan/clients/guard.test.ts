import { CreateVpcCommand, DescribeVpcsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, GetSessionTokenCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { guardReads, guardSignIn } from '../../../../electron/scan/clients/guard';
import { sampleNetwork } from '../../../../shared/sample/sampleNetwork';
import { allowedCalls, iamActionOf } from '../../../../shared/scan/allowedCalls';
import { iamPolicy } from '../../../../shared/scan/policy';
import type { Ec2Server } from '../../../ec2-server/server';
import { worldOf } from '../../../ec2-server/world';
import { home, keysOf, scanOf, serving } from '../support';

function options(server: Ec2Server) {
  const { accessKeyId, secretAccessKey } = server.login();
  return {
    region: 'us-east-1',
    endpoint: server.url,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  };
}

async function sampleServer() {
  const server = await serving({ world: worldOf(sampleNetwork()) });
  home({ credentials: keysOf(server) });
  return server;
}

describe('the guard', () => {
  it('lets reads out', async () => {
    const server = await sampleServer();
    const client = guardReads(new EC2Client(options(server)));

    expect((await client.send(new DescribeVpcsCommand({}))).Vpcs).toHaveLength(3);
  });

  it('stops a write before it leaves the machine', async () => {
    const server = await sampleServer();
    const client = guardReads(new EC2Client(options(server)));

    const sending = client.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));

    await expect(sending).rejects.toMatchObject({
      name: 'RefusedOperation',
      operation: 'CreateVpc',
    });
    expect(server.asked.entries).toEqual([]);
  });

  it('looks at what is sent, not at what it is called', async () => {
    const server = await sampleServer();
    const client = guardReads(new EC2Client(options(server)));
    client.middlewareStack.add(
      (next) => (args) => {
        const request = args.request as { body: string };
        request.body = request.body.replace('DescribeVpcs', 'DeleteVpc');
        return next(args);
      },
      { step: 'build', name: 'disguise' },
    );

    await expect(client.send(new DescribeVpcsCommand({}))).rejects.toMatchObject({
      operation: 'DeleteVpc',
    });
    expect(server.asked.entries).toEqual([]);
  });

  it('stops what was on its way to the wire when the scan was cancelled', async () => {
    const server = await sampleServer();
    const stopping = new AbortController();
    const credentials = async () => {
      stopping.abort();
      return server.login();
    };
    const client = guardReads(new EC2Client({ ...options(server), credentials }), stopping.signal);

    await expect(client.send(new DescribeVpcsCommand({}))).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(server.asked.entries).toEqual([]);
  });

  it('lets nothing but signing in out to STS', async () => {
    const server = await sampleServer();
    const client = guardSignIn(new STSClient(options(server)));
    const RoleArn = 'arn:aws:iam::111122223333:role/reader';

    await client.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'test' }));
    await expect(client.send(new GetSessionTokenCommand({}))).rejects.toMatchObject({
      operation: 'GetSessionToken',
    });
  });
});

describe('the IAM policy', () => {
  it('allows what a scan asks for, no more and no less', async () => {
    const server = await sampleServer();

    await scanOf(server);

    const asked = [...server.asked.actions()].filter((action) => action !== 'GetCallerIdentity');
    const [statement] = iamPolicy().Statement;
    expect(asked.map((action) => `ec2:${action}`).toSorted()).toEqual(
      [...statement.Action].toSorted(),
    );
    expect(statement.Action).toEqual(allowedCalls.map(iamActionOf));
  });

  it('names reads alone', () => {
    expect(allowedCalls.filter((call) => !/^(?:Describe|Get|Search)/.test(call))).toEqual([]);
  });
});
