import { totalmem } from 'node:os';
import { bundlePackages } from './tests/setup/bundled-packages.js';

/**
 * Node 20 keeps the ES modules of each test file: a worker that has grown makes way for a new one, which is slow for
 * its first test files. Well below what V8 gives a process, 4 GB on large machines and a quarter of the memory
 * elsewhere.
 */
const MOST_BYTES = Math.floor(Math.min(2.5e9, 0.12 * Math.min(totalmem(), process.constrainedMemory() || Infinity)));

/** Tests run as native ES modules; a file that needs a DOM names `tests/setup/page-environment.js`. */
export default async () => ({
  testEnvironment: '<rootDir>/tests/setup/suite-environment.js',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '<rootDir>/tests/setup/transform-source.js',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  // For packages, what tests/setup/transform-source.js does for modules of the project; of Math alone, as no package
  // calls something of its own so.
  sandboxInjectedGlobals: ['Math'],
  moduleNameMapper: { ...(await bundlePackages()), '^esbuild$': '<rootDir>/tests/setup/kept-esbuild.cjs' },
  globalSetup: '<rootDir>/tests/setup/start-postgres.ts',
  globalTeardown: '<rootDir>/tests/setup/stop-postgres.ts',
  maxWorkers: '100%',
  workerIdleMemoryLimit: MOST_BYTES,
  testSequencer: '<rootDir>/tests/setup/longest-first.cjs',
  testTimeout: 60_000,
});
