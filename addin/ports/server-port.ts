import type { ChangedRow } from '../../contract/feedback.ts';
import type { Acceptance } from '../../contract/acceptance.ts';
import type { ProposalPage, ProposalQuery, VerdictReceipt, VerdictRequest } from '../../contract/approval.ts';
import type { AuditVerdict, ErasedRow, RowErasure } from '../../contract/audit.ts';
import type { ExportFormat } from '../../contract/audit-export.ts';
import type { RowBatch, RowKey } from '../../contract/cell.ts';
import type { ClassCatalogue, ClassChangeRequest } from '../../contract/catalogue.ts';
import type {
  AdjudicationList,
  Agreement,
  Decided,
  DecisionRequest,
  GoldenDraft,
  GoldenList,
} from '../../contract/agreement.ts';
import type { Doubt, DoubtChange, DoubtRequest, TrustList } from '../../contract/trust.ts';
import type { Classifier, ClassifierDraft, Policies, TableSample, TableSummary } from '../../contract/classifier.ts';
import type { ColumnChanges } from '../../contract/column-change.ts';
import type { DisputeList } from '../../contract/dispute.ts';
import type { DraftList, KeptDrafts, SendingReceipt, SendingRequest } from '../../contract/draft.ts';
import type { DriftReport, DriftRequest } from '../../contract/drift.ts';
import type { Explanation, ExplanationRequest, SuspectLabels } from '../../contract/explanation.ts';
import type {
  DraftRequest,
  FeedbackLog,
  FeedbackReceipt,
  FeedbackRequest,
  ReachAnswer,
} from '../../contract/feedback.ts';
import type { GiveawayColumn, LabelledSample } from '../../contract/giveaway.ts';
import type { KnownRows, KnownRowsRequest } from '../../contract/known-rows.ts';
import type { ModelReport } from '../../contract/model-report.ts';
import type { PredictionAnswer, PredictionRequest, ReviewAbout, ReviewQueue } from '../../contract/prediction.ts';
import type { OverrideRates } from '../../contract/overrides.ts';
import type { AnomalyReport } from '../../contract/anomaly.ts';
import type { Scorecard, ScorecardTestName, TestDocument } from '../../contract/scorecard.ts';
import type { SegmentList } from '../../contract/segment-list.ts';
import type { SkewCheck } from '../../contract/skew.ts';
import type { Session } from '../../contract/session.ts';
import type { ChampionRequest, ModelVersion, TrainingRequest, TrainingStatus } from '../../contract/training.ts';

