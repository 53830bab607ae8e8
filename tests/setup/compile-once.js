import vm from 'node:vm';

/**
 * A test file runs in a context of its own, for which jest has every module compiled anew, its own among them: a tenth
 * of what a short one takes. What V8 has compiled is of no context, and is taken up again in the same process.
 */
const compiled = new Map();

const { compileFunction, SourceTextModule } = vm;

vm.compileFunction = (source, parameters, options) => {
  const cachedData = compiledBefore(options.filename, source);
  if (cachedData !== undefined) return compileFunction(source, parameters, { ...options, cachedData });
  const made = compileFunction(source, parameters, { ...options, produceCachedData: true });
  compiled.set(options.filename, { source, data: made.cachedData });
  return made;
};

vm.SourceTextModule = new Proxy(SourceTextModule, {
  construct(target, [source, options], of) {
    const cachedData = compiledBefore(options.identifier, source);
    const compile = (data) => Reflect.construct(target, [source, { ...options, cachedData: data }], of);
    try {
      const made = compile(cachedData);
      if (cachedData === undefined) compiled.set(options.identifier, { source, data: made.createCachedData() });
      return made;
    } catch (error) {
      if (error.code !== 'ERR_VM_MODULE_CACHED_DATA_REJECTED') throw error;
      // A test file has set flags of V8, which count from then on: what was compiled before is of no use any more.
      compiled.delete(options.identifier);
      return compile(undefined);
    }
  },
});

/** Such a module asks in the name of the one that was compiled first: it is compiled anew. */
const IMPORTS_LATER = /\bimport\s*\(/;

function compiledBefore(name, source) {
  const before = compiled.get(name);
  return before?.source === source && !IMPORTS_LATER.test(source) ? before.data : undefined;
}
