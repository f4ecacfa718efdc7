import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toTerraform } from '../../../shared/export/code/terraform/toTerraform';
import { emptyNetwork, type Network } from '../../../shared/network/network';
import { sampleNetwork } from '../../../shared/sample/sampleNetwork';
import { hasMoto, type Moto, startMoto } from '../moto';
import { home } from '../scan/support';
import { differences } from './differences';
import { drawnInto, twoZones } from './drawn';

/** Where Terraform finds the AWS provider without a network. */
const plugins = process.env.TF_PLUGIN_DIR ?? '/opt/tf-plugins';
const hasTerraform = existsSync(plugins) && spawnSync('terraform', ['version']).status === 0;
if (!hasTerraform)
  process.stdout.write('Skipped: no Terraform with the AWS provider on this machine.\n');
if (!hasMoto) process.stdout.write('Skipped: no moto_server on this machine.\n');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'routescape-terraform-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function terraform(env: NodeJS.ProcessEnv, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('terraform', words, {
    cwd: folder,
    env: { ...env, TF_CLI_CONFIG_FILE: configFile(), CHECKPOINT_DISABLE: 'true' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`terraform ${words[0]}:\n${stdout}\n${stderr}`);
  return stdout;
}

function configFile(): string {
  const path = join(folder, 'terraformrc');
  writeFileSync(path, '');
  return path;
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const machine = { PATH: process.env.PATH, HOME: tmpdir() };

describe.runIf(hasTerraform)('the Terraform code, read by Terraform', () => {
  it('is formatted, and valid for the AWS provider', () => {
    const sample = sampleNetwork();
    write('main.tf', toTerraform({ ...emptyNetwork(), coverage: sample.coverage }, sample));

    terraform(machine, 'fmt', '-check', '-diff', 'main.tf');
    terraform(machine, 'init', `-plugin-dir=${plugins}`, '-input=false');
    expect(terraform(machine, 'validate', '-no-color')).toContain('The configuration is valid');
  }, 200_000);
});

describe.runIf(hasTerraform && hasMoto)('the Terraform code, applied to moto_server', () => {
  let moto: Moto;

  beforeAll(async () => {
    moto = await startMoto();
  }, 60_000);
  beforeEach(() => {
    home({ credentials: '[default]\naws_access_key_id = test\naws_secret_access_key = test\n' });
  });
  afterAll(() => moto.stop());

  it('makes a whole template: public and private subnets in two zones, with NAT', async () => {
    const base = await moto.scan('us-east-1');
    const wanted = drawnInto(base, twoZones);

    apply(toTerraform(base, wanted));
    const made: Network = await moto.scan('us-east-1');

    // moto_server's default group lets nobody in.
    expect(
      differences(made, wanted, base).filter(
        (each) => !/group default of .* (inbound|description)/.test(each),
      ),
    ).toEqual([]);
  }, 400_000);

  function apply(code: string): void {
    write('main.tf', code);
    write(
      'moto_override.tf',
      `provider "aws" {
        skip_credentials_validation = true
        skip_metadata_api_check     = true
        endpoints {
          ec2 = "${moto.url}"
          sts = "${moto.url}"
        }
      }`,
    );
    terraform(moto.env, 'init', `-plugin-dir=${plugins}`, '-input=false');
    terraform(moto.env, 'apply', '-auto-approve', '-input=false', '-no-color');
  }
});
