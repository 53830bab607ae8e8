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

vm.SourceTextModule = class extends SourceTextModule {
  constructor(source, options) {
    const cachedData = compiledBefore(options.identifier, source);
    super(source, { ...options, cachedData });
    if (cachedData === undefined) compiled.set(options.identifier, { source, data: this.createCachedData() });
  }
};

/** Such a module asks in the name of the one that was compiled first: it is compiled anew. */
const IMPORTS_LATER = /\bimport\s*\(/;

function compiledBefore(name, source) {
  const before = compiled.get(name);
  return before?.source === source && !IMPORTS_LATER.test(source) ? before.data : undefined;
}
