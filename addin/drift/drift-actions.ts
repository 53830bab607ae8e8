import { scopesAt } from '../../contract/access.ts';
import type { DriftTimeline } from '../../contract/drift-archive.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { Incident } from '../../contract/incident.ts';
import { withRetries } from '../ports/pacing.ts';
import type { ColumnFilter } from '../ports/filter-port.ts';
import { checkDrift } from './check-drift.ts';
import { readSourceOwners, sourceOwnerActions, type SourceOwnerActions } from './source-owner-actions.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { DriftEvent, DriftState } from './drift-state.ts';
import { driftWords } from './words/drift-words.ts';

type DriftContext = FeatureContext<DriftState, DriftEvent>;

export interface DriftActions extends SourceOwnerActions {
  /** The segments that reports can be asked for, in the window that is chosen. */
  loadSegments(): void;
  loadDrift(): void;
  writeDriftSheet(): void;
  /**
   * Filters the table to some rows, and goes there; where none is among them, it is said and all are shown.
   *
   * @param what they have in common, in words
   */
  showDriftRows(what: string, filters: readonly ColumnFilter[]): void;
  /** Takes the filters of that away. */
  showAllRows(): void;
}

export function driftActions(pane: DriftContext): DriftActions {
  return {
    loadSegments: () => void loadSegments(pane),
    loadDrift: () => void loadDrift(pane),
    writeDriftSheet: () => void writeDriftSheet(pane),
    showDriftRows: (what, filters) => void showRows(pane, what, filters),
    showAllRows: () => void showAllRows(pane),
    ...sourceOwnerActions(pane),
  };
}

async function loadSegments(pane: DriftContext): Promise<void> {
  // Queued: the answer for another window may still be on its way.
  await pane.tasks.run('segments', { doing: driftWords('fetchingSegments'), queued: true }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const { id } = work.classifier;
    const segments = await withRetries(
      pane.pacing,
      () => pane.server.listSegments(id, work.driftHours, { signal }),
      signal,
    );
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'segments-listed', segments });
  });
}

async function loadDrift(pane: DriftContext): Promise<void> {
  await pane.tasks.run('drift', { doing: driftWords('comparing') }, async ({ signal }) => {
    const report = await freshReport(pane, signal);
    pane.store.dispatch({ type: 'drift-reported', report });
    await readSources(pane, signal);
    await readSourceOwners(pane, signal);
    await readOverrides(pane, signal);
  });
}

/** By source, of all rows: whoever sees some rows only is told of theirs. */
async function readSources(pane: DriftContext, signal: AbortSignal): Promise<void> {
  const { classifier, driftHours, driftSegment, segments } = openWorkOf(pane).work;
  const isOfAll = driftSegment === null && segments?.mayAskForAll !== false;
  const sources = isOfAll
    ? await withRetries(pane.pacing, () => pane.watching.readSources(classifier.id, driftHours, { signal }), signal)
    : null;
  signal.throwIfAborted();
  pane.store.dispatch({ type: 'sources-read', sources });
}

/** People's figures are for those who approve, of all rows or of their own. */
async function readOverrides(pane: DriftContext, signal: AbortSignal): Promise<void> {
  const { person, classifier, driftHours } = openWorkOf(pane).work;
  if (person === null || scopesAt(person, 'approve', classifier.id)?.length === 0) return;
  const rates = await withRetries(
    pane.pacing,
    () => pane.server.readOverrides(classifier.id, driftHours, { signal }),
    signal,
  );
  signal.throwIfAborted();
  pane.store.dispatch({ type: 'overrides-read', rates });
}

/** Writes a fresh report into the sheet, so that the sheet never says other than the server. */
async function writeDriftSheet(pane: DriftContext): Promise<void> {
  await pane.tasks.run('drift-sheet', { doing: driftWords('writing') }, async ({ signal }) => {
    const report = await freshReport(pane, signal);
    await pane.workbook.writeDriftSheet(report, ...(await besideReport(pane, report, signal)));
    pane.store.dispatch({ type: 'drift-reported', report });
    pane.store.dispatch({ type: 'drift-sheet-written' });
  });
}