/** What a request may be told besides what it asks. */
export interface RequestOptions {
  /** Aborting ends the request; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Which rows of a view are worth a look. */
export interface ReviewRequest {
  readonly view: string;
  readonly limit: number;
  readonly about: ReviewAbout;
  /** Of this work-list, in place of what is worth a look. */
  readonly list?: string | undefined;
}
/** What was said of rows, what was changed of the classifier, or what people say about rows. */
export type ExportedLog = 'feedback' | 'audit' | 'comments';

/**
 * What the flows need of the server, one method for each endpoint of the contract. `addin/api` implements it over
 * HTTP; tests fake it. Every method rejects with {@link ServerProblem} when the server refuses or does not answer.
 */
export interface ServerPort {
  session(options?: RequestOptions): Promise<Session>;
  /** Notes that the person has left the page that greets whoever is new. */
  leaveWelcome(options?: RequestOptions): Promise<unknown>;
  summarizeTable(sample: TableSample, options?: RequestOptions): Promise<TableSummary>;
  findGiveaways(sample: LabelledSample, options?: RequestOptions): Promise<readonly GiveawayColumn[]>;
  listClassifiers(options?: RequestOptions): Promise<readonly Classifier[]>;
  createClassifier(draft: ClassifierDraft, options?: RequestOptions): Promise<Classifier>;
  getClassifier(classifierId: string, options?: RequestOptions): Promise<Classifier>;
  /** Replaces the classifier's policies; for admins. */
  setPolicies(classifierId: string, policies: Policies, options?: RequestOptions): Promise<Classifier>;
  listClasses(classifierId: string, options?: RequestOptions): Promise<ClassCatalogue>;
  changeClass(classifierId: string, request: ClassChangeRequest, options?: RequestOptions): Promise<ClassCatalogue>;
  changeColumns(classifierId: string, changes: ColumnChanges, options?: RequestOptions): Promise<Classifier>;
  recordFeedback(classifierId: string, request: FeedbackRequest, options?: RequestOptions): Promise<FeedbackReceipt>;
  /** Which other rows of the view feedback would change; records nothing. */
  tryFeedback(classifierId: string, request: FeedbackRequest, options?: RequestOptions): Promise<ReachAnswer>;
  /** The rows of a view that are answered otherwise by now than its sheet shows. */
  answerView(classifierId: string, view: string, options?: RequestOptions): Promise<readonly ChangedRow[]>;
  /** What the person here has typed and not sent, from whichever machine. */
  listDrafts(classifierId: string, options?: RequestOptions): Promise<DraftList>;
  keepDrafts(classifierId: string, request: DraftRequest, options?: RequestOptions): Promise<KeptDrafts>;
  sendDrafts(classifierId: string, request: SendingRequest, options?: RequestOptions): Promise<SendingReceipt>;
  /** @returns the ids of those that are forgotten by it */
  takeOutDrafts(classifierId: string, ids: readonly string[], options?: RequestOptions): Promise<readonly string[]>;
  /** At most 1,000 entries with a sequence number above `after`. */
  listFeedback(classifierId: string, after: number, options?: RequestOptions): Promise<FeedbackLog>;
  /** What was said of one row, in order; at most the first 1,000 entries. */
  rowHistory(classifierId: string, key: RowKey, options?: RequestOptions): Promise<FeedbackLog>;
  /** What waits for approval or was judged, oldest first. */
  listProposals(classifierId: string, query: ProposalQuery, options?: RequestOptions): Promise<ProposalPage>;
  judgeProposals(classifierId: string, request: VerdictRequest, options?: RequestOptions): Promise<VerdictReceipt>;
  /** Whether both logs of a classifier are what was recorded. */
  verifyAudit(classifierId: string, options?: RequestOptions): Promise<AuditVerdict>;
  /** A log of a classifier as a file. */
  exportLog(classifierId: string, log: ExportedLog, format: ExportFormat, options?: RequestOptions): Promise<Blob>;
  /** Erases a row for ever; for admins. */
  eraseRow(classifierId: string, erasure: RowErasure, options?: RequestOptions): Promise<ErasedRow>;
  /** Compares rows with what is known of their keys; changes nothing. */
  findKnownRows(classifierId: string, request: KnownRowsRequest, options?: RequestOptions): Promise<KnownRows>;
  /** At most `limit` disputed rows, the latest first. */
  listDisputes(classifierId: string, limit: number, options?: RequestOptions): Promise<DisputeList>;
  startTraining(classifierId: string, request: TrainingRequest, options?: RequestOptions): Promise<TrainingStatus>;
  /** The latest, latest first; the running one among them. */
  listTrainings(classifierId: string, options?: RequestOptions): Promise<readonly TrainingStatus[]>;
  getTraining(classifierId: string, trainingId: string, options?: RequestOptions): Promise<TrainingStatus>;
  cancelTraining(classifierId: string, trainingId: string, options?: RequestOptions): Promise<TrainingStatus>;
  listVersions(classifierId: string, options?: RequestOptions): Promise<readonly ModelVersion[]>;
  /** Rollback, and pinning. */
  setChampion(classifierId: string, request: ChampionRequest, options?: RequestOptions): Promise<ModelVersion>;
  /** @param target another than the policy's; null is the policy's */
  readAcceptance(classifierId: string, target: number | null, options?: RequestOptions): Promise<Acceptance>;
  /** How a classifier that finds unusual rows stands. */
  readAnomalies(classifierId: string, options?: RequestOptions): Promise<AnomalyReport>;
  readScorecard(classifierId: string, options?: RequestOptions): Promise<Scorecard>;
  documentTest(classifierId: string, test: ScorecardTestName, document: TestDocument | null): Promise<Scorecard>;
  modelReport(classifierId: string, version: number, options?: RequestOptions): Promise<ModelReport>;
  /** At most `limit` labels, the most suspect first. */
  suspectLabels(classifierId: string, limit: number, options?: RequestOptions): Promise<SuspectLabels>;
  /** Whether rows that are about to be classified are what was learned from; classifies none. */
  checkSkew(classifierId: string, rows: RowBatch, options?: RequestOptions): Promise<SkewCheck>;
  predict(classifierId: string, request: PredictionRequest, options?: RequestOptions): Promise<PredictionAnswer>;
  explainPrediction(classifierId: string, request: ExplanationRequest, options?: RequestOptions): Promise<Explanation>;
  reviewQueue(classifierId: string, request: ReviewRequest, options?: RequestOptions): Promise<ReviewQueue>;
  readAgreement(classifierId: string, options?: RequestOptions): Promise<Agreement>;
  /** The rows that people differ about, and that are the asker's to decide. */
  listAdjudications(classifierId: string, options?: RequestOptions): Promise<AdjudicationList>;
  adjudicate(classifierId: string, decision: DecisionRequest, options?: RequestOptions): Promise<Decided>;
  listGolden(classifierId: string, options?: RequestOptions): Promise<GoldenList>;
  markGolden(classifierId: string, request: GoldenDraft, options?: RequestOptions): Promise<GoldenList>;
  listTrust(classifierId: string, options?: RequestOptions): Promise<TrustList>;
  placeDoubt(classifierId: string, draft: DoubtRequest, options?: RequestOptions): Promise<Doubt>;
  changeDoubt(classifierId: string, doubt: string, change: DoubtChange, options?: RequestOptions): Promise<Doubt>;
  /** @param hours length of the window that ends now */
  listSegments(classifierId: string, hours: number, options?: RequestOptions): Promise<SegmentList>;
  /** How often people gave answers another class, in so many hours up to now; for approvers. */
  readOverrides(classifierId: string, hours: number, options?: RequestOptions): Promise<OverrideRates>;
  driftReport(classifierId: string, request: DriftRequest, options?: RequestOptions): Promise<DriftReport>;
}

/**
 * What a failure says of the request that met it: `away` nothing, since it was not looked at; `slow` that it may be too
 * much; `failed` that the server or this request is at fault, and nobody can tell which; `refused` that it is at fault.
 */
export type FailureKind = 'away' | 'slow' | 'failed' | 'refused';

const KINDS: Readonly<Record<string, FailureKind>> = {
  'server-away': 'away',
  'database-unavailable': 'away',
  'disk-full': 'away',
  'too-many-requests': 'away',
  'not-signed-in': 'away',
  'another-person': 'away',
  'server-slow': 'slow',
  internal: 'failed',
  'unreadable-answer': 'failed',
};

/** What is refused for who asks, or for the classifier as a whole, whatever its rows hold. */
const NOT_OF_ROWS: ReadonlySet<string> = new Set(['not-allowed', 'classifier-archived', 'unknown-classifier']);

/** The server refused, or did not answer. The message is a sentence for the person. */
export class ServerProblem extends Error {
  /** A code of the contract's PROBLEMS, or `server-away`, `server-slow`, `unreadable-answer`. */
  readonly code: string;
  readonly nextStep: string;
  readonly requestId: string | undefined;

  constructor(
    code: string,
    sentence: string,
    nextStep: string,
    details: { requestId?: string | undefined; cause?: unknown } = {},
  ) {
    super(sentence, { cause: details.cause });
    this.name = 'ServerProblem';
    this.code = code;
    this.nextStep = nextStep;
    this.requestId = details.requestId;
  }

  get kind(): FailureKind {
    return KINDS[this.code] ?? 'refused';
  }

  /** False when sending other rows, or other cells of them, would not help. */
  get isOfRows(): boolean {
    return !NOT_OF_ROWS.has(this.code);
  }

  /**
   * True when the same request may succeed later without anybody changing it. An answer that cannot be read will not
   * get readable.
   */
  get isTemporary(): boolean {
    return this.kind !== 'refused' && this.code !== 'unreadable-answer';
  }
}
