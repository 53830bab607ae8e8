import {
  anomaliesChanges,
  startAnomalies,
  type AnomaliesEvent,
  type AnomaliesState,
} from '../anomalies/anomalies-state.ts';
import {
  acceptanceChanges,
  startAcceptance,
  type AcceptanceEvent,
  type AcceptanceState,
} from '../acceptance/acceptance-state.ts';
import {
  agreementChanges,
  startAgreement,
  type AgreementEvent,
  type AgreementState,
} from '../agreement/agreement-state.ts';
import {
  catalogueChanges,
  startCatalogue,
  type CatalogueEvent,
  type CatalogueState,
} from '../catalogue/catalogue-state.ts';
import {
  approvalsChanges,
  startApprovals,
  type ApprovalsEvent,
  type ApprovalsState,
} from '../approvals/approvals-state.ts';
import { commentsChanges, startComments, type CommentsEvent, type CommentsState } from '../comments/comments-state.ts';
import { classifyChanges, startClassify, type ClassifyEvent, type ClassifyState } from '../classify/classify-state.ts';
import {
  correctChanges,
  startCorrect,
  type CorrectEvent,
  type CorrectState,
  type RowJudged,
} from '../correct/correct-state.ts';
import { draftsChanges, startDrafts, type DraftsEvent, type DraftsState } from '../drafts/drafts-state.ts';
import { driftChanges, startDrift, type DriftEvent, type DriftState } from '../drift/drift-state.ts';
import { archiveChanges, startArchive, type ArchiveEvent, type ArchiveState } from '../archive/archive-state.ts';
import { packsChanges, startPacks, type PacksEvent, type PacksState } from '../packs/packs-state.ts';
import {
  incidentsChanges,
  startIncidents,
  type IncidentsEvent,
  type IncidentsState,
} from '../incidents/incidents-state.ts';
import { feedsChanges, startFeeds, type FeedsEvent, type FeedsState } from '../feeds/feeds-state.ts';
import { endpointChanges, startEndpoint, type EndpointEvent, type EndpointState } from '../endpoint/endpoint-state.ts';
import {
  schedulesChanges,
  startSchedules,
  type SchedulesEvent,
  type SchedulesState,
} from '../schedules/schedules-state.ts';
import { explainChanges, startExplain, type ExplainEvent, type ExplainState } from '../explain/explain-state.ts';
import { groupsChanges, startGroups, type GroupsEvent, type GroupsState } from '../groups/groups-state.ts';
import { bulkChanges, startBulk, type BulkEvent, type BulkState } from '../bulk/bulk-state.ts';
import { followChanges, startFollow, type FollowEvent, type FollowState } from '../follow/follow-state.ts';
import { auditChanges, startAudit, type AuditState, type AuditStateEvent } from '../audit/audit-state.ts';
import { lineageChanges, startLineage, type LineageEvent, type LineageState } from '../lineage/lineage-state.ts';
import { historyChanges, startHistory, type HistoryEvent, type HistoryState } from '../history/history-state.ts';
import { modelChanges, startModel, type ModelEvent, type ModelState } from '../model/model-state.ts';
import { policiesChanges, startPolicies, type PoliciesEvent, type PoliciesState } from '../policies/policies-state.ts';
import { runsChanges, startRuns, type RunsEvent, type RunsState } from '../runs/runs-state.ts';
import { rowsChanges, startRows, type RowsEvent, type RowsSlice } from '../rows/rows-state.ts';
import { reviewChanges, startReview, type ReviewEvent, type ReviewState } from '../review/review-state.ts';
import { rulesChanges, startRules, type RulesEvent, type RulesState } from '../rules/rules-state.ts';
import { sharedChanges, startShared, type SharedEvent, type SharedState } from '../session/shared-state.ts';
import { serviceChanges, startService, type ServiceEvent, type ServiceState } from '../service/service-state.ts';
import { shadowChanges, startShadow, type ShadowEvent, type ShadowState } from '../shadow/shadow-state.ts';
import type { Connection } from '../session/connect-classifier.ts';
import {
  scorecardChanges,
  startScorecard,
  type ScorecardEvent,
  type ScorecardState,
} from '../scorecard/scorecard-state.ts';
import {
  startWorkLists,
  worklistsChanges,
  type WorkListsEvent,
  type WorkListsState,
} from '../worklists/worklists-state.ts';

