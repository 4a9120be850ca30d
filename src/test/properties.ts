import fc from 'fast-check';

// The same texts in each run of `npm test`, so that no contribution fails for a text that it has nothing to do with;
// others each time, and more of them, in `npm run test:hostile`, which names the seed of what fails.
fc.configureGlobal(import.meta.env.MODE === 'full' ? { numRuns: 1000 } : { seed: 1 });
