import type { Model } from '@ironcalc/wasm';

/** What the workbook uses of IronCalc: a workbook of its own that is filled, evaluated and read. */
export type CalculatorModel = Model;

/** IronCalc, loaded: makes models. */
export interface Calculator {
  readonly Model: typeof Model;
  /**
   * Takes so many bytes for models to come at once, up to 500 MB. Memory that grows bit by bit, as it does otherwise,
   * makes the browser look through all that the page holds at each bit, to see whether some can be given back.
   */
  reserve(bytes: number): void;
}

const MOST_RESERVED = 500_000_000;

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
  const { __wbindgen_malloc: take, __wbindgen_free: giveBack } = await library.default();
  const reserve = (bytes: number) => {
    const most = Math.min(bytes, MOST_RESERVED);
    giveBack(take(most, 1), most, 1);
  };
  loaded = { Model: library.Model, reserve };
  return loaded;
}
