import { TestEnvironment } from 'jest-environment-node';
import { endAsyncContexts } from './async-contexts.js';
import './compile-once.js';

/** Where tests run that need no page. */
export default class SuiteEnvironment extends TestEnvironment {
  async teardown() {
    await super.teardown();
    endAsyncContexts();
  }
}
