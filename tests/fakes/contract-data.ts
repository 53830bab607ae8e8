import type { Draft } from '../../contract/draft.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';
import type { DisputedRow } from '../../contract/dispute.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { DriftReport } from '../../contract/drift.ts';
import type { Explanation, SuspectLabel } from '../../contract/explanation.ts';
import type { ReviewRow } from '../../contract/prediction.ts';
import type { GateComparison, GateDecision, ModelVersion, TrainingStatus } from '../../contract/training.ts';

/** Small, complete values of the contract; a test changes the fields it is about. */
export function aClassifier(fields: Partial<Classifier> = {}): Classifier {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Account of Purchases',
    category: '',
    project: '',
    origin: '',
    columns: [
      { name: 'Merchant', type: 'text' },
      { name: 'Amount', type: 'number' },
    ],
    keyColumns: ['Id'],
    labelColumn: 'Account',
    policies: {
      lowConfidence: 0.6,
      doubleShare: 0,
      auditShare: 0.02,
      retrainAfterCorrections: 0,
      retrainSchedule: '',
      retrainOnDrift: false,
      learner: 'auto',
      spellings: 'together',
      segmentColumn: null,
      targetAccuracy: null,
      classes: 'open',
      approval: { needs: 'none' },
      reasons: [],
      experts: [],
      sending: 'at-once',
      reasonNeeded: false,
      tellMentions: false,
      askBeforeRows: 10,
      rulesByTwo: false,
      errorCosts: null,
      alertRate: 0.02,
      unknownShare: 0.05,
    },
    classes: ['Travel', 'Meals', 'Office'],
    champion: 1,
    championPinned: false,
    labels: 4,
    adopted: 0,
    corrections: 0,
    correctionsSinceTraining: 0,
    createdAt: '2026-03-01T08:00:00.000Z',
    archivedAt: null,
    ...fields,
  };
}

export function aVersion(fields: Partial<ModelVersion> = {}): ModelVersion {
  return {
    version: 1,
    learner: 'linear',
    learnerReason: 'Linear was as good as the others, and faster.',
    comparison: [
      { learner: 'linear', logLoss: 0.5, accuracy: 0.86, rows: 900, seconds: 0.4, chosen: true, note: '' },
      { learner: 'random-forest', logLoss: 0.6, accuracy: 0.84, rows: 900, seconds: 2.1, chosen: false, note: '' },
      {
        learner: 'ml-random-forest',
        logLoss: null,
        accuracy: null,
        rows: 0,
        seconds: 0,
        chosen: false,
        note: 'It would take longer than 10 s.',
      },
    ],
    settings: [{ name: 'passes', value: '20' }],
    isChampion: true,
    isPinned: false,
    hasModel: true,
    cause: 'person',
    because: 'Ada asked for it',
    trainedAt: '2026-03-01T08:30:00.000Z',
    durationMs: 1_500,
    trainedBy: 'Ada',
    trainRows: 3_600,
    holdoutRows: 400,
    correctedRows: 12,
    fingerprint: 'f',
    seed: 1,
    metrics: {
      accuracy: { value: 0.86, low: 0.82, high: 0.89, rows: 400 },
      majorityAccuracy: 0.12,
      logLoss: 0.5,
      expectedCalibrationError: 0.03,
      learned: 'something',
      classes: [
        { class: 'Travel', trainRows: 2_000, holdoutRows: 220, precision: 0.95, recall: 0.9 },
        { class: 'Meals', trainRows: 1_000, holdoutRows: 120, precision: 0.7, recall: 0.4 },
        { class: 'Office', trainRows: 600, holdoutRows: 0, precision: null, recall: null },
      ],
      confusion: [
        [198, 22, 0],
        [60, 48, 12],
        [0, 0, 0],
      ],
    },
    gate: aGate({ reasons: ['It is the first version.'] }),
    decisions: [],
    ...fields,
  };
}

/** Promoted, and compared with nothing. */
export function aGate(fields: Partial<GateDecision> = {}): GateDecision {
  return { promoted: true, reasons: [], against: null, comparisons: [], rule: [], ...fields };
}

/** 90.3 % right beside 91.9 %, on rows that neither learned from. */
export function aComparison(fields: Partial<GateComparison> = {}): GateComparison {
  return {
    on: 'held-out-rows',
    rows: 186,
    challenger: { accuracy: 168 / 186, logLoss: 0.374 },
    champion: { accuracy: 171 / 186, logLoss: 0.34 },
    difference: { value: 0.034, low: -0.004, high: 0.072 },
    finding: 'open',
    ...fields,
  };
}

/** A training half way; without a version until it is done. */
export function aTraining(fields: Partial<TrainingStatus> = {}): TrainingStatus {
  return {
    id: '00000000-0000-4000-8000-0000000000aa',
    state: 'running',
    phase: 'training',
    share: 0.5,
    secondsLeft: null,
    startedBy: 'Ada',
    startedAt: '2026-03-01T08:29:58.000Z',
    cause: 'person',
    interruption: null,
    version: null,
    problem: null,
    ...fields,
  };
}

