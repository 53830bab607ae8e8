import type { Kysely } from 'kysely';
import { comparedValue } from '../../../contract/conditions/compared-value.ts';
import type { LiveAccuracy } from '../../../contract/live-accuracy.ts';
import { conceptDrift } from '../../../ml/late-labels/concept-drift.ts';
import {
  addSums,
  expectedAccuracy,
  NO_ANSWERS,
  type ConfidenceSums,
} from '../../../ml/late-labels/expected-accuracy.ts';
import {
  bySpan,
  isRight,
  medianLag,
  overrideRate,
  partedBy,
  realisedAccuracy,
} from '../../../ml/late-labels/realised-accuracy.ts';
import { isInAuditSample } from '../../../ml/sampling/audit-sample.ts';
import { readAnswersByConfidence } from '../../learn/models/confidence-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { SegmentColumn } from '../../record/classifiers/segment-column.ts';
import { readAnsweredSums, type AnsweredRange, type AnsweredSums } from './answered-rows-store.ts';
import { readLateLabels, type LateLabel } from './late-label-store.ts';

/** Spans at most: as many as a chart over a window shows well. */
const SPANS = 12;

/** Of which answers it is told. */
export interface LiveRows {
  readonly classifier: StoredClassifier;
  /** The version by whose test confidence was measured. */
  readonly version: number;
  readonly from: Date;
  readonly to: Date;
  readonly among: AnsweredRange['among'];
  /** Segments are told of the values that are kept; null is none. */
  readonly segments: { readonly column: SegmentColumn; readonly kept: readonly Segment[] } | null;
  /** What a class is called to whoever asks. */
  readonly named: (className: string) => string;
}

interface Segment {
  /** As conditions compare it. */
  readonly value: string;
  readonly name: string;
}

/** What is known of some answers: their confidences, and the labels that came. */
interface Told {
  readonly sums: ConfidenceSums;
  readonly labels: readonly LateLabel[];
}

/**
 * How good the answers of a window are: expected from their confidences, and as their labels say so far. Two reads of
 * the window's predictions, one of the labels that came since.
 */
export async function readLiveAccuracy(db: Kysely<Database>, live: LiveRows): Promise<LiveAccuracy> {
  const { classifier, version, from, to, among, segments, named } = live;
  const range = { classifierId: classifier.id, from, to, among, segmentAt: segments?.column.at ?? null };
  const sums = (await readAnsweredSums(db, range, SPANS)).map((each) => ({
    ...each,
    class: each.class === null ? null : named(each.class),
  }));
  const arrived = (await readLateLabels(db, range)).map((each) => ({ ...each, class: named(each.class) }));
  const counts = (await readAnswersByConfidence(db, classifier.id, version)) ?? [];
  const tell = tellerOf(
    counts.map(({ percent, rows }) => sumsOf(rows, (percent + 0.5) / 100)).reduce(addSums, NO_ANSWERS),
  );
  const ofTime = sums.filter(({ span }) => span !== null);
  const labels = arrived.filter(({ answeredAt }) => answeredAt >= from);
  const share = classifier.policies.auditShare;
  return {
    ...tell({ sums: total(ofTime), labels }),
    labelled: labels.length,
    audit: { share, realised: realisedAccuracy(labels.filter(({ key }) => isInAuditSample(key, share))) },
    overridden: overrideRate(labels),
    lagDays: medianLag(arrived),
    byAnswer: spansOf(ofTime, labels, live).map(({ from: start, to: end, ...told }) => ({
      from: start.toISOString(),
      to: end.toISOString(),
      ...tell(told),
      overridden: overrideRate(told.labels),
    })),
    byArrival: bySpan(arrived, ({ labelledAt }) => labelledAt, live, SPANS).map((span) => ({
      from: span.from.toISOString(),
      to: span.to.toISOString(),
      realised: realisedAccuracy(span.answers)!,
      lagDays: medianLag(span.answers)!,
    })),
    classes: classesOf(ofTime, labels)
      .map(({ class: name, ...told }) => ({ class: name, ...tell(told), overridden: overrideRate(told.labels) }))
      .sort(worstFirst),
    segments: segments && {
      column: segments.column.column.name,
      values: segmentsOf(sums, labels, segments)
        .map(({ value, ...told }) => ({ value, ...tell(told) }))
        .sort(worstFirst),
    },
    lossRises: conceptDrift(arrived.map((each) => ({ confidence: each.confidence, isRight: isRight(each) }))).map(
      ({ at, ...rise }) => ({ ...rise, at: arrived[at]!.labelledAt.toISOString() }),
    ),
  };
}

/** Says of answers what is expected, and what their labels say. */
function tellerOf(calibration: ConfidenceSums) {
  return ({ sums, labels }: Told) => ({
    rows: sums.rows,
    expected: expectedAccuracy(sums, calibration),
    realised: realisedAccuracy(labels),
  });
}

function sumsOf(rows: number, confidence: number): ConfidenceSums {
  return { rows, confidence: rows * confidence, variance: rows * confidence * (1 - confidence) };
}

function total(sums: readonly ConfidenceSums[]): ConfidenceSums {
  const { rows, confidence, variance } = sums.reduce<ConfidenceSums>(addSums, NO_ANSWERS);
  return { rows, confidence, variance };
}

function spansOf(sums: readonly AnsweredSums[], labels: readonly LateLabel[], window: { from: Date; to: Date }) {
  const length = (window.to.getTime() - window.from.getTime()) / SPANS;
  const startOf = (span: number) => new Date(window.from.getTime() + span * length);
  const labelled = new Map(
    bySpan(labels, ({ answeredAt }) => answeredAt, window, SPANS).map((each) => [each.from.getTime(), each.answers]),
  );
  return [...partedBy(sums, ({ span }) => span!)]
    .sort(([a], [b]) => a - b)
    .map(([span, own]) => ({
      from: startOf(span),
      to: startOf(span + 1),
      sums: total(own),
      labels: labelled.get(startOf(span).getTime()) ?? [],
    }));
}

function classesOf(sums: readonly AnsweredSums[], labels: readonly LateLabel[]) {
  const labelled = partedBy(labels, (each) => each.class);
  return [...partedBy(sums, (each) => each.class!)].map(([name, own]) => ({
    class: name,
    sums: total(own),
    labels: labelled.get(name) ?? [],
  }));
}

function segmentsOf(
  sums: readonly AnsweredSums[],
  labels: readonly LateLabel[],
  { column: { column }, kept }: NonNullable<LiveRows['segments']>,
) {
  const valueOf = ({ cell }: { readonly cell: string | null }) => comparedValue(cell, column.type);
  const answered = partedBy(
    sums.filter(({ span }) => span === null),
    valueOf,
  );
  const labelled = partedBy(labels, valueOf);
  return kept
    .filter(({ value }) => answered.has(value))
    .map(({ value, name }) => ({ value: name, sums: total(answered.get(value)!), labels: labelled.get(value) ?? [] }));
}

/** Where labels have come by what they surely say, the upper end of the interval; else by what is expected. */
function worstFirst(a: Shares, b: Shares): number {
  return upper(a) - upper(b);
}

type Shares = Pick<LiveAccuracy, 'expected' | 'realised'>;

function upper({ expected, realised }: Shares): number {
  return realised?.high ?? expected?.high ?? 1;
}
