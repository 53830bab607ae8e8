import type { RowKey } from '../../contract/cell.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import {
  queryOf,
  type CameOf,
  type LineageEvent,
  type LineagePage,
  type LineageState,
  type Within,
} from './lineage-state.ts';
import { lineageWords } from './words/lineage-words.ts';

/** As many answers as a person reads at once in a pane. */
export const ANSWERS_OF_PAGE = 20;

type LineageContext = FeatureContext<LineageState, LineageEvent>;

export interface LineageActions {
  /** Where the last answer for a row came from, or one of its answers. */
  openLineage(key: RowKey, prediction?: string): void;
  /** What came of something, or those of its answers that are asked for. */
  openCameOf(of: CameOf, within?: Within): void;
  /** Others of its answers, in the place of those that are shown. */
  narrowCameOf(within: Within): void;
  moreCameOf(): void;
  /** To the page before; from the first one, to what was shown before lineage. */
  backInLineage(): void;
  closeLineage(): void;
}

export function lineageActions(pane: LineageContext): LineageActions {
  const open = (page: LineagePage) => {
    pane.store.dispatch({ type: 'lineage-asked', page });
    void tell(pane);
  };
  return {
    openLineage: (key, prediction) =>
      open({ kind: 'row', key, ...(prediction === undefined ? {} : { prediction }), told: null }),
    openCameOf: (of, within = {}) => open({ kind: 'came-of', of, within, told: null }),
    narrowCameOf: (within) => {
      const page = openWorkOf(pane).work.lineage.at(-1);
      if (page?.kind !== 'came-of') return;
      leavePage(pane);
      pane.store.dispatch({ type: 'lineage-told', page: { ...page, within, told: null } });
      void tell(pane);
    },
    moreCameOf: () => void tell(pane),
    backInLineage: () => {
      leavePage(pane);
      pane.store.dispatch({ type: 'lineage-back' });
    },
    closeLineage: () => {
      leavePage(pane);
      pane.store.dispatch({ type: 'lineage-closed' });
    },
  };
}

/** What was under way for a page, or failed, is nothing to whoever left it. */
function leavePage(pane: LineageContext): void {
  pane.tasks.cancel('lineage');
  void pane.tasks.run('lineage', { doing: lineageWords('fetching'), queued: true }, async () => undefined);
}

/** Asks for what the open page tells, or for more of it. What waits to be sent goes first. */
async function tell(pane: LineageContext): Promise<void> {
  await pane.tasks.run('lineage', { doing: lineageWords('fetching'), queued: true }, async ({ signal }) => {
    const asked = openWorkOf(pane).work.lineage.at(-1);
    if (asked === undefined) return;
    await pane.outbox.flush();
    const page = asked.kind === 'row' ? await toldOfRow(pane, asked, signal) : await toldOfCame(pane, asked, signal);
    signal.throwIfAborted();
    // Something else may have been opened meanwhile.
    if (openWorkOf(pane).work.lineage.at(-1) === asked) pane.store.dispatch({ type: 'lineage-told', page });
  });
}

type PageOf<Kind extends LineagePage['kind']> = Extract<LineagePage, { kind: Kind }>;

async function toldOfRow(pane: LineageContext, page: PageOf<'row'>, signal: AbortSignal): Promise<LineagePage> {
  const { id: classifier } = openWorkOf(pane).work.classifier;
  const prediction = page.prediction ?? (await lastAnswer(pane, classifier, page.key, signal));
  if (prediction === undefined) return { ...page, told: 'no-answer' };
  const [lineage, record] = await Promise.all([
    pane.lineage.trace(classifier, prediction, { signal }),
    pane.lineage.record(classifier, prediction, { signal }),
  ]);
  return { ...page, told: { lineage, record } };
}

async function lastAnswer(
  pane: LineageContext,
  classifier: string,
  key: RowKey,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { predictions } = await pane.lineage.answers(classifier, { key, limit: 1 }, { signal });
  return predictions[0]?.id;
}

async function toldOfCame(pane: LineageContext, page: PageOf<'came-of'>, signal: AbortSignal): Promise<LineagePage> {
  const { id: classifier } = openWorkOf(pane).work.classifier;
  const query = queryOf(page.of, page.within);
  const shown = page.told?.answers ?? [];
  const last = shown.at(-1)?.id;
  // One more than is shown: by it is known whether there are more.
  const asked = { ...query, ...(last === undefined ? {} : { before: last }), limit: ANSWERS_OF_PAGE + 1 };
  const [counts, { predictions, learnedBy }] = await Promise.all([
    page.told?.counts ?? pane.lineage.counts(classifier, query, { signal }),
    pane.lineage.answers(classifier, asked, { signal }),
  ]);
  const answers = [...shown, ...predictions.slice(0, ANSWERS_OF_PAGE)];
  return { ...page, told: { counts, answers, learnedBy, hasMore: predictions.length > ANSWERS_OF_PAGE } };
}
