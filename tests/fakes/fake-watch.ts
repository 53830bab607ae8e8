import type { AccuracyRuleRequest } from '../../contract/accuracy-watch.ts';
import type { DriftPolicyRequest } from '../../contract/drift-policy.ts';
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
import type { Incident, IncidentChange, IncidentList } from '../../contract/incident.ts';
import type { ModelStatus } from '../../contract/model-status.ts';
import type { Shadow, ShadowRequest } from '../../contract/shadow.ts';
import type { SourceOwnerRequest, SourceOwners, SourceTellingRequest } from '../../contract/source-owner.ts';
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
  owners: string[] = ['Ada', 'Carla'];
  sourceOwners: SourceOwners = { owners: [], mayOwn: { people: ['Ada'], channels: [] }, told: [] };
  status: ModelStatus = aStatus();
  shadows: Shadow[] = [];
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

  async setAccuracyRule(_id: string, { least, hours }: AccuracyRuleRequest): Promise<DriftWatch> {
    this.asked.push(['setAccuracyRule', least, hours]);
    const set = least === null ? { setBy: null, setAt: null } : { setBy: 'Ada', setAt: AT };
    this.watch = { ...this.watch, accuracy: { ...this.watch.accuracy, least: least ?? 0.87, hours, ...set } };
    return this.watch;
  }

  async setDriftPolicy(_id: string, { because: _because, ...policy }: DriftPolicyRequest): Promise<DriftWatch> {
    this.watch = { ...this.watch, policy };
    return this.watch;
  }

  async listIncidentOwners(): Promise<readonly string[]> {
    return this.owners;
  }

  async readSourceOwners(): Promise<SourceOwners> {
    return this.sourceOwners;
  }

  async setSourceOwner(_id: string, { source, owner }: SourceOwnerRequest): Promise<SourceOwners> {
    this.asked.push(['setSourceOwner', source, owner]);
    const others = this.sourceOwners.owners.filter((each) => each.source !== source);
    const own = owner?.kind === 'person' ? [{ source, owner, setBy: 'Ada', setAt: AT }] : [];
    return (this.sourceOwners = { ...this.sourceOwners, owners: [...others, ...own] });
  }

  async tellSourceOwner(_id: string, report: number, { id, source, column, note }: SourceTellingRequest) {
    this.asked.push(['tellSourceOwner', report, source, column, note]);
    const told = { id, source, report, column, to: 'Ada', by: 'Carla', at: AT };
    return (this.sourceOwners = { ...this.sourceOwners, told: [told, ...this.sourceOwners.told] });
  }

  async readOverview(): Promise<DriftOverview> {
    return this.overview;
  }

  async modelStatus(): Promise<ModelStatus> {
    this.asked.push(['modelStatus']);
    return this.status;
  }

  async listShadows(): Promise<readonly Shadow[]> {
    return this.shadows;
  }

  async setShadow(_id: string, request: ShadowRequest): Promise<readonly Shadow[]> {
    this.asked.push(['setShadow', request]);
    const { version } = request;
    const [latest, ...earlier] = this.shadows;
    if (version !== null) this.shadows = [aShadow({ version, number: this.shadows.length + 1 }), ...this.shadows];
    else if (latest) this.shadows = [{ ...latest, stoppedAt: AT, stoppedBy: 'Ada', stoppedFor: 'person' }, ...earlier];
    return this.shadows;
  }

  async listIncidents(): Promise<IncidentList> {
    return { incidents: this.incidents, more: 0 };
  }

  async changeIncident(_id: string, number: number, change: IncidentChange['change']): Promise<Incident> {
    this.asked.push(['changeIncident', number, change]);
    const incident = this.incidents.find((each) => each.number === number)!;
    const owner = change.do === 'give' ? change.to : incident.owner;
    const acknowledged = change.do === 'acknowledge' ? { acknowledgedBy: 'Ada', acknowledgedAt: AT } : {};
    const stops = change.do === 'accept-again' ? null : incident.stops;
    const changed = { ...incident, owner, stops, ...acknowledged };
    this.incidents = this.incidents.map((each) => (each === incident ? changed : each));
    return changed;
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
    accuracy: { least: 0.87, version: 3, tested: 0.92, setBy: null, setAt: null, hours: 168 },
    measured: null,
    policy: { retrains: false, stops: null },
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
        ...{ measure: 'distribution', effects: [0.05, null, 0.4], thresholds: [0.2, null, 0.2] },
      },
      {
        ...{ name: 'Predicted class', type: 'prediction', threshold: 0.2, distances: [0.02, 0.03, 0.04] },
        ...{ statuses: ['stable', 'stable', 'stable'], missing: [0, 0.2, 0] },
        ...{ measure: 'distribution', effects: [0.02, 0.03, 0.04], thresholds: [0.25, 0.25, 0.3] },
      },
    ],
  };
}

export function anIncident(fields: Partial<Incident> = {}): Incident {
  return {
    ...{ number: 1, measure: { kind: 'drift', column: 'Amount', type: 'number' }, state: 'open', since: AT },
    ...{ openedAt: AT, closedAt: null, reopened: 0, report: 3, owner: null },
    ...{ acknowledgedBy: null, acknowledgedAt: null, stops: null, retraining: null },
    events: [{ what: 'opened', person: null, at: AT, text: '', report: 3, figures: null }],
    ...fields,
  };
}

export function aStatus(fields: Partial<ModelStatus> = {}): ModelStatus {
  return {
    at: AT,
    state: 'answers',
    version: 1,
    since: '2026-02-27T09:00:00.000Z',
    answered: {
      lastHour: { model: 1_200, label: 30, rule: 4, stream: 0, first: 0 },
      lastDay: { model: 12_000, label: 300, rule: 40, stream: 0, first: 0 },
    },
    latency: { requests: 120, halfWithinMs: 7.5, mostWithinMs: 250 },
    process: {
      startedAt: '2026-03-02T07:30:00.000Z',
      memoryBytes: 210_400_000,
      processorSeconds: 95,
      processorShare: { share: 0.12, seconds: 60 },
      unloggedRows: 0,
    },
    ...fields,
  };
}

export function aShadow(fields: Partial<Shadow> = {}): Shadow {
  return {
    ...{ number: 1, version: 2, beside: 1, startedAt: AT, startedBy: 'Ada', because: '' },
    ...{ stoppedAt: null, stoppedBy: null, stoppedFor: null, rows: 1_240, changed: 37, droppedRows: 0 },
    changes: [{ from: 'Meals', to: 'Travel', rows: 37, keys: ['PC-7', 'PC-9'] }],
    otherChanged: 0,
    segmentColumn: 'Cost centre',
    segments: [
      { value: '4300', rows: 240, changed: 30 },
      { value: '4711', rows: 1_000, changed: 7 },
    ],
    otherSegments: 0,
    ...fields,
  };
}
