import fc from 'fast-check';

/**
 * The gate gives one commit one answer, so property tests draw the same cases each time. To look for new ones, give a
 * number of your own, or a fresh one each run: WHATMATTERS_SEED=random npx vitest run test/property
 */
const SEED = 20_260_401;

const given = process.env['WHATMATTERS_SEED'];
if (given !== 'random') fc.configureGlobal({ seed: given === undefined ? SEED : Number(given) });
