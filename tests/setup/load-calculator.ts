import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { TextDecoder, TextEncoder } from 'node:util';
import { loadCalculator } from '../../workbench/formulas/calculator.ts';

/** Gives the calculator its WebAssembly from the installed package: Node has no page to fetch it for. */
export async function initCalculator(): Promise<void> {
  // A test's window has neither.
  globalThis.TextDecoder ??= TextDecoder as typeof globalThis.TextDecoder;
  globalThis.TextEncoder ??= TextEncoder as typeof globalThis.TextEncoder;
  const { initSync } = await import('@ironcalc/wasm');
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
}

/** The calculator, there from the first formula on. */
export async function loadCalculatorForTests(): Promise<void> {
  await initCalculator();
  await loadCalculator();
}
