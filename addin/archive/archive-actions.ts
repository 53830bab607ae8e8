import type { DriftReport } from '../../contract/drift.ts';
import type { AccuracyRuleRequest } from '../../contract/accuracy-watch.ts';
import type { DriftPolicyRequest } from '../../contract/drift-policy.ts';
import type { DriftWatch, WatchRequest } from '../../contract/drift-archive.ts';
import { withRetries } from '../ports/pacing.ts';
import type { WatchPort } from '../ports/watch-port.ts';
import { besideReport } from '../drift/drift-actions.ts';
import { inOrder } from '../session/in-order.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { ArchiveEvent, ArchiveState } from './archive-state.ts';
import { archiveWords } from './words/archive-words.ts';

type ArchiveContext = FeatureContext<ArchiveState, ArchiveEvent>;

export interface ArchiveActions {
  /** The time line, the reports, how it is watched, and the others beside it. */
  loadArchive(): void;
  /** The time line of so many days. */
  chooseDays(days: number): void;
  chooseColumn(column: number): void;
  listMoreReports(): void;
  /** Opens reports again: one to be read, or two to be compared; none closes what is open. */
  openReports(numbers: readonly number[]): void;
  /** Writes a report that was opened into its sheet, as it is. */
  writeKeptReport(report: DriftReport): void;
  /** @param distance null is as by default */
  setThreshold(column: string, distance: number | null): void;
  setWatch(request: WatchRequest): void;
  /** Below which accuracy an incident opens. */
  setAccuracyRule(request: AccuracyRuleRequest): void;
  /** What incidents set off. */
  setDriftPolicy(request: DriftPolicyRequest): void;
}

export function archiveActions(pane: ArchiveContext): ArchiveActions {
  return {
    loadArchive: () => void loadArchive(pane),
    chooseDays: (days) => {
      pane.store.dispatch({ type: 'timeline-days-chosen', days });
      void readTimeline(pane);
    },
    chooseColumn: (column) => {
      pane.store.dispatch({ type: 'timeline-column-chosen', column });
      void tryThresholds(pane);
    },
    listMoreReports: () => void listMore(pane),
    openReports: (numbers) => void openReports(pane, numbers),
    writeKeptReport: (report) => void writeReport(pane, report),
    setThreshold: (column, distance) => void setThreshold(pane, column, distance),
    setWatch: (request) => void changeWatch(pane, (port, id, more) => port.setWatch(id, request, more)),
    setAccuracyRule: (request) => void changeWatch(pane, (port, id, more) => port.setAccuracyRule(id, request, more)),
    setDriftPolicy: (request) => void changeWatch(pane, (port, id, more) => port.setDriftPolicy(id, request, more)),
  };
}

/** What an endpoint answers about the open classifier, with retries. */
async function ask<Answer>(
  pane: ArchiveContext,
  signal: AbortSignal,
  request: (port: WatchPort, classifierId: string, options: { signal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  const { id } = openWorkOf(pane).work.classifier;
  const answer = await withRetries(pane.pacing, () => request(pane.watching, id, { signal }), signal);
  signal.throwIfAborted();
  return answer;
}

async function loadArchive(pane: ArchiveContext): Promise<void> {
  await pane.tasks.run('archive', { doing: archiveWords('fetching'), queued: true }, async ({ signal }) => {
    const { days } = openWorkOf(pane).work.archive;
    const { dispatch } = pane.store;
    await Promise.all([
      ask(pane, signal, (port, id, more) => port.readTimeline(id, days, more)).then((timeline) =>
        dispatch({ type: 'timeline-read', timeline }),
      ),
      inOrder(pane, 'reports', async () => {
        const reports = await ask(pane, signal, (port, id, more) => port.listReports(id, null, more));
        dispatch({ type: 'reports-listed', reports });
      }),
      inOrder(pane, 'watch', async () => {
        const watch = await ask(pane, signal, (port, id, more) => port.readWatch(id, more));
        dispatch({ type: 'watch-read', watch });
      }),
      ask(pane, signal, (port, _id, more) => port.readOverview(more)).then((overview) =>
        dispatch({ type: 'overview-read', overview }),
      ),
    ]);
  });
  await tryThresholds(pane);
}

async function readTimeline(pane: ArchiveContext): Promise<void> {
  await pane.tasks.run('archive', { doing: archiveWords('fetching'), queued: true }, async ({ signal }) => {
    const { days } = openWorkOf(pane).work.archive;
    const timeline = await ask(pane, signal, (port, id, more) => port.readTimeline(id, days, more));
    pane.store.dispatch({ type: 'timeline-read', timeline });
  });
  await tryThresholds(pane);
}

/** What the model itself says has no threshold of its own. */
async function tryThresholds(pane: ArchiveContext): Promise<void> {
  const { timeline, column } = openWorkOf(pane).work.archive;
  const drawn = timeline?.columns[column];
  if (drawn === undefined || drawn.type === 'prediction' || drawn.type === 'confidence') return;
  await pane.tasks.run('threshold', { doing: archiveWords('trying'), queued: true }, async ({ signal }) => {
    const { days } = openWorkOf(pane).work.archive;
    const trial = await ask(pane, signal, (port, id, more) => port.tryThresholds(id, drawn.name, days, more));
    pane.store.dispatch({ type: 'thresholds-tried', trial });
  });
}

async function listMore(pane: ArchiveContext): Promise<void> {
  await pane.tasks.run('reports', { doing: archiveWords('fetching') }, async ({ signal }) => {
    await inOrder(pane, 'reports', async () => {
      const last = openWorkOf(pane).work.archive.reports?.reports.at(-1);
      const reports = await ask(pane, signal, (port, id, more) => port.listReports(id, last?.number ?? null, more));
      pane.store.dispatch({ type: 'more-reports-listed', reports });
    });
  });
}

async function openReports(pane: ArchiveContext, numbers: readonly number[]): Promise<void> {
  await pane.tasks.run('reports', { doing: archiveWords('opening'), queued: true }, async ({ signal }) => {
    const reports = await Promise.all(
      numbers.map((number) => ask(pane, signal, (port, id, more) => port.openReport(id, number, more))),
    );
    pane.store.dispatch({ type: 'reports-opened', reports });
  });
}

async function writeReport(pane: ArchiveContext, report: DriftReport): Promise<void> {
  await pane.tasks.run('reports', { doing: archiveWords('writing') }, async ({ signal }) => {
    await pane.workbook.writeDriftSheet(report, ...(await besideReport(pane, report, signal)));
    pane.store.dispatch({ type: 'kept-report-written', number: report.number });
  });
}

async function setThreshold(pane: ArchiveContext, column: string, distance: number | null): Promise<void> {
  await pane.tasks.run('threshold', { doing: archiveWords('saving') }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    await inOrder(pane, 'watch', async () => {
      const watch = await pane.watching.setThreshold(id, { column, distance }, { signal });
      pane.store.dispatch({ type: 'watch-read', watch });
    });
  });
  await readTimeline(pane);
}

async function changeWatch(
  pane: ArchiveContext,
  change: (port: WatchPort, classifierId: string, options: { signal: AbortSignal }) => Promise<DriftWatch>,
): Promise<void> {
  await pane.tasks.run('watch', { doing: archiveWords('saving') }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    await inOrder(pane, 'watch', async () => {
      const watch = await change(pane.watching, id, { signal });
      pane.store.dispatch({ type: 'watch-read', watch });
    });
  });
}
