import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../../../electron/files/decodeText';
import { type ImportFile, importFiles } from '../../../shared/import/importFiles';
import { listReaders } from '../../../shared/import/registry';
import { ImportReport } from '../../../shared/import/report';
import { totalResources } from '../../../shared/network/resources';
import type { Random } from '../../support/generate/random';
import { mutated, mutatedJson } from '../hostile/mutate';
import { hostileText } from '../hostile/text';
import { hostileValue } from '../hostile/value';
import { assertSound } from '../sound';
import { target } from '../target';

const listKeys = [...listReaders.keys()];

type File = { path: string; bytes: Uint8Array };

const folder = join(process.cwd(), 'test/fixtures/aws/shop');
const shop = readdirSync(folder).map((path) => {
  const text = readFileSync(join(folder, path), 'utf8');
  return { path, text, body: JSON.parse(text) as object };
});

/** In a folder of its own, so that it is another account's view; its ids are in no hostile file. */
const sound: File = {
  path: 'sound/eu-north-1/vpcs.json',
  bytes: new TextEncoder().encode(
    '{"Vpcs": [{"VpcId": "vpc-sound", "CidrBlock": "10.7.0.0/16"}], "Subnets": [{"SubnetId": "subnet-sound", "VpcId": "vpc-sound", "CidrBlock": "10.7.1.0/24"}]}',
  ),
};

/** Files of anything at all: what is sound is kept, the rest is in the report, and the order makes no difference. */
export const imports = target<File[]>({
  name: 'imports',
  make: (random) => [
    sound,
    ...Array.from({ length: 1 + random.below(4) }, () => hostileFile(random)),
  ],
  check(files) {
    const { network, report } = importFiles(textsOf(files));
    assertSound(network);
    assert.equal(network.vpcs.get('vpc-sound')?.cidrBlocks?.[0]?.cidr, '10.7.0.0/16');
    assert.equal(network.subnets.get('subnet-sound')?.cidrBlock, '10.7.1.0/24');
    assert.ok(ImportReport.safeParse(report).success, 'the report does not fit its schema');
    const backwards = importFiles(textsOf([...files].reverse()));
    assert.deepEqual(backwards.report, report);
    return [totalResources(network), report.skipped.length, report.notes.length];
  },
});

function textsOf(files: readonly File[]): ImportFile[] {
  return files.flatMap(({ path, bytes }) => {
    const text = decodeText(bytes);
    return text === undefined ? [] : [{ path, text }];
  });
}

function hostileFile(random: Random): File {
  const { path, text, body } = random.pick(shop as [(typeof shop)[0], ...typeof shop]);
  const bytes = new TextEncoder().encode(hostileBody(text, body, random));
  return {
    path: random.below(3) === 0 ? `${hostileText(random)}/${hostileText(random)}.json` : path,
    bytes: random.below(12) === 0 ? brokenBytes(bytes, random) : bytes,
  };
}

function hostileBody(text: string, body: object, random: Random): string {
  switch (random.below(6)) {
    case 0:
      return mutatedJson(text, random);
    case 1:
      return JSON.stringify({ [listKeys[random.below(listKeys.length)] ?? '']: list(random) });
    case 2:
      return hostileText(random);
    default:
      return JSON.stringify(mutated(body, random, 1 + random.below(12)));
  }
}

function list(random: Random): unknown {
  return Array.from({ length: random.below(5) }, () => hostileValue(random));
}

/** No UTF-8, or the mark of another encoding before it. */
function brokenBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length < 2) return bytes;
  const broken = Uint8Array.from(bytes);
  if (random.below(3) === 0)
    broken.set(
      random.pick([
        [0xff, 0xfe],
        [0xfe, 0xff],
        [0xef, 0xbb],
      ]),
      0,
    );
  else broken.fill(random.pick([0xc0, 0xff, 0x80, 0]), random.below(bytes.length + 1));
  return broken;
}
