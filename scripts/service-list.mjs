/**
 * Makes shared/sandbox/shippedServices.ts anew: which services have VPC endpoints, by what names in which Region.
 *
 *     node scripts/service-list.mjs 2.276.0
 *
 * The list is taken from aws-cdk-lib, which AWS publishes and keeps; the package is fetched, read and thrown away.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const version = process.argv[2];
if (!/^\d+\.\d+\.\d+$/.test(version ?? ''))
  throw new Error('usage: service-list.mjs <aws-cdk-lib version>');

const folder = mkdtempSync(join(tmpdir(), 'service-list-'));
try {
  const code = endpointCode(folder);
  const target = new URL('../shared/sandbox/shippedServices.ts', import.meta.url);
  writeFileSync(target, moduleText(readServices(code)));
  execFileSync('npx', ['--no-install', 'biome', 'format', '--write', target.pathname]);
} finally {
  rmSync(folder, { recursive: true });
}

function endpointCode(into) {
  const npm = ['pack', `aws-cdk-lib@${version}`, '--silent', '--pack-destination', into];
  const archive = execFileSync('npm', npm, { encoding: 'utf8' }).trim();
  const file = 'package/aws-ec2/lib/vpc-endpoint.js';
  execFileSync('tar', ['xzf', join(into, archive), '-C', into, file]);
  return readFileSync(join(into, file), 'utf8');
}

function readServices(code) {
  const made = (kind) => [...code.matchAll(new RegExp(`new ${kind}\\((".*?)\\)`, 'g'))];
  const services = new Map();
  for (const [, words] of made('InterfaceVpcEndpointAwsService')) {
    const [name, prefix] = [...words.matchAll(/"([^"]*)"/g)].map(([, text]) => text);
    const isGlobal = words.includes('global:!0');
    services.set(name, { name, ...(prefix ? { prefix } : {}), ...(isGlobal ? { isGlobal } : {}) });
  }
  const gateways = made('GatewayVpcEndpointAwsService').map(([, words]) => JSON.parse(words));
  if (services.size < 300 || gateways.length < 3)
    throw new Error('the package is written otherwise now');
  const names = [...services.keys()].sort();
  return {
    gateways: [...new Set(gateways)].sort(),
    interfaces: names.map((name) => services.get(name)),
    elsewhere: spelledElsewhere(code, names),
  };
}

/** Where a partition of its own has names of its own, by running the very functions that decide it. */
function spelledElsewhere(code, names) {
  const prefix = bodyOf(code, 'getDefaultEndpointPrefix');
  const suffix = bodyOf(code, 'getDefaultEndpointSuffix');
  const regions = new Set(
    [...prefix.body.matchAll(/"([a-z]+(?:-[a-z]+)+-\d)":\[/g)].map(([, r]) => r),
  );
  const found = {};
  for (const region of [...regions].sort()) {
    const other = names.filter((name) => prefix.run(name, region) !== 'com.amazonaws');
    const ending = names.filter((name) => suffix.run(name, region) !== '');
    found[region] = {
      prefix: prefix.run(other[0], region),
      services: other,
      ...(ending.length > 0 ? { suffix: suffix.run(ending[0], region), suffixed: ending } : {}),
    };
  }
  return found;
}

function bodyOf(code, name) {
  const start = code.indexOf(`${name}(name,region){`);
  let depth = 0;
  for (let at = code.indexOf('{', start); at < code.length; at++) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth > 0) continue;
    const body = code.slice(code.indexOf('{', start) + 1, at);
    return { body, run: new Function('name', 'region', body) };
  }
  throw new Error(`no ${name} in the package`);
}

function moduleText(services) {
  const date = new Date().toISOString().slice(0, 10);
  return `/** Made by scripts/service-list.mjs: services with VPC endpoints, as aws-cdk-lib ${version} knows them. */
export const shippedServices: {
  date: string;
  source: string;
  gateways: readonly string[];
  interfaces: readonly { name: string; prefix?: string; isGlobal?: boolean }[];
  /** Regions in which some services go by other names. */
  elsewhere: Readonly<
    Record<
      string,
      { prefix: string; services: readonly string[]; suffix?: string; suffixed?: readonly string[] }
    >
  >;
} = ${JSON.stringify({ date, source: `aws-cdk-lib ${version}`, ...services }, null, 2)};
`;
}
