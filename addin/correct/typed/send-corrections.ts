import type { CellValue, RowKey } from '../../../contract/cell.ts';
import type { FeedbackReach } from '../../../contract/feedback.ts';
import { rowHash } from '../../../contract/row-hash.ts';
import { featureCells } from '../../table/feature-columns.ts';
import { meantHere } from '../../feedback/meant-here.ts';
import { isKnown, noteScan, saidClass, seenInSheet } from '../../feedback/said-memory.ts';
import { draftWords, say, type SentCorrection, type Saying, type Word } from '../../feedback/say.ts';
import type { TypedCorrection } from '../../ports/workbook-port.ts';

/**
 * Sends corrections that the person here was seen typing. What was said already is not said again; what the server did
 * not take is said again once the row's cells have been mended.
 * @param reach `row` where they are said of their rows alone; a withdrawal always is
 * @returns what was new, in order; resolves once it is kept
 * @throws {FlowProblem} column-missing, column-unclear, before anything is kept
 */
export async function sendCorrections(
  saying: Saying,
  corrections: readonly TypedCorrection[],
  reach?: FeedbackReach,
): Promise<readonly SentCorrection[]> {
  return say(
    saying,
    newsOf(saying, corrections).map((word) => ({ ...word, reach: word.class === undefined ? undefined : reach })),
  );
}

/**
 * What corrections say that was not said already.
 *
 * @throws {FlowProblem} column-missing, column-unclear
 */
export function newsOf(saying: Saying, corrections: readonly TypedCorrection[]): Word[] {
  return wordsOf(saying, corrections).filter(({ key, class: name = null, cells }) => {
    const isNews = name !== saidClass(saying.memory, key);
    return isNews || isMended(saying, key, cells);
  });
}

/** What corrections say, news or not. */
function wordsOf(saying: Saying, corrections: readonly TypedCorrection[]): Word[] {
  const meant = meantHere(
    saying,
    corrections.map((each) => each.class),
  );
  return corrections.map((correction) =>
    wordOf(saying, correction, meant, correction.column === 'class' ? 'class-column' : 'correction-column'),
  );
}

/**
 * Sends corrections that were found in the sheet, which nobody was seen typing: a co-author's, or typed while the pane
 * was closed. They are sent in nobody's name, as based on what this sheet is known to have shown; what anybody has said
 * already is not said again, so looking through the sheet twice is harmless.
 * @returns as {@link sendCorrections}
 */
export async function sendFoundCorrections(
  saying: Saying,
  corrections: readonly TypedCorrection[],
): Promise<readonly SentCorrection[]> {
  const said = await say(saying, foundNews(saying, corrections));
  noteScan(saying.memory);
  await saying.store.save(saying.classifier.id, saying.memory);
  return said;
}

/**
 * Keeps what was typed for its author to look at before it is sent. The server knows what is no news: that ends the
 * draft of its row.
 * @throws {FlowProblem} column-missing, column-unclear, before anything is kept
 */
export async function draftCorrections(saying: Saying, corrections: readonly TypedCorrection[]): Promise<void> {
  await draftWords(saying, wordsOf(saying, corrections));
}

/**
 * Keeps what was found in the sheet and is no draft yet, likewise; sent, it will be in nobody's name.
 * @returns what was kept
 */
export async function draftFound(saying: Saying, corrections: readonly TypedCorrection[]): Promise<readonly Word[]> {
  const news = foundNews(saying, corrections);
  await draftWords(saying, news);
  return news;
}

function foundNews(saying: Saying, corrections: readonly TypedCorrection[]): Word[] {
  const { memory } = saying;
  const meant = meantHere(
    saying,
    corrections.map((each) => each.class),
  );
  return corrections.flatMap((correction): Word[] => {
    const word = wordOf(saying, correction, meant, 'found');
    if (word.class === undefined) return [];
    const isNews = !isKnown(memory, correction.key, word.class) || isMended(saying, correction.key, word.cells);
    return isNews ? [{ ...word, basedOn: seenInSheet(memory, correction.key) }] : [];
  });
}

function wordOf(
  { classifier }: Saying,
  correction: TypedCorrection,
  meant: ReadonlyMap<string, string>,
  origin: Word['origin'],
): Word {
  const name = correction.class === null ? undefined : meant.get(correction.class);
  return {
    key: correction.key,
    kind: name === undefined ? 'withdraw' : name === correction.predictedClass ? 'accept' : 'correct',
    origin,
    cells: featureCells(correction.cells, classifier),
    class: name,
    predictedClass: correction.predictedClass ?? undefined,
  };
}

/** Whether an event of the row is set aside that was said of other cells. */
function isMended({ outbox, classifier }: Saying, key: RowKey, cells: readonly CellValue[]): boolean {
  const setAside = outbox
    .snapshot()
    .setAside.find(({ item }) => item.classifierId === classifier.id && item.event.key === key);
  return setAside !== undefined && rowHash(setAside.item.event.cells) !== rowHash(cells);
}
