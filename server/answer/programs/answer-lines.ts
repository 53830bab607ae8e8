import { ProblemError } from '../../../contract/problem.ts';
import type { AnsweredRow, RowObject } from '../../../contract/row-predictions.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { ownRowTest, requireOwn, type OwnRows } from '../../record/scopes/own-rows.ts';
import { createArranging, type ArrangedRow } from './arrange-rows.ts';
import { answerArranged, answeringClassifier, rowsOf, type RowServices, type RowsAsked } from './answer-rows.ts';

/** Lines answered together, and the bytes of them: what is in memory. */
const BLOCK_LINES = 500;
const BLOCK_BYTES = 4 * 1024 * 1024;
/** Answers that wait to be logged: with more, lines wait, so that their log drops none. */
const MOST_WAITING_ROWS = 20_000;

/** A line as it was read, by its number from 1: a row, or why it is none. */
export type RowLine = { readonly number: number; readonly bytes: number } & (
  { readonly value: RowObject } | { readonly fault: ProblemError }
);

/** What comes of a line. */
export type LineOutcome = { readonly line: number } & (
  (AnsweredRow & { readonly modelVersion: number; readonly predictedAt: string }) | { readonly fault: ProblemError }
);

type Arranged = { readonly line: number } & ({ readonly row: ArrangedRow } | { readonly fault: ProblemError });

/**
 * Answers lines in their order, some hundred at a time: each with its row's class, or with what is wrong with it, and
 * the others go on. To refuse all for one would take back what was answered already.
 *
 * @throws {ProblemError} before the first line, what concerns them all
 */
export async function* answerLines(
  services: RowServices,
  lines: AsyncIterable<RowLine>,
  asked: RowsAsked,
): AsyncGenerator<LineOutcome[]> {
  const classifier = await answeringClassifier(services, asked.classifier);
  requireOpen(classifier);
  const arrange = createArrangingOwn(createArranging(classifier), asked.own);
  let block: Arranged[] = [];
  let bytes = 0;
  for await (const line of lines) {
    block.push(arrange(line));
    bytes += line.bytes;
    if (block.length < BLOCK_LINES && bytes < BLOCK_BYTES) continue;
    yield await answerBlockOfLines(services, block, asked);
    if (services.predictionLog.waitingRows > MOST_WAITING_ROWS) await services.predictionLog.flush();
    block = [];
    bytes = 0;
  }
  yield await answerBlockOfLines(services, block, asked);
}

/** Arranges a line's row, if it is one of theirs. */
function createArrangingOwn(
  arrange: (row: RowObject) => ArrangedRow,
  own: OwnRows | null,
): (line: RowLine) => Arranged {
  const isOwn = ownRowTest(own);
  return (read) => {
    const line = read.number;
    if ('fault' in read) return { line, fault: read.fault };
    try {
      const row = arrange(read.value);
      if (!isOwn(row.cells)) {
        const columns = row.cells.map((cell) => [cell]);
        requireOwn(own, columns, 1);
      }
      return { line, row };
    } catch (error) {
      if (error instanceof ProblemError) return { line, fault: error };
      throw error;
    }
  };
}

async function answerBlockOfLines(
  services: RowServices,
  block: readonly Arranged[],
  asked: RowsAsked,
): Promise<LineOutcome[]> {
  const rows = block.flatMap((each) => ('row' in each ? [each.row] : []));
  const answer = rows.length === 0 ? null : await answerArranged(services, rows, asked);
  const answered = answer === null ? [] : rowsOf(answer);
  let next = 0;
  return block.map((each): LineOutcome => {
    if ('fault' in each) return each;
    const { modelVersion, predictedAt } = answer!;
    return { line: each.line, ...answered[next++]!, modelVersion, predictedAt };
  });
}
