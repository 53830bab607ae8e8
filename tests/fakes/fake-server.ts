import type { SignedRows } from '../../contract/signed-rows.ts';
import type { Acceptance } from '../../contract/acceptance.ts';
import type {
  Proposal,
  ProposalPage,
  ProposalQuery,
  ProposalState,
  VerdictReceipt,
  VerdictRequest,
} from '../../contract/approval.ts';
import type {
  AdjudicationList,
  Agreement,
  Decided,
  DecisionRequest,
  GoldenDraft,
  GoldenList,
} from '../../contract/agreement.ts';
import type { Doubt, DoubtChange, DoubtRequest, TrustList } from '../../contract/trust.ts';
import { anAgreement, aDoubt } from './agreement-data.ts';
import type { Classifier, ClassifierDraft, Policies, TableSample, TableSummary } from '../../contract/classifier.ts';
import type { ClassCatalogue, ClassChange, ClassChangeRequest } from '../../contract/catalogue.ts';
import type { ColumnChanges } from '../../contract/column-change.ts';
import type { DisputeList } from '../../contract/dispute.ts';
import type { Draft, DraftEnd, DraftList, KeptDrafts, SendingReceipt, SendingRequest } from '../../contract/draft.ts';
import type { DriftReport, DriftRequest } from '../../contract/drift.ts';
import type { Explanation, ExplanationRequest, SuspectLabels } from '../../contract/explanation.ts';
import type {
  ChangedRow,
  DraftRequest,
  FeedbackEvent,
  FeedbackLog,
  FeedbackReceipt,
  FeedbackRequest,
  ReachAnswer,
} from '../../contract/feedback.ts';
import type { GiveawayColumn, LabelledSample } from '../../contract/giveaway.ts';
import type { AuditVerdict, RowErasure } from '../../contract/audit.ts';
import type { CellValue, RowKey, RowBatch } from '../../contract/cell.ts';
import type { KnownRows, KnownRowsRequest } from '../../contract/known-rows.ts';
import { columnWeight, isOtherRow } from '../../contract/other-rows.ts';
import type { ModelReport } from '../../contract/model-report.ts';
import type { Skew, SkewCheck } from '../../contract/skew.ts';
import type { PredictionAnswer, PredictionRequest, ReviewQueue } from '../../contract/prediction.ts';
import type { Role } from '../../contract/access.ts';
import type { OverrideRates } from '../../contract/overrides.ts';
import type { SegmentList } from '../../contract/segment-list.ts';
import type { Session } from '../../contract/session.ts';
import { featureHash, rowHash } from '../../contract/row-hash.ts';
import type {
  ChampionDecision,
  ChampionRequest,
  ModelVersion,
  TrainingRequest,
  TrainingStatus,
} from '../../contract/training.ts';
import {
  ServerProblem,
  type RequestOptions,
  type ServerPort,
  type ReviewRequest,
} from '../../addin/ports/server-port.ts';
import type { AnomalyReport } from '../../contract/anomaly.ts';
import type { Scorecard, ScorecardTestName, TestDocument } from '../../contract/scorecard.ts';
import { modelReportOf } from '../fixtures/model-report.ts';
import { scorecardOf } from '../fixtures/scorecard.ts';
import { anAcceptance } from './an-acceptance.ts';
import { aClassifier, aDriftReport, draftOf, anExplanation, aTraining, aVersion } from './contract-data.ts';

/**
 * A server in memory that keeps a feedback log and answers every row with the first class. What the tests want
 * otherwise is set as a field; `breakNext` makes the next calls of a method fail.
 */
