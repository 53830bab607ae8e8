import type { Model } from '@ironcalc/wasm';

/** What the workbook uses of IronCalc: a workbook of its own that is filled, evaluated and read. */
export type CalculatorModel = Model;

/** IronCalc, loaded: makes models. */
export interface Calculator {
  readonly Model: typeof Model;
}

let loaded: Calculator | null = null;
let loading: Promise<Calculator> | null = null;
/** Models that broke: freed, they would touch what is broken. */
const broken: CalculatorModel[] = [];

/** IronCalc if it is there and whole, else null: see {@link loadCalculator}. */
export function loadedCalculator(): Calculator | null {
  return broken.length > 0 ? null : loaded;
}

/**
 * Loads IronCalc, 2 MB of WebAssembly that only workbooks with formulas need, once for the page. After a failure it may
 * be tried again.
 */
export function loadCalculator(): Promise<Calculator> {
  if (broken.length > 0) return Promise.reject(new RangeError('loadCalculator requires a page where it did not break'));
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** After a fault in one model the memory of all is in doubt: nothing is calculated until the page is loaded again. */
export function giveUpCalculator(model: CalculatorModel): void {
  broken.push(model);
}

async function load(): Promise<Calculator> {
  const library = await import(/* webpackChunkName: "calculator" */ '@ironcalc/wasm');
  await library.default();
  loaded = library;
  return library;
}
