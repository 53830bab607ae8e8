import { randomUUID } from 'node:crypto';
import { seededRandom } from '../../ml/random.ts';

const random = seededRandom(10);
const SAID_AT = '2026-11-02T09:00:00.000Z';

const WORDS = Array.from({ length: 5_000 }, () =>
  Array.from({ length: 3 + random.integer(8) }, () => String.fromCharCode(97 + random.integer(26))).join(''),
);
/** Words without end, no two texts alike. */
export function words(length: number): string {
  let text = '';
  while (text.length < length) text += `${WORDS[random.integer(WORDS.length)]!} `;
  return text.slice(0, length);
}

const list = <Value>(length: number, value: (at: number) => Value): Value[] =>
  Array.from({ length }, (_, at) => value(at));

/** A request for predictions: every row has `columns` cells. */
export function predictionBody(
  rows: number,
  columns: readonly { name: string; cell: (row: number) => unknown }[],
): string {
  return JSON.stringify({
    view: randomUUID(),
    rows: {
      keys: list(rows, (row) => `r${row}`),
      columns: columns.map(({ name, cell }) => ({ name, values: list(rows, cell) })),
    },
  });
}

/** Feedback of the label column: one event a row. */
export function feedbackBody(
  rows: number,
  columns: readonly string[],
  cells: (row: number) => unknown[],
  className: (row: number) => string,
  prefix = 'r',
): string {
  const events = list(rows, (row) => ({
    id: randomUUID(),
    kind: 'correct',
    origin: 'label-column',
    key: `${prefix}${row}`,
    cells: cells(row),
    class: className(row),
    saidAt: SAID_AT,
  }));
  return JSON.stringify({ columns, events });
}

/** A sample of a table, `cell(row, column)` each. */
export function sampleBody(columns: number, rows: number, cell: (row: number, column: number) => unknown): string {
  return JSON.stringify({
    columns: list(columns, (column) => ({ name: `Column ${column}`, values: list(rows, (row) => cell(row, column)) })),
  });
}
