import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Network } from '../../../shared/network/network';
import { toDescribeFiles } from './toDescribeFiles';

/**
 * Writes what the AWS CLI would have printed of a network of one Region into one file, with as many disks beside each
 * record as bring the file to about so many bytes: real output says much of which no path depends.
 */
export async function writeLargeFile(path: string, network: Network, bytes: number): Promise<void> {
  const lists = new Map<string, object[]>();
  for (const { text } of toDescribeFiles(network)) {
    const [list, ...others] = Object.entries(JSON.parse(text) as Record<string, object[]>);
    // What is asked of one resource by its id says in its file's name alone whose it is.
    if (list === undefined || others.length > 0 || !Array.isArray(list[1])) continue;
    lists.set(list[0], [...(lists.get(list[0]) ?? []), ...list[1]]);
  }
  const records = [...lists.values()].flat();
  const length = records.reduce<number>((sum, record) => sum + textOf(record).length, 0);
  const disks = Math.max(0, Math.round((bytes - length) / records.length / textOf(disk).length));
  const padding =
    disks === 0 ? {} : { BlockDeviceMappings: Array.from({ length: disks }, () => disk) };

  const file = createWriteStream(path);
  for (const [index, [name, list]] of [...lists].entries()) {
    file.write(`${index === 0 ? '{' : ','}\n    "${name}": [\n`);
    for (const [position, record] of list.entries())
      if (!file.write(`${position === 0 ? '' : ',\n'}${textOf({ ...record, ...padding })}`))
        await once(file, 'drain');
    file.write('\n    ]');
  }
  file.end('\n}\n');
  await once(file, 'finish');
}

/** As deep in its file as it stands. */
function textOf(record: object): string {
  return JSON.stringify(record, null, 4).replaceAll(/^/gm, '        ');
}

const disk = {
  DeviceName: '/dev/xvda',
  Ebs: {
    AttachTime: '2026-03-01T09:00:00+00:00',
    DeleteOnTermination: true,
    Status: 'attached',
    VolumeId: 'vol-0a1b2c3d4e5f60718',
  },
};
