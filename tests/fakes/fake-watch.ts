import type { WatchPort } from '../../addin/ports/watch-port.ts';
import type {
  DriftOverview,
  DriftTimeline,
  DriftWatch,
  ReportLine,
  ReportList,
  ThresholdRequest,
  ThresholdTrial,
  WatchRequest,
} from '../../contract/drift-archive.ts';
import type { DriftSources } from '../../contract/drift-source.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { Incident, IncidentChange } from '../../contract/incident.ts';
import { aDriftReport } from './contract-data.ts';

const AT = '2026-03-02T09:00:00.000Z';

/** How a classifier is watched, at no server. */
export class FakeWatch implements WatchPort {
  reports: ReportLine[] = [];
  timeline: DriftTimeline = { reports: [], columns: [] };
  watch: DriftWatch = aWatch();
  sources: DriftSources = { modelVersion: 1, window: { from: AT, to: AT }, sources: [] };
  overview: DriftOverview = { classifiers: [] };
  incidents: Incident[] = [];
  trial: ThresholdTrial = { column: 'Amount', reports: 2, tried: [{ distance: 0.2, drifted: 1, alerts: 1 }] };
  readonly asked: unknown[][] = [];

  async listReports(_id: string, before: number | null): Promise<ReportList> {
    this.asked.push(['listReports', before]);
    return {
      reports: this.reports.filter(({ number }) => before === null || number < before).slice(0, 2),
      total: this.reports.length,
    };
  }

  async openReport(_id: string, number: number): Promise<DriftReport> {
    return aDriftReport({ number });
  }

  async readTimeline(_id: string, days: number): Promise<DriftTimeline> {
    this.asked.push(['readTimeline', days]);
    return this.timeline;
  }

  async tryThresholds(_id: string, column: string, days: number): Promise<ThresholdTrial> {
    this.asked.push(['tryThresholds', column, days]);
    return { ...this.trial, column };
  }

  async setThreshold(_id: string, { column, distance }: ThresholdRequest): Promise<DriftWatch> {
    this.watch = {
      ...this.watch,
      thresholds: distance === null ? [] : [{ column, distance, setBy: 'Ada', setAt: AT }],
    };
    return this.watch;
  }

  async readSources(_id: string, hours: number): Promise<DriftSources> {
    this.asked.push(['readSources', hours]);
    return this.sources;
  }

  async readWatch(): Promise<DriftWatch> {
    return this.watch;
  }

  async setWatch(_id: string, { because: _because, ...request }: WatchRequest): Promise<DriftWatch> {
    this.watch = { ...this.watch, ...request, season: request.season ?? this.watch.season };
    return this.watch;
  }

  async readOverview(): Promise<DriftOverview> {
    return this.overview;
  }

  async listIncidents(): Promise<readonly Incident[]> {
    return this.incidents;
  }

  async changeIncident(_id: string, number: number, change: IncidentChange['change']): Promise<Incident> {
    this.asked.push(['changeIncident', number, change]);
    const incident = this.incidents.find((each) => each.number === number)!;
    const owner = change.do === 'give' ? change.to : incident.owner;
    const acknowledged = change.do === 'acknowledge' ? { acknowledgedBy: 'Ada', acknowledgedAt: AT } : {};
    return { ...incident, owner, ...acknowledged };
  }
}

export function aWatch(fields: Partial<DriftWatch> = {}): DriftWatch {
  return {
    ...{
      isOn: true,
      stepHours: 1,
      windowHours: 12,
      season: 'none' as const,
      owner: null,
      nextAt: null,
      checkedAt: null,
      fault: null,
    },
    thresholds: [],
    ...fields,
  };
}

export function aReportLine(fields: Partial<ReportLine> = {}): ReportLine {
  const { number, madeAt, madeBy, modelVersion, segment, window, verdict } = aDriftReport();
  return { number, madeAt, madeBy, modelVersion, segment, window, verdict, changed: ['Amount'], ...fields };
}

/** Three checks, in the last of which the amounts have moved; before it another version began to answer. */
export function aTimeline(): DriftTimeline {
  const points = [
    { number: 1, verdict: 'stable', modelVersion: 1, at: 10 },
    { number: 2, verdict: 'stable', modelVersion: 1, at: 11 },
    { number: 3, verdict: 'drift', modelVersion: 2, at: 12 },
  ] as const;
  return {
    reports: points.map(({ at, ...point }) => ({
      ...point,
      madeAt: `2026-03-02T${at}:00:00.000Z`,
      window: { from: '2026-03-01T21:00:00.000Z', to: `2026-03-02T${at}:00:00.000Z`, rows: 500 },
    })),
    columns: [
      {
        ...{ name: 'Amount', type: 'number', threshold: 0.2, distances: [0.05, null, 0.4] },
        ...{ statuses: ['stable', 'unknown', 'drift'], missing: [0, 0, 0] },
      },
      {
        ...{ name: 'Predicted class', type: 'prediction', threshold: 0.2, distances: [0.02, 0.03, 0.04] },
        ...{ statuses: ['stable', 'stable', 'stable'], missing: [0, 0.2, 0] },
      },
    ],
  };
}

export function anIncident(fields: Partial<Incident> = {}): Incident {
  return {
    ...{ number: 1, measure: { kind: 'drift', column: 'Amount', type: 'number' }, state: 'open', since: AT },
    ...{ openedAt: AT, closedAt: null, reopened: 0, report: 3, owner: null },
    ...{ acknowledgedBy: null, acknowledgedAt: null },
    events: [{ what: 'opened', person: null, at: AT, text: '', report: 3 }],
    ...fields,
  };
}
