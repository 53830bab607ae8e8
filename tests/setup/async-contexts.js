import { AsyncLocalStorage } from 'node:async_hooks';

/** Those that something runs in, of whichever test file. */
const used = new Set();

for (const name of ['run', 'enterWith']) {
  const original = AsyncLocalStorage.prototype[name];
  AsyncLocalStorage.prototype[name] = function (...given) {
    used.add(this);
    return original.apply(this, given);
  };
}

/**
 * Ends what a test file's modules kept along their promises. Node hands each such store on to every promise until it is
 * disabled, and each test file loads modules that make new ones: without this, the hundredth file of a process pays for
 * those of ninety-nine.
 */
export function endAsyncContexts() {
  for (const storage of used) storage.disable();
  used.clear();
}
