import type { SentCorrection, Saying } from '../feedback/say.ts';
import { say } from '../feedback/say.ts';
import { saidClass } from '../feedback/said-memory.ts';
import { meantHere } from '../feedback/meant-here.ts';
import type { AnsweredRow, SelectedRows } from '../ports/workbook-port.ts';
import { featureCells } from '../table/feature-columns.ts';
import { FlowProblem } from '../tasks/flow-problem.ts';
import { acceptWords } from './accept/accept-words.ts';

/** So many rows are accepted at once; who has selected more has probably selected a column. */
export const MOST_ACCEPTED = 1_000;

/**
 * Accepts what Amend answers beside the selected rows, each in the person's name. Rows whose class the person has said
 * already are left as they are, and so are rows without an answer.
 *
 * @returns what was said; resolves once it is kept
 * @throws {FlowProblem} no-row-selected, selection-too-large, no-answer-selected
 */
export async function acceptSelected(
  saying: Saying,
  { selected, rows }: SelectedRows,
): Promise<readonly SentCorrection[]> {
  if (selected > MOST_ACCEPTED) {
    throw new FlowProblem(
      'selection-too-large',
      acceptWords('tooMany', { rows: selected, most: MOST_ACCEPTED }),
      acceptWords('selectFewer'),
    );
  }
  if (selected === 0) throw new FlowProblem('no-row-selected', acceptWords('noRow'), acceptWords('selectRow'));
  const answered = rows.filter((row): row is AnsweredRow & { answer: string } => row.answer !== null);
  if (answered.length === 0) {
    throw new FlowProblem(
      'no-answer-selected',
      acceptWords('noAnswer', { rows: selected }),
      acceptWords('classifyFirst'),
    );
  }
  const meant = meantHere(
    saying,
    answered.map(({ answer }) => answer),
  );
  const words = answered
    .map((row) => ({ ...row, class: meant.get(row.answer) ?? row.answer }))
    .filter((row) => saidClass(saying.memory, row.key) !== row.class)
    .map(({ key, cells, answer, class: name }) => ({
      key,
      kind: 'accept' as const,
      origin: 'class-column' as const,
      cells: featureCells(cells, saying.classifier),
      class: name,
      predictedClass: answer,
    }));
  return say(saying, words);
}
