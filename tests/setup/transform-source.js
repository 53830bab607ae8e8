import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createTransformer } from '@swc/jest';

/**
 * What loops over rows ask for. Jest runs a test file in a context of its own, in which each look at a global goes
 * through the context's host: `Math.exp` in a loop costs many times what it does in the server. A module that holds
 * them itself is as fast as there.
 */
const HELD = [
  'Math',
  'Number',
  'Object',
  'String',
  'Array',
  'Map',
  'Set',
  'Infinity',
  'NaN',
  'Uint8Array',
  'Uint16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
];

/** The transform of TypeScript: swc's, and what a module asks for of {@link HELD} is taken once, at its beginning. */
export default {
  createTransformer(options) {
    const swc = createTransformer(options);
    const own = readFileSync(new URL(import.meta.url), 'utf8');
    return {
      canInstrument: false,
      getCacheKey: (...module) =>
        createHash('sha1')
          .update(swc.getCacheKey(...module))
          .update(own)
          .digest('hex'),
      process: (...module) => holdGlobals(swc.process(...module)),
      processAsync: async (...module) => holdGlobals(await swc.processAsync(...module)),
    };
  },
};

function holdGlobals({ code, map }) {
  const asked = HELD.filter((name) => asksFor(name).test(code) && !declares(name).test(code));
  if (asked.length === 0) return { code, map };
  // On the first line, so that the others keep their numbers.
  return { code: `const { ${asked.join(', ')} } = globalThis; ${code}`, map };
}

const asksFor = (name) => new RegExp(`(?<![.\\w$])${name}\\b`);
/** Anywhere in the module: one that calls something of its own so keeps looking at the context. */
const declares = (name) => new RegExp(`\\b(const|let|class|function)\\s+${name}\\b|^import\\b.*\\b${name}\\b`, 'm');
