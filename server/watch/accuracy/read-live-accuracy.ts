import type { Kysely } from 'kysely';
import { comparedValue } from '../../../contract/conditions/compared-value.ts';
import type { PartCost } from '../../../contract/error-costs.ts';
import type { LiveAccuracy } from '../../../contract/live-accuracy.ts';
import { auditEstimate } from '../../../ml/late-labels/audit-estimate.ts';
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
import { placeOfAmount, readPricer, type Pricer } from '../cost/read-pricer.ts';
import { readAnsweredKeys, readAnsweredSums, type AnsweredRange, type AnsweredSums } from './answered-rows-store.ts';
import { readLateLabels, type LateLabel } from './late-label-store.ts';

/** Spans at most: as many as a chart over a window shows well. */
const SPANS = 12;
/** Of more rows it is not looked up which are drawn: some 2,000 of them, by the share that is usual. */
const MOST_KEYS = 100_000;

/** Of which answers it is told. */
export interface LiveRows {
  readonly classifier: StoredClassifier;
  /** The version by whose test confidence was measured. */
  readonly version: number;
  readonly from: Date;
  readonly to: Date;
  /** Labels count that came until then; default: until `to`. */
  readonly labelledUntil?: Date;
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

/** With the answers by class. */
interface Parted extends Told {
  readonly answers: readonly AnsweredSums[];
}

/**
 * How good the answers of a window are: expected from their confidences, and as their labels say so far. Two reads of
 * the window's predictions, one of the labels that came since.
 */
export async function readLiveAccuracy(db: Kysely<Database>, live: LiveRows): Promise<LiveAccuracy> {
  const { classifier, version, from, to, labelledUntil = to, among, segments, named } = live;
  const amountAt = placeOfAmount(classifier);
  const range = {
    classifierId: classifier.id,
    from,
    to,
    labelledUntil,
    among,
    segmentAt: segments?.column.at ?? null,
    amountAt,
  };
  const sums = (await readAnsweredSums(db, range, SPANS)).map((each) => ({ ...each, class: named(each.class) }));
  const arrived = (await readLateLabels(db, range)).map((each) => ({ ...each, class: named(each.class) }));
  const tell = tellerOf(await readCalibration(db, classifier.id, version));
  const price = await readPricer(db, live);
  const ofTime = sums.filter(({ span }) => span !== null);
  const labels = arrived.filter(({ answeredAt }) => answeredAt >= from);
  return {
    ...tell({ sums: total(ofTime), labels }),
    labelled: labels.length,
    audit: await readAudit(db, range, classifier.policies.auditShare, total(ofTime).rows, labels),
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
      .map(({ class: name, ...told }) => ({
        ...{ class: name, ...tell(told), overridden: overrideRate(told.labels) },
        ...costOf(price, told),
      }))
      .sort(worstFirst),
    segments: segments && {
      column: segments.column.column.name,
      values: segmentsOf(sums, labels, segments)
        .map(({ value, ...told }) => ({ value, ...tell(told), ...costOf(price, told) }))
        .sort(worstFirst),
    },
    cost: price?.(ofTime, labels) ?? null,
    lossRises: conceptDrift(arrived.map((each) => ({ confidence: each.confidence, isRight: isRight(each) }))).map(
      ({ at, ...rise }) => ({ ...rise, at: arrived[at]!.labelledAt.toISOString() }),
    ),
  };
}

/** What the rows drawn by chance say of the answers of a time. */
export async function readAudit(
  db: Kysely<Database>,
  range: AnsweredRange,
  share: number,
  rows: number,
  labels: readonly LateLabel[],
): Promise<LiveAccuracy['audit']> {
  const isDrawn = ({ key }: Pick<LateLabel, 'key'>) => isInAuditSample(key, share);
  const drawn =
    rows > MOST_KEYS
      ? Math.round(share * rows)
      : (await readAnsweredKeys(db, range)).filter((key) => isDrawn({ key })).length;
  const asked = labels.filter((each) => isDrawn(each) && each.isAsked);
  const noticed = labels.filter((each) => isDrawn(each) && !each.isAsked);
  const estimate = auditEstimate({ drawn, asked, noticed });
  return { share, drawn, asked: asked.length, noticed: noticed.length, estimate };
}

/** The answers on the rows held back, by which a version's confidence was measured. */
export async function readCalibration(
  db: Kysely<Database>,
  classifierId: string,
  version: number,
): Promise<ConfidenceSums> {
  const counts = (await readAnswersByConfidence(db, classifierId, version)) ?? [];
  return counts.map(({ percent, rows }) => sumsOf(rows, (percent + 0.5) / 100)).reduce(addSums, NO_ANSWERS);
}

/** Says of answers what is expected, and what their labels say. */
function tellerOf(calibration: ConfidenceSums) {
  return ({ sums, labels }: Told) => ({
    rows: sums.rows,
    expected: expectedAccuracy(sums, calibration),
    realised: realisedAccuracy(labels),
  });
}

/** What the wrong ones of some answers cost, where that was said. */
function costOf(price: Pricer | null, { answers, labels }: Pick<Parted, 'answers' | 'labels'>): { cost?: PartCost } {
  const cost = price?.(answers, labels);
  return cost === undefined
    ? {}
    : { cost: { expected: cost.expected, realised: cost.realised, unpriced: cost.unpriced } };
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
  return [...partedBy(sums, (each) => each.class)].map(([name, own]) => ({
    class: name,
    sums: total(own),
    answers: own,
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
    .map(({ value, name }) => {
      const answers = answered.get(value)!;
      return { value: name, sums: total(answers), answers, labels: labelled.get(value) ?? [] };
    });
}

/** Where labels have come by what they surely say, the upper end of the interval; else by what is expected. */
function worstFirst(a: Shares, b: Shares): number {
  return upper(a) - upper(b);
}

type Shares = Pick<LiveAccuracy, 'expected' | 'realised'>;

function upper({ expected, realised }: Shares): number {
  return realised?.high ?? expected?.high ?? 1;
}