export function anExplanation(fields: Partial<Explanation> = {}): Explanation {
  return {
    key: 'p1',
    class: 'Travel',
    confidence: 0.41,
    source: 'model',
    modelVersion: 1,
    alternatives: [{ class: 'Meals', probability: 0.38 }],
    sentence: 'Mostly because Merchant contains “taxi”.',
    reasonsFor: [
      { column: 'Merchant', words: ['taxi'], effect: 2.4, sentence: 'Merchant contains “taxi”' },
      { column: 'Amount', words: [], effect: 0.6, sentence: 'Amount is low' },
    ],
    reasonsAgainst: [{ column: 'Merchant', words: ['cafe'], effect: -1.2, sentence: 'Merchant contains “cafe”' }],
    similar: [
      {
        key: 'p3',
        class: 'Travel',
        person: 'Ben',
        saidAt: '2026-02-27T09:00:00.000Z',
        similarity: 0.92,
        cells: [
          { name: 'Merchant', value: 'City Taxi' },
          { name: 'Amount', value: '15' },
        ],
      },
    ],
    ...fields,
  };
}

export function aSuspectLabel(fields: Partial<SuspectLabel> = {}): SuspectLabel {
  return {
    key: 'p0',
    class: 'Meals',
    suggested: 'Travel',
    suspicion: 0.9,
    sentence: 'The model and five rows like it say “Travel”.',
    person: 'Ben',
    saidAt: '2026-02-20T09:00:00.000Z',
    cells: [
      { name: 'Merchant', value: 'City Taxi' },
      { name: 'Amount', value: '15' },
    ],
    ...fields,
  };
}

export function aReviewRow(fields: Partial<ReviewRow> = {}): ReviewRow {
  return {
    key: 'p1',
    class: 'Travel',
    confidence: 0.41,
    source: 'model',
    cells: [
      { name: 'Merchant', value: 'Corner Cafe' },
      { name: 'Amount', value: '12.5' },
    ],
    alternatives: [{ class: 'Meals', probability: 0.38 }],
    ...fields,
  };
}

export function aDriftReport(fields: Partial<DriftReport> = {}): DriftReport {
  return {
    number: 3,
    madeBy: 'Ada',
    classifier: { id: '00000000-0000-4000-8000-000000000001', name: 'Account of Purchases' },
    segment: null,
    modelVersion: 1,
    madeAt: '2026-03-02T09:00:00.000Z',
    window: { from: '2026-03-01T21:00:00.000Z', to: '2026-03-02T09:00:00.000Z', rows: 1_096 },
    referenceRows: 3_600,
    verdict: 'drift',
    headline: 'Two of eight columns have changed.',
    reasons: ['Amount is 100 times larger in cost centre 4300.', 'Half of Project is missing.'],
    columns: [
      {
        name: 'Amount',
        type: 'number',
        status: 'drift',
        referenceRows: 3_600,
        liveRows: 1_096,
        missingReference: 0,
        missingLive: 0,
        unseenShare: null,
        outOfRangeShare: 0.1,
        distance: 0.4,
        psi: 0.5,
        jensenShannon: 0.2,
        kolmogorovSmirnov: 0.3,
        pValue: 0.0001,
        qValue: 0.001,
        changes: ['100 times larger in cost centre 4300'],
        chart: null,
      },
      {
        name: 'Merchant',
        type: 'text',
        status: 'stable',
        referenceRows: 3_600,
        liveRows: 1_096,
        missingReference: 0,
        missingLive: 0,
        unseenShare: 0.01,
        outOfRangeShare: null,
        distance: 0.05,
        psi: 0.01,
        jensenShannon: 0.01,
        kolmogorovSmirnov: null,
        pValue: 0.4,
        qValue: 0.4,
        changes: [],
        chart: null,
      },
    ],
    accuracy: [
      {
        from: '2026-03-01T21:00:00.000Z',
        to: '2026-03-02T09:00:00.000Z',
        predictions: 1_000,
        coverage: 0.04,
        accuracy: 0.75,
        low: 0.6,
        high: 0.86,
        modelVersion: 1,
      },
    ],
    thresholds: { distance: 0.2, qValue: 0.05, missingIncrease: 0.05, minimumRows: 100 },
    ...fields,
  };
}

/** A row on which Ann and Bob disagree. */
export function aDispute(key: string): DisputedRow {
  return {
    key,
    cells: [{ name: 'Merchant', value: 'uber' }],
    standing: { class: 'Meals', person: 'Ann', saidAt: '2026-03-01T09:00:00.000Z' },
    contender: { class: 'Office', person: 'Bob', saidAt: '2026-03-01T09:05:00.000Z' },
    original: 'Travel',
    seen: 7,
  };
}

/** A draft as the server lists it. */
export function draftOf(event: FeedbackEvent, columns: readonly string[]): Draft {
  return {
    id: event.id,
    kind: event.kind,
    origin: event.origin,
    key: event.key,
    cells: columns.map((name, at) => ({ name, value: String(event.cells[at] ?? '') })),
    values: [...event.cells],
    class: event.class ?? null,
    before: event.predictedClass ?? null,
    predictedClass: event.predictedClass ?? null,
    basedOn: event.basedOn ?? null,
    note: event.note ?? null,
    saidAt: event.saidAt,
    meanwhile: null,
    hindrance: null,
  };
}
