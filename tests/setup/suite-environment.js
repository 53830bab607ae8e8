import './compile-once.js';

/** Where tests run that need no page. */
export { TestEnvironment as default } from 'jest-environment-node';
