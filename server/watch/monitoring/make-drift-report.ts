import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { comparedWith, type DriftReport, type NotCompared } from '../../../contract/drift.ts';
import type { LiveAccuracy } from '../../../contract/live-accuracy.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowScope } from '../../../contract/row-scope.ts';
import { anotherClass } from '../../../contract/words/finding-words.ts';
import { compareInSteps, type ProfilesToCompare } from '../../../ml/drift/report.ts';
import { joinClasses } from '../../../ml/sketches/prediction-profile.ts';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import type { ReferenceProfile, TableProfile } from '../../../ml/sketches/table-profile.ts';
import { readVersionColumns } from '../../learn/models/lineage-store.ts';
import { readReferenceProfiles, readReferenceSegment } from '../../learn/models/reference-segment-store.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { mayHearOf, type OwnRows } from '../../record/scopes/own-rows.ts';
import { mergeAsRead } from '../profiles/merge-profiles.ts';
import { countLiveRows } from '../profiles/profile-store.ts';
import { readHourProfiles } from '../profiles/read-profiles.ts';
import { countSegmentRows, readSegmentProfiles } from '../profiles/segment-profile-store.ts';
import { readLiveAccuracy } from '../accuracy/read-live-accuracy.ts';
import { readAccuracy } from './accuracy-store.ts';
import { columnsNotCompared } from './columns-not-compared.ts';
import { driftInWords } from './drift-in-words.ts';
import { readElsewhere } from './elsewhere-model-store.ts';
import { saveDriftReport } from './drift-report-store.ts';
import { readReportedSegments, requireSegment, type AskedSegment } from './kept-segments.ts';
import type { ListingServices } from './list-segments.ts';
import { answeringVersion, windowStart } from './report-window.ts';
import { readSeasonalReference } from './read-season.ts';
import { readSeason } from './season-store.ts';
import { readRule } from './threshold-store.ts';

export interface DriftReportServices extends ListingServices {
  /** Told of every report of all rows that was made; given by the composition root. */
  readonly onDriftReport: (report: DriftReport) => void;
}

/** The rows that a report is of. */
interface LookedAt {
  readonly db: Kysely<Database>;
  readonly classifier: StoredClassifier;
  /** Null is all rows. */
  readonly segment: AskedSegment | null;
  readonly from: Date;
}

/**
 * Compares the rows classified in the last hours with the rows that the model learned from, and keeps the report: of
 * all rows, or of one segment. Whoever sees some rows only is made reports of segments whose rows are theirs, in which
 * classes that were never said of these stand under one name.
 *
 * @param asked  length of the window in hours, ≥ 1, and a value of the segment column; without one, of all rows
 * @param scopes which rows are theirs; null is all
 * @param madeBy who asks; null is nobody, of a check that is made by itself
 * @throws {ProblemError} unknown-classifier, no-champion, no-live-rows, unknown-segment, beyond-scope,
 *   season-too-short
 */
