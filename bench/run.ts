import { readdirSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Benchmark, Figure } from './figure.ts';

/** `npm run bench` lists the benchmarks; `npm run bench -- NAME` runs one and prints its JSON as the last line. */
const folder = dirname(fileURLToPath(import.meta.url));
const NOT_BENCHMARKS = new Set(['run', 'figure']);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -3))
  .filter((name) => !NOT_BENCHMARKS.has(name));

const load = async (name: string) =>
  ((await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as { benchmark: Benchmark }).benchmark;

const wanted = process.argv[2];
if (wanted === undefined) {
  for (const name of names) console.log(`${name.padEnd(12)} ${(await load(name)).about}`);
} else if (!names.includes(wanted)) {
  console.error(`There is no benchmark "${wanted}". Choose one of: ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  const figures = await (await load(wanted)).run();
  console.table(figures.map(readable));
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  console.log(JSON.stringify({ bench: wanted, machine, figures }));
}

function readable(figure: Figure) {
  const number = (value: number | undefined) => (value === undefined ? '' : Number(value.toPrecision(4)));
  return {
    figure: figure.name,
    value: number(figure.value),
    unit: figure.unit,
    peer: figure.peer === undefined ? '' : `${figure.peer}: ${number(figure.peerValue)}`,
    ratio: number(figure.ratio),
    bar: figure.bar ?? '',
    met: figure.met === undefined ? '' : figure.met ? 'yes' : 'NO',
  };
}
