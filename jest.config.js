import { bundlePackages } from './tests/setup/bundled-packages.js';

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
  moduleNameMapper: await bundlePackages(),
  globalSetup: '<rootDir>/tests/setup/start-postgres.ts',
  globalTeardown: '<rootDir>/tests/setup/stop-postgres.ts',
  // Native modules are not given back between test files: a worker that has grown makes way for a new one.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  testTimeout: 60_000,
});