export class FakeServer implements ServerPort {
  classifiers: Classifier[] = [];
  drafts: ClassifierDraft[] = [];
  summary: TableSummary | null = null;
  giveaways: readonly GiveawayColumn[] = [];
  readonly labelledSamples: LabelledSample[] = [];
  samples: TableSample[] = [];
  log: FeedbackEvent[] = [];
  /** Who said what was not said here, by the event's id. */
  readonly saidBy = new Map<string, string>();
  readonly columnChanges: ColumnChanges[] = [];
  catalogue: ClassCatalogue = { changes: 0, classes: [] };
  readonly cataloguesToCome: ClassCatalogue[] = [];
  readonly classChanges: ClassChange[] = [];
  feedbackRequests: FeedbackRequest[] = [];
  /** The keys of each request that compared rows with those known. */
  readonly comparedKeys: (readonly string[])[] = [];
  predictionRequests: PredictionRequest[] = [];
  skewRequests: RowBatch[] = [];
  /** What is wrong with the columns of whatever rows are asked about. */
  skew: Skew[] = [];
  /** Answered to the next feedback as changed. */
  changed: ChangedRow[] = [];
  confidence = 0.9;
  trainingStates: TrainingStatus[] = [aTraining({ state: 'done', phase: 'saving', share: 1, version: aVersion() })];
  trainingRequests: TrainingRequest[] = [];
  /** What `listTrainings` answers: the trainings that others have started. */
  listed: TrainingStatus[] = [];
  roles: Role[] = ['admin'];
  championRequests: ChampionRequest[] = [];
  explanation: Explanation = anExplanation();
  explanationRequests: ExplanationRequest[] = [];
  suspects: SuspectLabels = { version: 1, labels: [] };
  report: ModelReport = modelReportOf();
  acceptance: Acceptance = anAcceptance();
  acceptanceTargets: (number | null)[] = [];
  trainings = 0;
  cancelled = 0;
  versions: ModelVersion[] = [];
  /** What feedback that is tried would change. */
  /** What the view is answered with next. */
  viewChanges: ChangedRow[] = [];
  reach: ReachAnswer = { rows: 0, changed: [], looked: 0, shown: 0 };
  readonly triedFeedback: FeedbackRequest[] = [];
  queue: ReviewQueue = { rows: [], waiting: 0, unsure: null };
  /** What review lists were asked for. */
  readonly reviewed: ReviewRequest[] = [];
  /** What is answered of the rows about which somebody was unsure. */
  doubtful: ReviewQueue = { rows: [], waiting: 0, unsure: 0 };
  agreement: Agreement = anAgreement();
  undecided: AdjudicationList = { rows: [], waiting: 0 };
  golden: GoldenList = { rows: [] };
  trust: TrustList = { speakers: [], doubts: [], rule: 'The rule.' };
  decisions: DecisionRequest[] = [];
  marked: GoldenDraft[] = [];
  doubtDrafts: DoubtRequest[] = [];
  doubtChanges: { readonly doubt: string; readonly change: DoubtChange }[] = [];
  drift: DriftReport = aDriftReport();
  driftRequests: DriftRequest[] = [];
  readonly overrideHours: number[] = [];
  overrides: OverrideRates = {
    ...{ from: '2026-03-01T21:00:00.000Z', to: '2026-03-02T09:00:00.000Z' },
    ...{ all: null, people: [], classes: [], periods: [] },
  };
  segments: SegmentList = { column: null, modelVersion: null, segments: [], others: null, mayAskForAll: true };
  segmentHours: number[] = [];
  /** Whether whoever asks has left the page that greets them. */
  welcomed = true;
  readonly #broken = new Map<keyof ServerPort, ServerProblem[]>();
  readonly #ids = new Set<string>();

  breakNext(method: keyof ServerPort, ...problems: ServerProblem[]): void {
    this.#broken.set(method, [...(this.#broken.get(method) ?? []), ...problems]);
  }

  async leaveWelcome(): Promise<void> {
    this.#mayBreak('leaveWelcome');
    this.welcomed = true;
  }
  readonly proposals: Record<ProposalState, Proposal[]> = { waiting: [], approved: [], rejected: [] };
  readonly proposalQueries: ProposalQuery[] = [];
  readonly verdicts: VerdictRequest['verdicts'] = [];

