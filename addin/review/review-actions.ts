import type { RowKey } from '../../contract/cell.ts';
import type { SuspectLabel } from '../../contract/explanation.ts';
import type { ReviewAbout, ReviewRow } from '../../contract/prediction.ts';
import type { CorrectEvent, CorrectState, RowJudged } from '../correct/correct-state.ts';
import { sayOrDraft } from '../correct/typed/say-or-draft.ts';
import { say } from '../feedback/say.ts';
import { putInSheet, sayingOf, scanInto } from '../correct/typed/typed-corrections.ts';
import { withPatience } from '../ports/pacing.ts';
import { WorkbookProblem } from '../ports/workbook-port.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { answerWord, loadReviewList, type Verdict } from './review-rows.ts';
import type { RowsEvent, RowsSlice } from '../rows/rows-state.ts';
import type { ReviewedList, ReviewEvent, ReviewState } from './review-state.ts';
import { answerSuspect, loadSuspects as fetchSuspects, type SecondLook } from './suspect-labels.ts';
import { reviewWords } from './words/review-words.ts';

/** With fewer rows left in the review list, more are fetched. */
const REFILL_BELOW = 5;

type ReviewContext = FeatureContext<
  ReviewState & CorrectState & RowsSlice,
  ReviewEvent | CorrectEvent | RowJudged | RowsEvent
>;

export interface ReviewActions {
  loadReview(): void;
  /** Lists the rows of which nobody has said anything, or those about which somebody was unsure. */
  reviewAbout(about: ReviewAbout): void;
  /** Goes through the rows of a work-list that are left to the person; null goes back to the rows worth a look. */
  reviewList(list: ReviewedList | null): void;
  answer(row: ReviewRow, verdict: Verdict, note?: string): void;
  loadSuspects(): void;
  lookAgain(label: SuspectLabel, look: SecondLook): void;
}

export function reviewActions(pane: ReviewContext): ReviewActions {
  return {
    loadReview: () => void loadReview(pane),
    reviewAbout: (about) => choose(pane, about, null),
    reviewList: (list) => choose(pane, 'new', list),
    answer: (row, verdict, note) => void answer(pane, row, verdict, note),
    loadSuspects: () => void loadSuspects(pane),
    lookAgain: (label, look) => void lookAgain(pane, label, look),
  };
}

function choose(pane: ReviewContext, about: ReviewAbout, of: ReviewedList | null): void {
  pane.store.dispatch({ type: 'review-chosen', about, of });
  void loadReview(pane, { queued: true });
}

/** A list of rows that the person no longer asks for is dropped. */
async function loadReview(pane: ReviewContext, { queued = false } = {}): Promise<void> {
  await pane.tasks.run('review', { doing: reviewWords('fetching'), queued }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    if (work.view === null) return;
    // What was typed meanwhile goes first: a row that a person has answered is not asked again.
    await scanInto(pane);
    await pane.outbox.flush();
    pane.store.dispatch({ type: 'review-asked' });
    // It comes up with its step, and whoever opened that may type already.
    const read = () =>
      loadReviewList({ ...pane, workbook: session.table }, work.classifier, work.tableId, {
        view: work.view!,
        about: work.reviewAbout,
        list: work.reviewOf?.id,
      });
    const review = await withPatience(pane.pacing, read, signal);
    signal.throwIfAborted();
    const now = openWorkOf(pane).work;
    if (now.reviewAbout !== work.reviewAbout || now.reviewOf?.id !== work.reviewOf?.id) return;
    pane.store.dispatch({ type: 'review-loaded', review });
  });
}

async function answer(pane: ReviewContext, row: ReviewRow, verdict: Verdict, note?: string): Promise<void> {
  await pane.tasks.run('correct', { doing: reviewWords('saving'), queued: true }, async () => {
    const { work } = openWorkOf(pane);
    const saying = await sayingOf(pane);
    const cells = work.review?.cells.get(row.key);
    pane.store.dispatch({ type: 'row-judged', key: row.key });
    const isQuiet = work.review?.isQuiet === true;
    const words = [answerWord(row, verdict, cells, note)];
    // Others read the sheet, too: of what they are not to see nothing may be marked there.
    const said = isQuiet ? await say(saying, words) : await sayOrDraft(pane, saying, words);
    if (said.length === 0) return;
    pane.store.dispatch({ type: 'corrected', said });
    if (verdict.kind === 'correct' && !isQuiet) await putInSheet(pane, row.key, verdict.class);
  });
  const { work } = openWorkOf(pane);
  if (work.review !== null && work.review.rows.length < REFILL_BELOW && work.review.waiting > work.review.rows.length)
    void loadReview(pane);
}

/** Fetches the labels worth a second look. */
async function loadSuspects(pane: ReviewContext): Promise<void> {
  await pane.tasks.run('suspects', { doing: reviewWords('lookingForSuspects') }, async ({ signal }) => {
    const { work, session } = openWorkOf(pane);
    const suspects = await fetchSuspects({ ...pane, workbook: session.table }, work.classifier, work.tableId, {
      signal,
    });
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'suspects-loaded', suspects });
  });
}

/** Keeps a label as it is, or changes it to what is suggested; the sheet shows the change in its correction column. */
async function lookAgain(pane: ReviewContext, label: SuspectLabel, look: SecondLook): Promise<void> {
  await pane.tasks.run('correct', { doing: reviewWords('saving'), queued: true }, async () => {
    const { work } = openWorkOf(pane);
    const cells = work.suspects?.cells.get(label.key);
    if (cells === undefined) return;
    pane.store.dispatch({ type: 'suspect-answered', key: label.key });
    const said = await answerSuspect(await sayingOf(pane), label, look, cells);
    pane.store.dispatch({ type: 'corrected', said: [said] });
    if (look === 'change') await showInSheet(pane, label.key, label.suggested);
  });
}

/** A table that was never classified has no column for it; what was said is saved all the same. */
async function showInSheet(pane: ReviewContext, key: RowKey, className: string): Promise<void> {
  try {
    await putInSheet(pane, key, className);
  } catch (error) {
    if (!(error instanceof WorkbookProblem) || error.code !== 'columns-gone') throw error;
  }
}
