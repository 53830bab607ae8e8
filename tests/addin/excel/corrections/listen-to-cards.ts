import type { Cells, OpenWorkbook } from '../open-workbook.ts';

export const CARDS: Cells = Object.freeze([
  ['Id', 'Merchant', 'Amount'],
  ['a', 'Taxi', 1],
  ['b', '#N/A', 2],
  ['c', 'Paper', 3],
  ['d', 'Phone', 4],
]);

/**
 * Puts the cards into an empty workbook, with Amend's columns in D (class), E (confidence) and F (correction), and
 * listens to what is typed there.
 *
 * @returns the table's id
 */
export async function listenToCards(workbook: OpenWorkbook): Promise<string> {
  const table = await workbook.startWith(CARDS);
  await workbook.pane.evaluate(async (id) => {
    await port.preparePredictionColumns(id, { classes: ['Travel', 'Office'], lowConfidence: 0.6 });
    await port.writePredictions(
      id,
      ['Id'],
      [{ key: 'a', class: 'Office', confidence: 0.9, source: 'model', changed: false }],
    );
    globalThis.stopListening = await port.onCorrections(
      id,
      ['Id'],
      (corrections) => heard.push(...corrections),
      (problem) => problems.push(problem),
    );
  }, table);
  return table;
}

/** What was told since the last call, as key and class. */
export function toldOf(workbook: OpenWorkbook): Promise<(string | null)[][]> {
  return workbook.pane.evaluate(() => heard.splice(0).map((correction) => [correction.key, correction.class]));
}