export async function makeDriftReport(
  { db, clock, readOwnRows, settle, onDriftReport }: DriftReportServices,
  classifierId: string,
  asked: { readonly hours: number; readonly segment?: string | undefined },
  scopes: readonly RowScope[] | null,
  madeBy: string | null = null,
): Promise<DriftReport> {
  const classifier = await readClassifier(db, classifierId);
  const own = await readOwnRows(classifierId, scopes);
  if (classifier.champion === null)
    throw new ProblemError('no-champion', { reason: 'nothing-to-compare', classifier: classifier.name });
  const segment = await requireSegment(db, classifier, own, asked.segment);
  await settle();
  const to = clock();
  const from = windowStart(to, asked.hours);
  const rows = { db, classifier, segment, from };
  const modelVersion = await chooseVersion(rows, asked.hours);
  const season = segment === null ? await readSeason(db, classifierId) : 'none';
  const { reference, seasonal } =
    season === 'none'
      ? { reference: await readReference(rows, modelVersion), seasonal: undefined }
      : await readSeasonalReference(db, classifier, season, { from, to }, modelVersion);
  const learned = (await readVersionColumns(db, classifierId, modelVersion)) ?? classifier.columns;
  const elsewhere = await readElsewhere(db, classifier, modelVersion);
  const of = comparedWith({ seasonal, elsewhere });
  const notCompared = columnsNotCompared(modelVersion, learned, classifier.columns, of);
  const live = without(await readLiveProfile(rows, modelVersion), notCompared);
  const thresholds = await readRule(db, classifierId);
  const comparison = await inTurns(compareInSteps(nameOwnClasses({ ...reference, live }, own), thresholds));
  const report = await saveDriftReport(db, randomUUID(), {
    madeBy,
    classifier: { id: classifier.id, name: classifier.name },
    segment: segment?.segment ?? null,
    modelVersion,
    madeAt: to.toISOString(),
    window: { from: from.toISOString(), to: to.toISOString(), rows: live.rows },
    ...(seasonal === undefined ? {} : { seasonal }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...driftInWords(comparison, segment?.segment ?? null, of),
    ...(notCompared.length === 0 ? {} : { notCompared }),
    accuracy: await readAccuracy(db, classifierId, from, to, segment && { ...segment, columns: classifier.columns }),
    liveAccuracy: await readLive(rows, modelVersion, to, own),
  });
  // That some of the rows have drifted is no reason to train anew for all.
  if (segment === null) onDriftReport(report);
  return report;
}

/** How good the answers are, of all rows also by segment. */
async function readLive(
  { db, classifier, segment, from }: LookedAt,
  version: number,
  to: Date,
  own: OwnRows | null,
): Promise<LiveAccuracy> {
  const { column, kept } = await readReportedSegments(db, classifier, own);
  return readLiveAccuracy(db, {
    ...{ classifier, version, from, to },
    among: segment && { condition: segment.condition, columns: classifier.columns },
    segments: segment !== null || column === null || kept === null ? null : { column, kept },
    named: (name) => (mayHearOf(own, name) ? name : anotherClass()),
  });
}

async function chooseVersion({ db, classifier, segment, from }: LookedAt, hours: number): Promise<number> {
  const { id, name, champion } = classifier;
  const versions =
    segment === null
      ? await countLiveRows(db, id, from)
      : (await countSegmentRows(db, id, segment.segment.column, from)).filter(({ value }) => value === segment.value);
  const chosen = answeringVersion(versions, champion);
  if (chosen !== undefined) return chosen.modelVersion;
  throw new ProblemError('no-live-rows', {
    classifier: name,
    hours,
    ...(segment === null ? {} : { segment: segment.segment }),
  });
}

async function readReference({ db, classifier, segment }: LookedAt, version: number): Promise<ReferenceProfile> {
  const profiles =
    segment === null
      ? await readReferenceProfiles(db, classifier.id, version)
      : await readReferenceSegment(db, classifier.id, version, segment.value);
  if (profiles === undefined)
    throw new ProblemError('unknown-version', { reason: 'reference-gone', classifier: classifier.name, version });
  return { train: profileFromJson(profiles.train), holdout: profileFromJson(profiles.holdout) };
}

async function readLiveProfile({ db, classifier, segment, from }: LookedAt, version: number): Promise<TableProfile> {
  return mergeAsRead(
    segment === null
      ? readHourProfiles(db, classifier.id, version, from)
      : readSegmentProfiles(db, classifier.id, version, from, segment.value),
  );
}

/** A class may name what others do: whoever sees some rows only hears of those that were said of theirs. */
function nameOwnClasses(profiles: ProfilesToCompare, own: OwnRows | null): ProfilesToCompare {
  if (own === null) return profiles;
  const named = (profile: TableProfile): TableProfile => ({
    ...profile,
    predictions:
      profile.predictions && joinClasses(profile.predictions, (name) => mayHearOf(own, name), anotherClass()),
  });
  return { train: named(profiles.train), holdout: named(profiles.holdout), live: named(profiles.live) };
}

/** A profile without some columns, of which there are rows from before they were dropped. */
function without(profile: TableProfile, columns: readonly NotCompared[]): TableProfile {
  const names = new Set(columns.map(({ column }) => column));
  return { ...profile, columns: profile.columns.filter(({ name }) => !names.has(name)) };
}
