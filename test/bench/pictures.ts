import Elk from 'elkjs/lib/elk.bundled.js';
import { renderPicture } from '../../electron/pictures/renderPicture';
import { buildScene } from '../../shared/diagram/buildScene';
import { layoutDiagram } from '../../shared/diagram/layoutDiagram';
import { toSvg } from '../../shared/export/svg/toSvg';
import type { Network } from '../../shared/network/network';
import { sampleNetwork } from '../../shared/sample/sampleNetwork';
import { generateNetwork } from '../support/generate/generateNetwork';
import { report } from './support/report';

/** PNG and PDF of a finished SVG: the first of each also starts the renderer and reads the fonts. */
for (const [size, network] of [
  ['sample', sampleNetwork()],
  ['5,000 resources', generateNetwork(5000)],
] as const) {
  const svg = await svgOf(network);
  for (const rendering of [
    { format: 'png', svg, scale: 1 },
    { format: 'pdf', svg },
  ] as const) {
    const start = performance.now();
    const picture = await renderPicture(rendering);
    const value = performance.now() - start;
    if (!picture.ok) throw new Error(`${size}: ${picture.error.code}`);
    const at = { bench: rendering.format, size };
    report({ ...at, metric: 'from its SVG', value, unit: 'ms' });
    report({ ...at, metric: 'file', value: picture.value.bytes.length / 1e6, unit: 'MB' });
  }
}

async function svgOf(network: Network): Promise<string> {
  const diagram = await layoutDiagram(buildScene(network), new Elk());
  return toSvg(diagram, { theme: 'light', title: 'bench' });
}
