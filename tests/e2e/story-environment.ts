import { TestEnvironment } from 'jest-environment-node';

/** Shows what stands on the page of a story. */
export type ShowFailure = (test: string) => Promise<void>;

declare global {
  /** Set by whoever opens a story; asked when one of its tests fails, before the next one goes on. */
  var showFailure: ShowFailure | undefined;
}

/** What jest tells of, as far as it is asked here. */
interface TestEvent {
  readonly name: string;
  readonly test?: { readonly name: string };
}

/** A story waits for what a person would see. When it waits in vain, what there was to see tells why. */
export default class StoryEnvironment extends TestEnvironment {
  async handleTestEvent(event: TestEvent): Promise<void> {
    if (event.name !== 'test_fn_failure' || event.test === undefined) return;
    await (this.global as unknown as typeof globalThis).showFailure?.(event.test.name);
  }
}
