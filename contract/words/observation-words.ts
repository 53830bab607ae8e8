import type { z } from 'zod';
import type { CsvRowFault, OBSERVATION_PROBLEMS } from '../problems/observation-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './observation/de.ts';
import { en } from './observation/en.ts';
import { pt } from './observation/pt.ts';
import { listed, quoted } from './phrases.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

/**
 * What is wrong with a line of a file, in a sentence.
 * @example csvRowSentence({ code: 'decision', line: 7, given: 'yes' }) // => 'Line 7: the decision is “yes”; it must be 0 (go ahead) or 1 (roll back).'
 */
export function csvRowSentence(fault: CsvRowFault): string {
  return words(`row.${fault.code}`, 'given' in fault ? { ...fault, given: shown(fault.given) } : fault);
}

function shown(given: string): string {
  return given === '' ? words('row.empty') : quoted(given);
}

type Unreadable = z.output<(typeof OBSERVATION_PROBLEMS)['csv-unreadable']['values']>;

export const OBSERVATION_WORDS = wordsFor<typeof OBSERVATION_PROBLEMS>(words, {
  'not-a-metric': { detail: (values) => words('not-a-metric.detail', values) },
  'csv-unreadable': { detail: faultOfFile },
});

function faultOfFile(values: Unreadable): string {
  switch (values.reason) {
    case 'headers':
      return (['missing', 'unknown', 'twice'] as const)
        .filter((fault) => values[fault].length > 0)
        .map((fault) => headerSentence(fault, values[fault]))
        .join(' ');
    case 'rows':
      return rowSentences(values);
    default:
      return words(`csv-unreadable.${values.reason}`, values);
  }
}

function headerSentence(fault: 'missing' | 'unknown' | 'twice', headers: readonly string[]): string {
  return words(`csv-unreadable.${fault}`, { names: listed(headers.map(quoted)), count: headers.length });
}

/** Faults that one reads at a time; the others are in the answer, each for itself. */
const MOST_SAID = 5;

function rowSentences({ rows, faults }: { readonly rows: number; readonly faults: readonly CsvRowFault[] }): string {
  const said = faults.slice(0, MOST_SAID).map(csvRowSentence);
  const more = faults.length > MOST_SAID ? [words('csv-unreadable.more')] : [];
  return [words('csv-unreadable.rows', { rows }), ...said, ...more].join(' ');
}
