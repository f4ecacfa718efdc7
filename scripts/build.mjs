import { ensureBuilt } from './build/build.mjs';
import { runScript } from './failure.mjs';

await runScript(() => ensureBuilt());
