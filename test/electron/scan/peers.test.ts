import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ImportFile, importFiles } from '../../../shared/import/importFiles';
import { RegionName, VpcId } from '../../../shared/network/ids';
import { collectionNames, type Network } from '../../../shared/network/network';
import { collectScript } from '../../../shared/scan/script';
import { worldOfFiles } from '../../ec2-server/world';
import { ended, hasAws, hasMoto, type Moto, startMoto } from '../moto';
import { home, keysOf, resultOf, scanOf, serving } from './support';

// AWS's own command line and an emulator of other authors: neither is part of the project, few machines have them.
if (!hasAws) process.stdout.write('Skipped: no AWS CLI on this machine.\n');
if (!hasMoto) process.stdout.write('Skipped: no moto_server on this machine.\n');

/** The AWS CLI takes a second for each of some 60 calls, and several on a busy machine. */
const hangMs = 400_000;

let folder: string;

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  folder = mkdtempSync(join(tmpdir(), 'routescape-peers-'));
  return folder;
}

describe.runIf(hasAws)('the AWS CLI on the test server', () => {
  it(
    'collects by the printed script what a scan reads, of every kind',
    async () => {
      const server = await serving({
        world: worldOfFiles(shop(), { account: '111122223333', region: 'eu-west-1' }),
      });
      server.faults.add({ kind: 'deny', action: 'DescribeAddresses' });
      home({ credentials: keysOf(server, 'shop') });
      const regions = [RegionName.parse('eu-west-1')];
      const script = collectScript({ profiles: ['shop'], regions, endpointUrl: server.url });
      const collected = join(newFolder(), 'out');
      writeFileSync(join(folder, 'collect.sh'), script);

      // Beside this process, in which the server has to answer.
      await ended(spawn('sh', [join(folder, 'collect.sh'), collected], { stdio: 'ignore' }));
      const byScript = importFiles(filesUnder(collected));
      const byScan = resultOf(await scanOf(server, { profiles: ['shop'], regions: ['eu-west-1'] }));

      expect(byScript.report.skipped.map(({ reason }) => reason)).toEqual([
        'AWS refused DescribeAddresses: UnauthorizedOperation.',
      ]);
      for (const name of collectionNames.filter((each) => each !== 'accounts'))
        expect(byScript.network[name], name).toEqual(byScan.network[name]);
      expect(byScript.network.vpnConnections.size).toBe(1);
      expect(readRaw(collected)).not.toContain('NotARealKeyJustASample');
      expect(coverage(byScript.network)).toEqual(coverage(byScan.network));
    },
    hangMs,
  );
});

/** By call and resource. One call tells nothing that another does not, so the script leaves it out. */
function coverage(network: Network): string[] {
  return network.coverage
    .filter(({ call }) => call !== 'DescribePrefixLists')
    .map(({ call, region, status, resourceId = '' }) => `${region} ${call} ${resourceId} ${status}`)
    .toSorted();
}

describe.runIf(hasMoto && hasAws)('a scan of moto_server', () => {
  let moto: Moto;

  beforeAll(async () => {
    moto = await startMoto();
  }, 60_000);

  afterAll(() => moto.stop());

  it(
    'counts what the AWS CLI counts',
    async () => {
      newFolder();
      home({ credentials: '[default]\naws_access_key_id = test\naws_secret_access_key = test\n' });
      const aws = (...words: string[]) => ask(moto.url, ...words);
      const vpc = aws('create-vpc', '--cidr-block', '10.9.0.0/16', '--query', 'Vpc.VpcId');
      const subnet = aws(
        'create-subnet',
        '--vpc-id',
        vpc,
        '--cidr-block',
        '10.9.1.0/24',
        '--query',
        'Subnet.SubnetId',
      );
      aws('create-internet-gateway');
      aws('create-network-interface', '--subnet-id', subnet);
      aws('create-vpc-endpoint', '--vpc-id', vpc, '--service-name', 'com.amazonaws.us-east-1.s3');
      const counted = (call: string, list: string) =>
        Number(aws(call, '--query', `length(${list})`));

      const network = await moto.scan('us-east-1');
      expect(network.vpcs.has(VpcId.parse(vpc))).toBe(true);
      for (const [name, call, list] of kinds)
        expect(network[name].size, name).toBe(counted(call, list));
    },
    hangMs,
  );
});

const kinds = [
  ['vpcs', 'describe-vpcs', 'Vpcs'],
  ['subnets', 'describe-subnets', 'Subnets'],
  ['routeTables', 'describe-route-tables', 'RouteTables'],
  ['securityGroups', 'describe-security-groups', 'SecurityGroups'],
  ['networkAcls', 'describe-network-acls', 'NetworkAcls'],
  ['internetGateways', 'describe-internet-gateways', 'InternetGateways'],
  ['networkInterfaces', 'describe-network-interfaces', 'NetworkInterfaces'],
  ['vpcEndpoints', 'describe-vpc-endpoints', 'VpcEndpoints'],
] as const;

/** What the AWS CLI answers, as text. */
function ask(url: string, ...words: string[]): string {
  const all = ['ec2', ...words, '--region', 'us-east-1', '--endpoint-url', url];
  return spawnSync('aws', [...all, '--output', 'text'], { encoding: 'utf8' }).stdout.trim();
}

function shop(): ImportFile[] {
  return filesUnder(fileURLToPath(new URL('../../fixtures/aws/shop', import.meta.url))).filter(
    ({ path }) => path.startsWith('ec2-'),
  );
}

function filesUnder(root: string): ImportFile[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path), text: readFileSync(path, 'utf8') };
    });
}

function readRaw(root: string): string {
  return filesUnder(root)
    .map(({ text }) => text)
    .join('\n');
}
