import { chunkNetwork, NetworkAssembler } from '../../shared/model-file/chunks';
import { readModelFile } from '../../shared/model-file/read';
import { writeModelFile } from '../../shared/model-file/write';
import { generateNetwork, sizeOf } from '../support/generate/generateNetwork';
import { modelFileOf } from '../support/modelFiles';
import { report } from './support/report';
import { firstMs, medianMs } from './support/time';

/** Milliseconds, for the machine that product.md's bars are meant for. */
const readBars: Record<number, number> = { 5000: 300, 20000: 1200 };

/** Reading and writing model files, and cutting them into pieces for the UI thread. All of it runs in workers. */
for (const resources of [1000, 5000, 20_000]) {
  const network = generateNetwork(resources);
  const file = modelFileOf(network);
  const text = writeModelFile(file);
  const at = { bench: 'model-file', size: sizeOf(network) };

  report({ ...at, metric: 'file size', value: text.length / 1e6, unit: 'MB' });
  const bar = readBars[resources];
  report({
    ...at,
    metric: 'read, first time',
    value: firstMs(() => readModelFile(text)),
    unit: 'ms',
    ...(bar === undefined ? {} : { bar }),
  });
  report({ ...at, metric: 'read', value: medianMs(() => readModelFile(text)), unit: 'ms' });
  report({
    ...at,
    metric: 'JSON.parse alone',
    value: medianMs(() => JSON.parse(text)),
    unit: 'ms',
  });
  report({ ...at, metric: 'write', value: medianMs(() => writeModelFile(file)), unit: 'ms' });

  const chunks = [...chunkNetwork(network, 500)];
  const clones = medianMs(() => structuredClone(chunks)) / chunks.length;
  report({
    ...at,
    metric: 'cut into pieces of 500',
    value: medianMs(() => [...chunkNetwork(network, 500)]),
    unit: 'ms',
  });
  report({ ...at, metric: 'copy one piece', value: clones, unit: 'ms' });
  report({ ...at, metric: 'put together', value: medianMs(() => assemble(chunks)), unit: 'ms' });
}

function assemble(chunks: Parameters<NetworkAssembler['add']>[0][]): unknown {
  const assembler = new NetworkAssembler();
  for (const chunk of chunks) assembler.add(chunk);
  return assembler.network();
}
