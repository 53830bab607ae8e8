/** Tests run as native ES modules; a file that needs a DOM says so with `@jest-environment jsdom`. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', {
      jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } },
      module: { type: 'es6' },
    }],
  },
  globalSetup: '<rootDir>/tests/setup/start-postgres.ts',
  globalTeardown: '<rootDir>/tests/setup/stop-postgres.ts',
  testTimeout: 60_000,
};
