import type {
  DriftOverview,
  DriftTimeline,
  DriftWatch,
  ReportList,
  ThresholdTrial,
} from '../../contract/drift-archive.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { Changes } from '../session/store.ts';

export interface ArchiveState {
  readonly archive: {
    /** Length of the time line. */
    readonly days: number;
    /** Null until they are known, all of these. */
    readonly reports: ReportList | null;
    readonly timeline: DriftTimeline | null;
    readonly watch: DriftWatch | null;
    readonly overview: DriftOverview | null;
    /** Place of the column that is drawn in the time line. */
    readonly column: number;
    /** What thresholds of it would have alerted; null until it is known. */
    readonly trial: ThresholdTrial | null;
    /** Reports that were opened again: one to be read, or two to be compared. */
    readonly opened: readonly DriftReport[];
    /** The number of a report that was written into the sheet just now. */
    readonly written: number | null;
  };
}

export type ArchiveEvent =
  | { readonly type: 'timeline-days-chosen'; readonly days: number }
  | { readonly type: 'timeline-read'; readonly timeline: DriftTimeline }
  | { readonly type: 'reports-listed'; readonly reports: ReportList }
  | { readonly type: 'more-reports-listed'; readonly reports: ReportList }
  | { readonly type: 'watch-read'; readonly watch: DriftWatch }
  | { readonly type: 'overview-read'; readonly overview: DriftOverview }
  | { readonly type: 'timeline-column-chosen'; readonly column: number }
  | { readonly type: 'thresholds-tried'; readonly trial: ThresholdTrial }
  | { readonly type: 'reports-opened'; readonly reports: readonly DriftReport[] }
  | { readonly type: 'kept-report-written'; readonly number: number };

export const startArchive: ArchiveState = {
  archive: {
    days: 30,
    reports: null,
    timeline: null,
    watch: null,
    overview: null,
    column: 0,
    trial: null,
    opened: [],
    written: null,
  },
};

const changed =
  <Event>(change: (event: Event, archive: ArchiveState['archive']) => Partial<ArchiveState['archive']>) =>
  ({ archive }: ArchiveState, event: Event): ArchiveState => ({ archive: { ...archive, ...change(event, archive) } });

type Of<Type extends ArchiveEvent['type']> = Extract<ArchiveEvent, { type: Type }>;

export const archiveChanges: Changes<ArchiveState, ArchiveState, ArchiveEvent> = {
  'timeline-days-chosen': changed(({ days }: Of<'timeline-days-chosen'>) => ({ days, trial: null })),
  // The order of the columns may be another one.
  'timeline-read': changed(({ timeline }: Of<'timeline-read'>, { timeline: before, column }) => {
    const drawn = before?.columns[column];
    const at = timeline.columns.findIndex(({ name, type }) => name === drawn?.name && type === drawn.type);
    return { timeline, column: Math.max(0, at) };
  }),
  'reports-listed': changed(({ reports }: Of<'reports-listed'>) => ({ reports })),
  'more-reports-listed': changed(({ reports: more }: Of<'more-reports-listed'>, { reports }) => ({
    reports: { ...more, reports: [...(reports?.reports ?? []), ...more.reports] },
  })),
  'watch-read': changed(({ watch }: Of<'watch-read'>) => ({ watch })),
  'overview-read': changed(({ overview }: Of<'overview-read'>) => ({ overview })),
  'timeline-column-chosen': changed(({ column }: Of<'timeline-column-chosen'>) => ({ column, trial: null })),
  'thresholds-tried': changed(({ trial }: Of<'thresholds-tried'>) => ({ trial })),
  'reports-opened': changed(({ reports: opened }: Of<'reports-opened'>) => ({ opened, written: null })),
  'kept-report-written': changed(({ number }: Of<'kept-report-written'>) => ({ written: number })),
};