  async session(): Promise<Session> {
    this.#mayBreak('session');
    return { person: 'Ada', roles: this.roles, signIn: 'demo', welcomed: this.welcomed };
  }

  async summarizeTable(sample: TableSample): Promise<TableSummary> {
    this.#mayBreak('summarizeTable');
    this.samples.push(sample);
    return (
      this.summary ?? {
        columns: sample.columns.map((column) => ({
          name: column.name,
          type: 'text',
          reason: 'different texts',
          missingShare: 0,
          distinct: 3,
          examples: column.values.slice(0, 2).map(String),
        })),
        suggestedKeyColumns: sample.columns.slice(0, 1).map((column) => column.name),
        suggestedLabelColumn: sample.columns.at(-1)?.name ?? null,
      }
    );
  }

  async findGiveaways(sample: LabelledSample): Promise<readonly GiveawayColumn[]> {
    this.#mayBreak('findGiveaways');
    this.labelledSamples.push(sample);
    return this.giveaways;
  }

  async listClassifiers(): Promise<readonly Classifier[]> {
    this.#mayBreak('listClassifiers');
    return this.classifiers;
  }

  async createClassifier(draft: ClassifierDraft): Promise<Classifier> {
    this.#mayBreak('createClassifier');
    this.drafts.push(draft);
    const classifier = aClassifier({
      name: draft.name,
      columns: draft.columns,
      keyColumns: draft.keyColumns,
      labelColumn: draft.labelColumn,
      champion: null,
      classes: [],
      labels: 0,
    });
    this.classifiers.push(classifier);
    return classifier;
  }

  async getClassifier(classifierId: string): Promise<Classifier> {
    this.#mayBreak('getClassifier');
    const classifier = this.classifiers.find((each) => each.id === classifierId);
    if (!classifier)
      throw new ServerProblem('unknown-classifier', 'There is no such classifier.', 'Choose another classifier.');
    return classifier;
  }

  async setPolicies(classifierId: string, policies: Policies): Promise<Classifier> {
    this.#mayBreak('setPolicies');
    this.classifiers = this.classifiers.map((each) => (each.id === classifierId ? { ...each, policies } : each));
    return this.getClassifier(classifierId);
  }

  async listClasses(): Promise<ClassCatalogue> {
    this.#mayBreak('listClasses');
    return this.catalogue;
  }

  /** The catalogue that comes of it is the next of `cataloguesToCome`, if there is one. */
  async changeClass(_classifierId: string, request: ClassChangeRequest): Promise<ClassCatalogue> {
    this.#mayBreak('changeClass');
    this.classChanges.push(request.change);
    this.catalogue = this.cataloguesToCome.shift() ?? this.catalogue;
    return this.catalogue;
  }

  async changeColumns(classifierId: string, request: ColumnChanges): Promise<Classifier> {
    this.#mayBreak('changeColumns');
    this.columnChanges.push(request);
    return this.getClassifier(classifierId);
  }

