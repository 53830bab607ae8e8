import type { z } from 'zod';
import type { ProblemWords } from '../problem-kind.ts';
import type { CLASSIFIER_PROBLEMS } from '../problems/classifier-problems.ts';
import { grouped, listed } from './phrases.ts';

type ColumnFixed = z.output<(typeof CLASSIFIER_PROBLEMS)['column-fixed']['values']>;

/** What people read when columns cannot be changed as they asked. */
export const COLUMN_FIXED_WORDS: ProblemWords<ColumnFixed> = {
  title: 'The columns cannot be changed so.',
  nextStep: 'Look at the columns as they are, and change others.',
  nextStepHere: ({ reason }) => NEXT_STEPS[reason],
  detail: detailOf,
};

const NEXT_STEPS: Readonly<Record<ColumnFixed['reason'], string>> = {
  metric: 'Set up a classifier from a table, whose columns you choose, or another metric.',
  none: 'Look at the columns as they are now: somebody may have changed them meanwhile.',
  there: 'Change its type, if that is what you want, or give the new column another name.',
  label: 'Set up a new classifier, if classes are to be found in another column.',
  key: 'Give it the type “Ignored”, if it is not to be decided by. To tell rows apart by other columns, set up a new classifier.',
  last: 'Add another column first.',
  'many-used': 'Give other columns the type “Ignored” first.',
  'many-kept': 'Use a column that is there under another name, or set up a new classifier.',
  scope: 'Change their roles on the page “People” first.',
  name: 'Choose another name, or take it from that column first.',
};

function detailOf(values: ColumnFixed): string {
  switch (values.reason) {
    case 'metric':
      return `"${values.classifier}" is a metric: its columns are those of every observation.`;
    case 'none':
      return `"${values.classifier}" has no column "${values.column}".`;
    case 'there':
      return `"${values.classifier}" has a column "${values.column}" already.`;
    case 'label':
      return `"${values.column}" is where the classes stand: it cannot also be decided by.`;
    case 'key':
      return `"${values.column}" tells the rows apart: without it nobody would know any more which rows were spoken of.`;
    case 'last':
      return `Without "${values.column}" "${values.classifier}" would have nothing to decide by.`;
    case 'many-used':
      return `More than ${grouped(values.most)} columns would be decided by.`;
    case 'many-kept':
      return `There would be more than ${grouped(values.most)} columns, those that were dropped included, whose cells are kept beside what was said.`;
    case 'scope':
      return `"${values.column}" says which rows are ${listed(values.people)}’s to see: they would see none any more.`;
    case 'name':
      return `"${values.name}" is what tables call the column "${values.column}", or nearly.`;
  }
}
