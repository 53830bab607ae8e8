import type { WordsFor } from '../problem-kind.ts';
import type { CsvRowFault, OBSERVATION_PROBLEMS } from '../problems/observation-problems.ts';
import { counted, grouped, listed, quoted } from './phrases.ts';

/**
 * What is wrong with a line of a file, in a sentence.
 * @example csvRowSentence({ code: 'decision', line: 7, given: 'yes' }) // => 'Line 7: the decision is “yes”; it must be 0 (go ahead) or 1 (roll back).'
 */
export function csvRowSentence(fault: CsvRowFault): string {
  return `Line ${grouped(fault.line)}: ${rowComplaint(fault)}`;
}

function rowComplaint(fault: CsvRowFault): string {
  switch (fault.code) {
    case 'fields':
      return `${fault.fields === 1 ? 'there is' : 'there are'} ${counted(fault.fields, 'field')} where the headers have ${grouped(fault.wanted)}.`;
    case 'number':
      return `the ${fault.column} is ${given(fault.given)}; it must be a number without thousands set apart, such as 1234.5.`;
    case 'mark':
      return `the ${fault.column} ${quoted(fault.given)} has another decimal mark than the numbers before it (“${fault.mark}”). Use one mark in the whole file.`;
    case 'value':
      return `the value is ${given(fault.given)}; it must lie between −10 to the 15 and 10 to the 15.`;
    case 'minutes':
      return `the time is ${given(fault.given)}; it must be minutes, from 0 to 1,000,000,000.`;
    case 'decision':
      return `the decision is ${given(fault.given)}; it must be 0 (go ahead) or 1 (roll back).`;
    case 'unit':
      return `the unit is too long; ${grouped(fault.most)} characters are the most.`;
  }
}

function given(text: string): string {
  return text === '' ? 'empty' : quoted(text);
}

export const OBSERVATION_WORDS: WordsFor<typeof OBSERVATION_PROBLEMS> = {
  'not-a-metric': {
    title: 'This classifier is no metric.',
    nextStep: 'Choose a metric, or make one.',
    detail: ({ classifier }) =>
      `The rows of "${classifier}" are no observations: a metric has the columns Value, Minutes and Unit, and the label column Decision.`,
  },
  'csv-unreadable': {
    title: 'The file was not added.',
    nextStep: 'Mend the file and upload it again. Nothing of it was added.',
    detail: (values) => {
      switch (values.reason) {
        case 'empty':
          return 'The file has no observations: no line follows the headers.';
        case 'headers':
          return headerSentences(values).join(' ');
        case 'many-rows':
          return `The file has ${grouped(values.rows)} lines; ${grouped(values.most)} is the most of one upload. Part it in two.`;
        case 'rows':
          return faultSentences(values);
      }
    },
  },
};

/** Faults that one reads at a time; the others are in the answer, each for itself. */
const MOST_SAID = 5;

function faultSentences({ rows, faults }: { readonly rows: number; readonly faults: readonly CsvRowFault[] }): string {
  const said = faults.slice(0, MOST_SAID).map(csvRowSentence);
  const more = faults.length > MOST_SAID ? ['There is more to mend after that.'] : [];
  return [`${counted(rows, 'line is', 'lines are')} wrong.`, ...said, ...more].join(' ');
}

function headerSentences({
  missing,
  unknown,
  twice,
}: {
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}): string[] {
  const names = (list: readonly string[]) => listed(list.map(quoted));
  const isOrAre = (list: readonly string[]) => (list.length === 1 ? 'is' : 'are');
  const sentences: string[] = [];
  if (missing.length > 0)
    sentences.push(`The first line must name the columns; ${names(missing)} ${isOrAre(missing)} missing.`);
  if (unknown.length > 0)
    sentences.push(
      `${names(unknown)} ${unknown.length === 1 ? 'is no column' : 'are no columns'} of observations: these are value, decision, time and unit (or valor, decisao, tempo and unidade).`,
    );
  if (twice.length > 0) sentences.push(`${names(twice)} ${twice.length === 1 ? 'comes' : 'come'} twice.`);
  return sentences;
}