/** The work with one classifier: what all features know, and a slice of each. */
export type WorkState = SharedState &
  RowsSlice &
  ModelState &
  ServiceState &
  ShadowState &
  AcceptanceState &
  RunsState &
  ClassifyState &
  CorrectState &
  DraftsState &
  ReviewState &
  ExplainState &
  HistoryState &
  CatalogueState &
  ApprovalsState &
  CommentsState &
  FollowState &
  BulkState &
  GroupsState &
  RulesState &
  AgreementState &
  WorkListsState &
  AuditState &
  AnomaliesState &
  ScorecardState &
  PoliciesState &
  DriftState &
  ArchiveState &
  PacksState &
  FeedsState &
  LineageState &
  SchedulesState &
  EndpointState &
  IncidentsState;

export type WorkEvent =
  | SharedEvent
  | RowsEvent
  | ModelEvent
  | ServiceEvent
  | ShadowEvent
  | AcceptanceEvent
  | RunsEvent
  | ClassifyEvent
  | CorrectEvent
  | DraftsEvent
  | RowJudged
  | ReviewEvent
  | ExplainEvent
  | HistoryEvent
  | CatalogueEvent
  | ApprovalsEvent
  | CommentsEvent
  | FollowEvent
  | BulkEvent
  | GroupsEvent
  | RulesEvent
  | AgreementEvent
  | WorkListsEvent
  | AuditStateEvent
  | AnomaliesEvent
  | ScorecardEvent
  | PoliciesEvent
  | DriftEvent
  | ArchiveEvent
  | PacksEvent
  | FeedsEvent
  | LineageEvent
  | SchedulesEvent
  | EndpointEvent
  | IncidentsEvent;

/** What each event changes in a slice that heeds it. */
type SliceChanges = { readonly [Type in WorkEvent['type']]?: (state: WorkState, event: never) => Partial<WorkState> };

const SLICES: readonly SliceChanges[] = [
  sharedChanges,
  rowsChanges,
  modelChanges,
  serviceChanges,
  shadowChanges,
  acceptanceChanges,
  runsChanges,
  classifyChanges,
  correctChanges,
  draftsChanges,
  reviewChanges,
  explainChanges,
  historyChanges,
  catalogueChanges,
  approvalsChanges,
  commentsChanges,
  followChanges,
  bulkChanges,
  groupsChanges,
  rulesChanges,
  agreementChanges,
  worklistsChanges,
  auditChanges,
  anomaliesChanges,
  scorecardChanges,
  policiesChanges,
  driftChanges,
  archiveChanges,
  packsChanges,
  feedsChanges,
  lineageChanges,
  schedulesChanges,
  endpointChanges,
  incidentsChanges,
];

export function startWork(connection: Connection): WorkState {
  return {
    ...startShared(connection),
    ...startRows(connection.identity),
    ...startModel,
    ...startService,
    ...startShadow,
    ...startAcceptance,
    ...startRuns,
    ...startClassify,
    ...startCorrect,
    ...startDrafts,
    ...startReview,
    ...startExplain,
    ...startHistory,
    ...startCatalogue,
    ...startApprovals,
    ...startComments,
    ...startFollow,
    ...startBulk,
    ...startGroups,
    ...startRules,
    ...startAgreement,
    ...startWorkLists,
    ...startAudit,
    ...startAnomalies,
    ...startScorecard,
    ...startPolicies,
    ...startDrift,
    ...startArchive,
    ...startPacks,
    ...startFeeds,
    ...startLineage,
    ...startSchedules,
    ...startEndpoint,
    ...startIncidents,
  };
}

/** The next state: what the event changes in each of the slices that heed it. */
export function reduceWork(state: WorkState, event: WorkEvent): WorkState {
  // `event` is of the type by which its change was found; the compiler cannot follow that through a table.
  const changes = SLICES.map((slice) => slice[event.type]?.(state, event as never));
  return Object.assign({}, state, ...changes);
}
