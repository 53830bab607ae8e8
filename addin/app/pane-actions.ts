import { acceptanceActions, type AcceptanceActions } from '../acceptance/acceptance-actions.ts';
import { approvalsActions, type ApprovalsActions } from '../approvals/approvals-actions.ts';
import { agreementActions, type AgreementActions } from '../agreement/agreement-actions.ts';
import { carryingActions, type CarryingActions } from '../carrying/carrying-actions.ts';
import { catalogueActions, type CatalogueActions } from '../catalogue/catalogue-actions.ts';
import { classifyActions, type ClassifyActions } from '../classify/classify-actions.ts';
import { commentsActions, type CommentsActions } from '../comments/comments-actions.ts';
import { columnActions, type ColumnActions } from '../columns/column-actions.ts';
import { correctActions, type CorrectActions } from '../correct/correct-actions.ts';
import { draftsActions, type DraftsActions } from '../drafts/drafts-actions.ts';
import { archiveActions, type ArchiveActions } from '../archive/archive-actions.ts';
import { driftActions, type DriftActions } from '../drift/drift-actions.ts';
import { incidentsActions, type IncidentsActions } from '../incidents/incidents-actions.ts';
import { explainActions, type ExplainActions } from '../explain/explain-actions.ts';
import { groupsActions, type GroupsActions } from '../groups/groups-actions.ts';
import { bulkActions, type BulkActions } from '../bulk/bulk-actions.ts';
import { followActions, type FollowActions } from '../follow/follow-actions.ts';
import { auditActions, type AuditActions } from '../audit/audit-actions.ts';
import { historyActions, type HistoryActions } from '../history/history-actions.ts';
import { modelActions, type ModelActions } from '../model/model-actions.ts';
import { policiesActions, type PoliciesActions } from '../policies/policies-actions.ts';
import { reviewActions, type ReviewActions } from '../review/review-actions.ts';
import { runsActions, type RunsActions } from '../runs/runs-actions.ts';
import { ruleActions, type RuleActions } from '../rules/rule-actions.ts';
import { serviceActions, type ServiceActions } from '../service/service-actions.ts';
import { shadowActions, type ShadowActions } from '../shadow/shadow-actions.ts';
import type { Connection } from '../session/connect-classifier.ts';
import type { Ports, SharedActions } from '../session/pane-context.ts';
import { setupActions, type SetupActions } from '../setup/setup-actions.ts';
import type { ColumnChoices } from '../table/column-choices.ts';
import { createTaskRunner } from '../tasks/task-runner.ts';
import { trainingActions, type TrainingActions } from '../training/training-actions.ts';
import { worklistsActions, type WorkListsActions } from '../worklists/worklists-actions.ts';
import { welcomeActions, type WelcomeActions } from '../welcome/welcome-actions.ts';
import { endpointActions, type EndpointActions } from '../endpoint/endpoint-actions.ts';
import { schedulesActions, type SchedulesActions } from '../schedules/schedules-actions.ts';
import { feedsActions, type FeedsActions } from '../feeds/feeds-actions.ts';
import { lineageActions, type LineageActions } from '../lineage/lineage-actions.ts';
import { packsActions, type PacksActions } from '../packs/packs-actions.ts';
import { anomaliesActions, type AnomaliesActions } from '../anomalies/anomalies-actions.ts';
import { scorecardActions, type ScorecardActions } from '../scorecard/scorecard-actions.ts';
import { chooseColumns, leaveClassifier, openByColumns, openClassifier, openPane, sayRows } from './open-pane.ts';
import type { PaneEvent, WholePane } from './pane-state.ts';
import type { PaneStore } from './pane-store.ts';

/** Everything a person can do in the pane. Nothing here throws or rejects: failures are shown by the state. */
export interface PaneActions
  extends
    SharedActions<PaneEvent>,
    SetupActions,
    WelcomeActions,
    ModelActions,
    ServiceActions,
    ShadowActions,
    AcceptanceActions,
    ColumnActions,
    CarryingActions,
    CatalogueActions,
    TrainingActions,
    RunsActions,
    ClassifyActions,
    CorrectActions,
    DraftsActions,
    ReviewActions,
    ExplainActions,
    HistoryActions,
    ApprovalsActions,
    CommentsActions,
    FollowActions,
    BulkActions,
    GroupsActions,
    RuleActions,
    AgreementActions,
    WorkListsActions,
    AuditActions,
    AnomaliesActions,
    ScorecardActions,
    PoliciesActions,
    DriftActions,
    ArchiveActions,
    PacksActions,
    FeedsActions,
    LineageActions,
    SchedulesActions,
    EndpointActions,
    IncidentsActions {
  open(): void;
  leaveClassifier(): void;
  /** Says which columns of the table are the classifier's, in place of what was said before. */
  chooseColumns(choices: ColumnChoices): void;
  /** Says which rows those in question are: the same, edited, for null; else rows of a series of their own. */
  sayRows(series: string | null): void;
}

/** Joins the ports to the store, and the features to each other. */
export function createPaneActions(ports: Ports, store: PaneStore): PaneActions {
  const pane: WholePane = { ...ports, store, tasks: createTaskRunner(store, ports.pacing), session: null };
  const open = (connection: Connection) => openClassifier(pane, connection);
  const setup = setupActions(pane, open);
  store.dispatch({ type: 'outbox-changed', outbox: ports.outbox.snapshot() });
  ports.outbox.onChange(() => store.dispatch({ type: 'outbox-changed', outbox: ports.outbox.snapshot() }));
  return {
    open: () => void openPane(pane),
    leaveClassifier: () => void leaveClassifier(pane),
    chooseColumns: (choices) => void chooseColumns(pane, choices),
    sayRows: (series) => void sayRows(pane, series),
    choose: (event) => store.dispatch(event),
    retry: (task) => void pane.tasks.retry(task),
    cancel: (task) => pane.tasks.cancel(task),
    ...setup,
    ...welcomeActions(pane, setup.lookAtSelection),
    ...modelActions(pane),
    ...serviceActions(pane),
    ...shadowActions(pane),
    ...acceptanceActions(pane),
    ...columnActions(pane, (classifier) => openByColumns(pane, classifier)),
    ...trainingActions(pane),
    ...carryingActions(pane, pane.carrying, setup.listClassifiers),
    ...catalogueActions(pane),
    ...runsActions(pane),
    ...classifyActions(pane),
    ...correctActions(pane),
    ...draftsActions(pane),
    ...reviewActions(pane),
    ...explainActions(pane),
    ...historyActions(pane),
    ...approvalsActions(pane),
    ...commentsActions(pane),
    ...followActions(pane),
    ...bulkActions(pane),
    ...groupsActions(pane),
    ...ruleActions(pane),
    ...agreementActions(pane),
    ...worklistsActions(pane),
    ...auditActions(pane),
    ...anomaliesActions(pane),
    ...scorecardActions(pane),
    ...policiesActions(pane),
    ...driftActions(pane),
    ...archiveActions(pane),
    ...incidentsActions(pane),
    ...packsActions(pane),
    ...feedsActions(pane),
    ...lineageActions(pane),
    ...schedulesActions(pane),
    ...endpointActions(pane),
  };
}