  async recordFeedback(_classifierId: string, request: FeedbackRequest): Promise<FeedbackReceipt> {
    this.#mayBreak('recordFeedback');
    this.feedbackRequests.push(request);
    const fresh = request.events.filter((event) => !this.#ids.has(event.id));
    for (const event of fresh) {
      this.#ids.add(event.id);
      this.log.push(event);
    }
    const changed = request.view === undefined ? [] : this.changed.splice(0);
    return {
      recorded: fresh.length,
      repeated: request.events.length - fresh.length,
      sequence: this.log.length,
      changed,
    };
  }

  /** What the person has typed and not sent. */
  unsent: DraftList = { drafts: [], elsewhere: [], seen: 0, ended: [] };
  readonly keptDrafts: DraftRequest[] = [];
  readonly sendings: SendingRequest[] = [];

  async listDrafts(): Promise<DraftList> {
    this.#mayBreak('listDrafts');
    return { ...this.unsent, seen: this.log.length };
  }

  /** As the server: one a row, the last; what was only noted keeps its place. */
  async keepDrafts(_classifierId: string, request: DraftRequest): Promise<KeptDrafts> {
    this.#mayBreak('keepDrafts');
    this.keptDrafts.push(request);
    for (const event of request.events) {
      const others = this.unsent.drafts.filter(({ key, id }) => key !== event.key && id !== event.id);
      this.unsent = { ...this.unsent, drafts: [...others, draftOf(event, request.columns)] };
    }
    return { kept: request.events.length, ended: 0 };
  }

  async sendDrafts(_classifierId: string, request: SendingRequest): Promise<SendingReceipt> {
    this.#mayBreak('sendDrafts');
    this.sendings.push(request);
    const asked = new Set(request.drafts);
    const sent = this.unsent.drafts.filter(({ id }) => asked.has(id));
    const earlier = request.drafts.filter((id) => this.#ids.has(id));
    for (const { id, kind, origin, key, values, class: name, saidAt } of sent) {
      this.#ids.add(id);
      this.log.push({ id, kind, origin, key, cells: values, saidAt, ...(name === null ? {} : { class: name }) });
    }
    this.#endDrafts(sent, 'sent');
    const ids = sent.map(({ id }) => id);
    const gone = request.drafts.filter((id) => !ids.includes(id) && !earlier.includes(id));
    return { sent: ids, earlier, gone, held: [], changed: request.view === undefined ? [] : this.changed.splice(0) };
  }

  async takeOutDrafts(_classifierId: string, ids: readonly string[]): Promise<readonly string[]> {
    this.#mayBreak('takeOutDrafts');
    const out = this.unsent.drafts.filter(({ id }) => ids.includes(id));
    this.#endDrafts(out, 'taken-out');
    return out.map(({ id }) => id);
  }

  #endDrafts(gone: readonly Draft[], became: DraftEnd): void {
    this.unsent = {
      ...this.unsent,
      drafts: this.unsent.drafts.filter((each) => !gone.includes(each)),
      ended: [...gone.map(({ id, key }) => ({ id, key, became })), ...this.unsent.ended],
    };
  }

  /** As the server: by the cells of which a class was last said under a key. */
  async findKnownRows(_classifierId: string, { rows }: KnownRowsRequest): Promise<KnownRows> {
    this.#mayBreak('findKnownRows');
    this.comparedKeys.push(rows.keys);
    const before = new Map(this.log.map((event) => [event.key, event.cells]));
    const weights = rows.columns.map(({ values }) => columnWeight(values));
    const now = (row: number) => rows.columns.map(({ values }) => values[row] ?? null);
    const others = rows.keys.flatMap((key, row) =>
      before.has(key) && isOtherRow(before.get(key)!, now(row), weights) ? [row] : [],
    );
    const named = (cells: readonly CellValue[]) =>
      rows.columns.map(({ name }, column) => ({ name, value: String(cells[column] ?? '') }));
    const [first] = others;
    return {
      known: rows.keys.filter((key) => before.has(key)).length,
      others: others.map((row) => rows.keys[row]!),
      example:
        first === undefined
          ? null
          : { key: rows.keys[first]!, before: named(before.get(rows.keys[first]!)!), now: named(now(first)) },
    };
  }

  /** What waits for approval of what is recorded. */
  waits: (event: FeedbackEvent) => boolean = () => false;

  async listFeedback(_classifierId: string, after: number): Promise<FeedbackLog> {
    this.#mayBreak('listFeedback');
    const entries = this.log
      .slice(after, after + 1_000)
      .map((event, i) => ({
        sequence: after + i + 1,
        id: event.id,
        kind: event.kind,
        origin: event.origin,
        key: event.key,
        rowHash: rowHash(event.cells),
        class: event.class ?? null,
        basedOn: event.basedOn ?? null,
        predictedClass: event.predictedClass ?? null,
        note: event.note ?? null,
        person: this.saidBy.get(event.id) ?? 'Ada',
        saidAt: event.saidAt,
        recordedAt: event.saidAt,
        hash: '',
        ...(this.waits(event) ? { needsApproval: true as const } : {}),
      }));
    return { entries, last: this.log.length };
  }

  async tryFeedback(_classifierId: string, request: FeedbackRequest): Promise<ReachAnswer> {
    this.#mayBreak('tryFeedback');
    this.triedFeedback.push(request);
    return this.reach;
  }

  async answerView(): Promise<readonly ChangedRow[]> {
    this.#mayBreak('answerView');
    return this.viewChanges;
  }

  async rowHistory(classifierId: string, key: RowKey): Promise<FeedbackLog> {
    this.#mayBreak('rowHistory');
    const { entries, last } = await this.listFeedback(classifierId, 0);
    return { entries: entries.filter((entry) => entry.key === key), last };
  }

  async listProposals(_classifierId: string, query: ProposalQuery): Promise<ProposalPage> {
    this.#mayBreak('listProposals');
    this.proposalQueries.push(query);
    const { state = 'waiting', person, after = 0, limit = 50, class: name, order } = query;
    const asked = this.proposals[state].filter(
      (each) => (person === undefined || each.person === person) && (name === undefined || each.class === name),
    );
    const ordered = order === 'latest' ? asked.toReversed() : asked;
    return { proposals: ordered.filter(({ sequence }) => sequence > after).slice(0, limit), total: asked.length };
  }

  /** As the server: nobody judges their own, and nothing twice. */
  async judgeProposals(_classifierId: string, request: VerdictRequest): Promise<VerdictReceipt> {
    this.#mayBreak('judgeProposals');
    this.verdicts.push(...request.verdicts);
    const refused: VerdictReceipt['refused'] = [];
    for (const { id, proposal, verdict, note = null } of request.verdicts) {
      const judged = this.proposals.waiting.find(({ sequence }) => sequence === proposal);
      const reason = judged === undefined ? 'settled' : judged.isOwn ? 'own' : null;
      if (judged === undefined || reason !== null) {
        refused.push({ id, proposal, reason: reason ?? 'settled', sentence: 'It waits no longer.' });
        continue;
      }
      this.proposals.waiting = this.proposals.waiting.filter((each) => each !== judged);
      const done = { ...judged, verdict: { person: 'Ada', note, recordedAt: '2026-03-02T10:00:00.000Z' } };
      this.proposals[verdict === 'approve' ? 'approved' : 'rejected'].push(done);
    }
    const recorded = request.verdicts.length - refused.length;
    const told = this.signedByVerdicts.length === 0 ? {} : { signed: this.signedByVerdicts };
    return { recorded, repeated: 0, refused, changed: this.changed.splice(0), ...told };
  }

  /** Rows of signed months among those that are judged. */
  signedByVerdicts: SignedRows[] = [];

  verdict: AuditVerdict = { intact: true, logs: [] };
  readonly exported: [log: string, format: string][] = [];
  readonly erased: RowErasure[] = [];

  async verifyAudit(): Promise<AuditVerdict> {
    this.#mayBreak('verifyAudit');
    return this.verdict;
  }

  async exportLog(_classifierId: string, log: string, format: string): Promise<Blob> {
    this.#mayBreak('exportLog');
    this.exported.push([log, format]);
    return new Blob([format]);
  }

  async eraseRow(_classifierId: string, erasure: RowErasure) {
    this.#mayBreak('eraseRow');
    this.erased.push(erasure);
    return { events: 1, predictions: 0, comments: 0 };
  }

  async startTraining(_classifierId: string, request: TrainingRequest): Promise<TrainingStatus> {
    this.#mayBreak('startTraining');
    this.trainingRequests.push(request);
    this.trainings++;
    return this.#nextTraining();
  }

  async listTrainings(): Promise<readonly TrainingStatus[]> {
    this.#mayBreak('listTrainings');
    return this.listed;
  }

  async getTraining(): Promise<TrainingStatus> {
    this.#mayBreak('getTraining');
    return this.#nextTraining();
  }

  async cancelTraining(): Promise<TrainingStatus> {
    this.#mayBreak('cancelTraining');
    this.cancelled++;
    return aTraining({ state: 'cancelled' });
  }

  async listVersions(): Promise<readonly ModelVersion[]> {
    this.#mayBreak('listVersions');
    return this.versions;
  }

  async setChampion(_classifierId: string, request: ChampionRequest): Promise<ModelVersion> {
    this.#mayBreak('setChampion');
    this.championRequests.push(request);
    const { version, pinned = false, because = '' } = request;
    const before = this.versions.find((each) => each.isChampion)?.version ?? null;
    const kind = before !== version ? 'put-in-use' : pinned ? 'pinned' : 'unpinned';
    const decision: ChampionDecision = {
      kind,
      version,
      before,
      person: 'Ada',
      because,
      at: '2026-03-02T10:15:00.000Z',
    };
    this.versions = this.versions.map((each) => ({
      ...each,
      isChampion: each.version === version,
      isPinned: each.version === version && pinned,
      decisions: each.version === version || each.version === before ? [...each.decisions, decision] : each.decisions,
    }));
    this.classifiers = this.classifiers.map((each) => ({ ...each, champion: version, championPinned: pinned }));
    return this.versions.find((each) => each.version === version)!;
  }

  async readAcceptance(_classifierId: string, target: number | null): Promise<Acceptance> {
    this.#mayBreak('readAcceptance');
    this.acceptanceTargets.push(target);
    return { ...this.acceptance, target: target ?? this.acceptance.target };
  }

  anomalies: AnomalyReport = {
    ...{ rows: 0, learned: 0, alerts: 0, wantedRate: 0.02, threshold: null, columns: [], last: [] },
    verdicts: { anomalies: 0, usual: 0, areLearned: false },
  };

  async readAnomalies(): Promise<AnomalyReport> {
    this.#mayBreak('readAnomalies');
    return this.anomalies;
  }

  scorecard: Scorecard = scorecardOf();

  async readScorecard(): Promise<Scorecard> {
    this.#mayBreak('readScorecard');
    return this.scorecard;
  }

  async documentTest(
    _classifierId: string,
    test: ScorecardTestName,
    document: TestDocument | null,
  ): Promise<Scorecard> {
    this.#mayBreak('documentTest');
    const noted = document && { ...document, person: 'Ada', notedAt: '2026-03-01T12:00:00.000Z' };
    this.scorecard = scorecardOf({ [test]: { document: noted, points: noted === null ? 0 : 0.5 } });
    return this.scorecard;
  }

  async modelReport(_classifierId: string, version: number): Promise<ModelReport> {
    this.#mayBreak('modelReport');
    return { ...this.report, version: this.versions.find((each) => each.version === version) ?? this.report.version };
  }

  disputes: DisputeList = { rows: [], total: 0 };

  async listDisputes(): Promise<DisputeList> {
    this.#mayBreak('listDisputes');
    return this.disputes;
  }

  async suspectLabels(): Promise<SuspectLabels> {
    this.#mayBreak('suspectLabels');
    return this.suspects;
  }

  async explainPrediction(_classifierId: string, request: ExplanationRequest): Promise<Explanation> {
    this.#mayBreak('explainPrediction');
    this.explanationRequests.push(request);
    return this.explanation;
  }

  async checkSkew(_classifierId: string, rows: RowBatch): Promise<SkewCheck> {
    this.#mayBreak('checkSkew');
    this.skewRequests.push(rows);
    return { modelVersion: 1, rows: rows.keys.length, skew: this.skew };
  }

  async predict(classifierId: string, request: PredictionRequest, options?: RequestOptions): Promise<PredictionAnswer> {
    options?.signal?.throwIfAborted();
    this.#mayBreak('predict');
    this.predictionRequests.push(request);
    const { keys, columns } = request.rows;
    const classifier = this.classifiers.find((each) => each.id === classifierId);
    const classes = classifier?.classes ?? ['Travel'];
    const cellsOf = (row: number) => columns.map(({ values }) => values[row] ?? null);
    return {
      batch: '00000000-0000-4000-8000-00000000000b',
      modelVersion: classifier?.champion ?? 1,
      predictedAt: '2026-03-01T09:00:00.000Z',
      classes,
      keys,
      predicted: keys.map(() => 0),
      confidence: keys.map(() => this.confidence),
      sources: keys.map(() => 'model' as const),
      rowHashes: keys.map((_, row) => featureHash(classifier ?? { columns: [] }, cellsOf(row))),
      disputes: [],
    };
  }

  async readAgreement(): Promise<Agreement> {
    this.#mayBreak('readAgreement');
    return this.agreement;
  }

  async listAdjudications(): Promise<AdjudicationList> {
    return this.undecided;
  }

  async adjudicate(_classifierId: string, decision: DecisionRequest): Promise<Decided> {
    this.#mayBreak('adjudicate');
    this.decisions.push(decision);
    const rows = this.undecided.rows.filter(({ key }) => key !== decision.key);
    this.undecided = { rows, waiting: rows.length };
    return { key: decision.key, class: decision.class };
  }

  async listGolden(): Promise<GoldenList> {
    return this.golden;
  }

  async markGolden(_classifierId: string, request: GoldenDraft): Promise<GoldenList> {
    this.marked.push(request);
    return this.golden;
  }

  async listTrust(): Promise<TrustList> {
    return this.trust;
  }

  async placeDoubt(_classifierId: string, draft: DoubtRequest): Promise<Doubt> {
    this.doubtDrafts.push(draft);
    return aDoubt({ person: draft.person, weight: draft.weight, reason: draft.reason });
  }

  async changeDoubt(_classifierId: string, id: string, change: DoubtChange): Promise<Doubt> {
    this.doubtChanges.push({ doubt: id, change });
    const doubts = this.trust.doubts.filter((each) => each.id !== id);
    this.trust = { ...this.trust, doubts };
    return aDoubt({ id });
  }

  async reviewQueue(_id: string, request: ReviewRequest): Promise<ReviewQueue> {
    this.#mayBreak('reviewQueue');
    this.reviewed.push(request);
    return request.about === 'unsure' ? this.doubtful : this.queue;
  }

  async listSegments(_classifierId: string, hours: number): Promise<SegmentList> {
    this.#mayBreak('listSegments');
    this.segmentHours.push(hours);
    return this.segments;
  }

  async readOverrides(_classifierId: string, hours: number): Promise<OverrideRates> {
    this.#mayBreak('readOverrides');
    this.overrideHours.push(hours);
    return this.overrides;
  }

  async driftReport(_classifierId: string, request: DriftRequest): Promise<DriftReport> {
    this.#mayBreak('driftReport');
    this.driftRequests.push(request);
    return this.drift;
  }

  #nextTraining(): TrainingStatus {
    return this.trainingStates.length > 1 ? this.trainingStates.shift()! : this.trainingStates[0]!;
  }

  #mayBreak(method: keyof ServerPort): void {
    const problem = this.#broken.get(method)?.shift();
    if (problem) throw problem;
  }
}

export function serverAwayProblem(): ServerProblem {
  return new ServerProblem(
    'server-away',
    'The Amend server does not answer.',
    'Check your connection, then try again.',
  );
}
