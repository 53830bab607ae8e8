import type { AccuracyRuleRequest } from '../../contract/accuracy-watch.ts';
import type { DriftPolicyRequest } from '../../contract/drift-policy.ts';
import type {
  DriftOverview,
  DriftTimeline,
  DriftWatch,
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
import type { RequestOptions } from './server-port.ts';

/** How a classifier is watched, at the server. Every method rejects with `ServerProblem`, as `ServerPort` does. */
export interface WatchPort {
  /** @param before those with a smaller number; null for the latest */
  listReports(classifierId: string, before: number | null, options?: RequestOptions): Promise<ReportList>;
  openReport(classifierId: string, number: number, options?: RequestOptions): Promise<DriftReport>;
  readTimeline(classifierId: string, days: number, options?: RequestOptions): Promise<DriftTimeline>;
  tryThresholds(classifierId: string, column: string, days: number, options?: RequestOptions): Promise<ThresholdTrial>;
  setThreshold(classifierId: string, request: ThresholdRequest, options?: RequestOptions): Promise<DriftWatch>;
  readWatch(classifierId: string, options?: RequestOptions): Promise<DriftWatch>;
  setWatch(classifierId: string, request: WatchRequest, options?: RequestOptions): Promise<DriftWatch>;
  setAccuracyRule(classifierId: string, request: AccuracyRuleRequest, options?: RequestOptions): Promise<DriftWatch>;
  setDriftPolicy(classifierId: string, request: DriftPolicyRequest, options?: RequestOptions): Promise<DriftWatch>;
  /** Names of those whom incidents can be given to. */
  listIncidentOwners(classifierId: string, options?: RequestOptions): Promise<readonly string[]>;
  /** Training beside serving: each column as each source sends it. */
  readSources(classifierId: string, hours: number, options?: RequestOptions): Promise<DriftSources>;
  /** Who is responsible for its sources, who could be, and what they were told. */
  readSourceOwners(classifierId: string, options?: RequestOptions): Promise<SourceOwners>;
  setSourceOwner(classifierId: string, request: SourceOwnerRequest, options?: RequestOptions): Promise<SourceOwners>;
  /** Tells owners what a report says of a column; the same request again tells nobody twice. */
  tellSourceOwner(
    classifierId: string,
    report: number,
    request: SourceTellingRequest,
    options?: RequestOptions,
  ): Promise<SourceOwners>;
  readOverview(options?: RequestOptions): Promise<DriftOverview>;
  /** How it serves, as the process that answers sees it. */
  modelStatus(classifierId: string, options?: RequestOptions): Promise<ModelStatus>;
  /** The latest first. */
  listShadows(classifierId: string, options?: RequestOptions): Promise<readonly Shadow[]>;
  setShadow(classifierId: string, request: ShadowRequest, options?: RequestOptions): Promise<readonly Shadow[]>;
  listIncidents(classifierId: string, options?: RequestOptions): Promise<IncidentList>;
  changeIncident(
    classifierId: string,
    incident: number,
    change: IncidentChange['change'],
    options?: RequestOptions,
  ): Promise<Incident>;
}
