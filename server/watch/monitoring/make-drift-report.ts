import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DriftReport, NotCompared } from '../../../contract/drift.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import { compareInSteps } from '../../../ml/drift/report.ts';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import { mergeInSteps, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readVersionColumns } from '../../learn/models/lineage-store.ts';
import { readReferenceProfiles } from '../../learn/models/model-store.ts';
import { readAccuracy } from './accuracy-store.ts';
import { columnsNotCompared } from './columns-not-compared.ts';
import { driftInWords } from './drift-in-words.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { countLiveRows, readHourProfiles, saveDriftReport } from './profile-store.ts';

const HOUR_MS = 3_600_000;
const PROFILES_PER_MERGE = 24;

export interface DriftReportServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** Resolves when the rows answered so far by this process are in the database: profiles and prediction log. */
  readonly settle: () => Promise<void>;
  /** Told of every report that was made; given by the composition root. */
  readonly onDriftReport: (report: DriftReport) => void;
}

/**
 * Compares the rows classified in the last hours with the rows that the model learned from, and keeps the report.
 *
 * Profiles are kept by the hour, so the window begins with a whole one.
 *
 * @param hours length of the window, ≥ 1
 * @throws {ProblemError} unknown-classifier, no-champion, no-live-rows
 */
export async function makeDriftReport(
  services: DriftReportServices,
  classifierId: string,
  hours: number,
): Promise<DriftReport> {
  const { db, clock, settle, onDriftReport } = services;
  const classifier = await readClassifier(db, classifierId);
  if (classifier.champion === null)
    throw new ProblemError('no-champion', { reason: 'nothing-to-compare', classifier: classifier.name });
  await settle();
  const to = clock();
  const from = new Date(Math.floor((to.getTime() - hours * HOUR_MS) / HOUR_MS) * HOUR_MS);
  const modelVersion = await chooseVersion(db, classifier, from, hours);
  const reference = await readReference(db, classifier, modelVersion);
  const learned = (await readVersionColumns(db, classifierId, modelVersion)) ?? classifier.columns;
  const notCompared = columnsNotCompared(modelVersion, learned, classifier.columns);
  const live = without(await readLiveProfile(db, classifierId, modelVersion, from), notCompared);
  const report: DriftReport = {
    classifier: { id: classifier.id, name: classifier.name },
    modelVersion,
    madeAt: to.toISOString(),
    window: { from: from.toISOString(), to: to.toISOString(), rows: live.rows },
    ...driftInWords(await inTurns(compareInSteps({ ...reference, live }))),
    ...(notCompared.length === 0 ? {} : { notCompared }),
    accuracy: await readAccuracy(db, classifierId, from, to),
  };
  await saveDriftReport(db, randomUUID(), report);
  onDriftReport(report);
  return report;
}

/**
 * The champion, if it answered enough rows to tell; else the version that answered most. So a report asked for right
 * after a training still speaks of the rows that were classified before it.
 */
async function chooseVersion(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  from: Date,
  hours: number,
): Promise<number> {
  const versions = await countLiveRows(db, classifier.id, from);
  const champion = versions.find(
    (version) => version.modelVersion === classifier.champion && version.rows >= DEFAULT_THRESHOLDS.minimumRows,
  );
  const chosen = champion ?? versions[0];
  if (chosen === undefined) throw new ProblemError('no-live-rows', { classifier: classifier.name, hours });
  return chosen.modelVersion;
}

async function readReference(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  version: number,
): Promise<{ train: TableProfile; holdout: TableProfile }> {
  const profiles = await readReferenceProfiles(db, classifier.id, version);
  if (profiles === undefined)
    throw new ProblemError('unknown-version', { reason: 'reference-gone', classifier: classifier.name, version });
  return { train: profileFromJson(profiles.train), holdout: profileFromJson(profiles.holdout) };
}

async function readLiveProfile(
  db: Kysely<Database>,
  classifierId: string,
  modelVersion: number,
  from: Date,
): Promise<TableProfile> {
  let parts: TableProfile[] = [];
  for await (const profile of readHourProfiles(db, classifierId, modelVersion, from)) {
    parts.push(profile);
    if (parts.length === PROFILES_PER_MERGE) parts = [await inTurns(mergeInSteps(parts))];
  }
  return inTurns(mergeInSteps(parts));
}

/** A profile without some columns, of which there are rows from before they were dropped. */
function without(profile: TableProfile, columns: readonly NotCompared[]): TableProfile {
  const names = new Set(columns.map(({ column }) => column));
  return { ...profile, columns: profile.columns.filter(({ name }) => !names.has(name)) };
}
