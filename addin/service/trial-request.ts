import type { CellValue } from '../../contract/cell.ts';
import type { Column, ColumnType } from '../../contract/classifier.ts';
import { ENDPOINTS } from '../../contract/endpoints.ts';
import { filledPath } from '../../contract/endpoint.ts';
import type { ExplanationRequest } from '../../contract/explanation.ts';
import { serviceWords } from './words/service-words.ts';

/** What is asked about a row that somebody makes up: the request of `explainPrediction`, which is recorded nowhere. */
export function trialRequest(columns: readonly Column[], cells: readonly CellValue[]): ExplanationRequest {
  return {
    rows: {
      keys: [serviceWords('key')],
      columns: columns.map(({ name }, at) => ({ name, values: [cells[at] ?? null] })),
    },
  };
}

/**
 * A cell as somebody types it: a number where the column has numbers and it reads as one, else the text; nothing when
 * it is blank.
 *
 * @example typedCell(' 12.5 ', 'number') // => 12.5
 * @example typedCell('12,5', 'number') // => 12.5
 * @example typedCell('12', 'text') // => '12'
 * @example typedCell('  ', 'text') // => null
 */
export function typedCell(text: string, type: ColumnType): CellValue {
  const typed = text.trim();
  if (typed === '') return null;
  if (type !== 'number') return typed;
  const number = Number(/^-?\d+,\d+$/.test(typed) ? typed.replace(',', '.') : typed);
  return Number.isFinite(number) ? number : typed;
}

/** The addresses that a row may be asked about at, and a command for each that a program's author can begin with. */
export interface TrialCommands {
  /** Answers with reasons, and records nothing: the request that the form made. */
  readonly explain: string;
  /** Answers the same row as live rows are: it is logged and watched. */
  readonly predict: string;
}

/**
 * @param origin of the server, such as `https://amend.example.com`
 * @param view   any UUID: names one reading of a table
 */
export function trialCommands(
  { origin, classifier, view }: { readonly origin: string; readonly classifier: string; readonly view: string },
  request: ExplanationRequest,
): TrialCommands {
  const command = (name: 'explainPrediction' | 'predict', body: object): string =>
    [
      `curl -X POST '${origin}${filledPath(ENDPOINTS[name].path, { classifier })}'`,
      `  -H 'Authorization: Bearer ACCESS-KEY'`,
      `  -H 'Content-Type: application/json'`,
      `  -d ${inQuotes(JSON.stringify(body))}`,
    ].join(' \\\n');
  return { explain: command('explainPrediction', request), predict: command('predict', { view, rows: request.rows }) };
}

/** As a POSIX shell takes it whole, whatever stands in it. */
function inQuotes(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