/** Of the window and the rows that are chosen. */
async function freshReport(pane: DriftContext, signal: AbortSignal): Promise<DriftReport> {
  const { classifier, driftHours: hours, driftSegment } = openWorkOf(pane).work;
  const asked = { hours, ...(driftSegment === null ? {} : { segment: driftSegment }) };
  const report = await checkDrift(pane.server, pane.pacing, classifier.id, asked, { signal });
  signal.throwIfAborted();
  return report;
}

async function showRows(pane: DriftContext, what: string, filters: readonly ColumnFilter[]): Promise<void> {
  await pane.tasks.run('drift-rows', { doing: driftWords('filtering') }, async () => {
    const { work, session } = openWorkOf(pane);
    if (work.driftRows !== null) await session.table.showAgain(work.tableId, work.driftRows.columns);
    pane.store.dispatch({ type: 'drift-rows-shown', shown: null });
    const columns = filters.map(({ column }) => column);
    const rows = await session.table.showOnly(work.tableId, filters);
    // An empty table would look as if everything were gone.
    if (rows === 0) await session.table.showAgain(work.tableId, columns);
    pane.store.dispatch({ type: 'drift-rows-shown', shown: { what, rows, columns: rows === 0 ? [] : columns } });
  });
}

async function showAllRows(pane: DriftContext): Promise<void> {
  await pane.tasks.run('drift-rows', { doing: driftWords('filtering') }, async () => {
    const { work, session } = openWorkOf(pane);
    if (work.driftRows !== null) await session.table.showAgain(work.tableId, work.driftRows.columns);
    pane.store.dispatch({ type: 'drift-rows-shown', shown: null });
  });
}

/** A sheet shows what the last days brought. */
const SHEET_DAYS = 30;

/** What a sheet shows beside a report: what the checks said up to it, and the incidents that were open then. */
export async function besideReport(
  pane: FeatureContext,
  report: DriftReport,
  signal: AbortSignal,
): Promise<[DriftTimeline | null, readonly Incident[]]> {
  const timeline = await timelineOf(pane, report, signal);
  if (timeline === null) return [null, []];
  const { id } = openWorkOf(pane).work.classifier;
  const list = () => pane.watching.listIncidents(id, { signal });
  const { incidents } = await withRetries(pane.pacing, list, signal);
  signal.throwIfAborted();
  const madeAt = Date.parse(report.madeAt);
  const isOpenThen = ({ openedAt, closedAt }: Incident) =>
    Date.parse(openedAt) <= madeAt && (closedAt === null || Date.parse(closedAt) > madeAt);
  return [timeline, incidents.filter(isOpenThen).toSorted((a, b) => a.number - b.number)];
}

/** What the checks said up to a report of all rows; null for whoever sees some rows only, for it is of all. */
async function timelineOf(
  pane: FeatureContext,
  { segment, madeAt }: DriftReport,
  signal: AbortSignal,
): Promise<DriftTimeline | null> {
  const { person, classifier } = openWorkOf(pane).work;
  if (segment !== null || person === null || scopesAt(person, 'read', classifier.id) !== null) return null;
  const read = () => pane.watching.readTimeline(classifier.id, SHEET_DAYS, { signal });
  const timeline = await withRetries(pane.pacing, read, signal);
  signal.throwIfAborted();
  return upTo(timeline, madeAt);
}

/** Of an earlier report, so that its sheet does not show what came later. */
export function upTo({ reports, columns }: DriftTimeline, moment: string): DriftTimeline {
  const kept = reports.filter(({ madeAt }) => Date.parse(madeAt) <= Date.parse(moment)).length;
  const first = <Value>(list: readonly Value[]) => list.slice(0, kept);
  return {
    reports: first(reports),
    columns: columns.map(({ distances, statuses, missing, effects, thresholds, ...column }) => ({
      ...column,
      ...{ distances: first(distances), statuses: first(statuses), missing: first(missing) },
      ...{ effects: first(effects), thresholds: first(thresholds) },
    })),
  };
}
