import fc from 'fast-check';

/**
 * Property tests draw the same inputs in every run of `npm test`, so that it fails for a change and not by the day.
 * `FC_SEED=random` draws others, `FC_SEED=<number>` those of a run that failed.
 */
const fixedSeed = 20_261_126;
const { FC_SEED } = process.env;

if (FC_SEED !== 'random') fc.configureGlobal({ seed: Number(FC_SEED ?? fixedSeed) });
