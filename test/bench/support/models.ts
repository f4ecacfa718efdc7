import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyView } from '../../../shared/model-file/view';
import { writeModelFile } from '../../../shared/model-file/write';
import { generateNetwork } from '../../support/generate/generateNetwork';
import { modelFileOf } from '../../support/modelFiles';

/** Runs a bench with a folder for the models that it opens, and removes that. */
export async function withModels(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'routescape-models-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A saved model of about so many resources.
 * @param inFull with every VPC drawn in full
 */
export async function savedModel(
  folder: string,
  resources: number,
  inFull = false,
): Promise<string> {
  const network = generateNetwork(resources);
  const vpcForms = Object.fromEntries([...network.vpcs.keys()].map((id) => [id, 'full' as const]));
  const view = inFull ? { ...emptyView, vpcForms } : emptyView;
  const path = join(folder, `${resources}${inFull ? '-full' : ''}.routescape`);
  await writeFile(path, writeModelFile(modelFileOf(network, { view })));
  return path;
}
