import { importFiles } from '../../shared/import/importFiles';
import { toDescribeFiles } from '../support/describe/toDescribeFiles';
import { generateNetwork, sizeOf } from '../support/generate/generateNetwork';
import { report } from './support/report';
import { firstMs, medianMs } from './support/time';

/** Importing what the AWS CLI would have printed of a network, from texts in memory. Runs in a worker of main. */
for (const resources of [1000, 5000, 20_000]) {
  const network = generateNetwork(resources);
  const files = toDescribeFiles(network);
  const at = { bench: 'import', size: sizeOf(network) };
  const bytes = files.reduce((sum, { text }) => sum + text.length, 0);
  report({ ...at, metric: 'size of the files', value: bytes / 1e6, unit: 'MB' });
  report({ ...at, metric: 'first time', value: firstMs(() => importFiles(files)), unit: 'ms' });
  report({ ...at, metric: 'again', value: medianMs(() => importFiles(files), 3), unit: 'ms' });
}
