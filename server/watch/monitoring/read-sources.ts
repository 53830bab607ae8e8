import type { DriftSources } from '../../../contract/drift-source.ts';
import { comparedWith } from '../../../contract/drift.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { RowSource } from '../../../contract/row-source.ts';
import { findingWords, driftColumnName } from '../../../contract/words/finding-words.ts';
import { skewWords } from '../../../contract/words/skew-words.ts';
import { compareInSteps } from '../../../ml/drift/report.ts';
import { findSkew, learnedFrom } from '../../../ml/drift/skew.ts';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import { groupBy } from '../../../ml/sketches/group-by.ts';
import { readReferenceProfiles } from '../../learn/models/reference-segment-store.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { mergeAsRead } from '../profiles/merge-profiles.ts';
import { countLiveRows, listHours } from '../profiles/profile-store.ts';
import { readHours } from '../profiles/read-profiles.ts';
import type { ListingServices } from './list-segments.ts';
import { readElsewhere } from './elsewhere-model-store.ts';
import { answeringVersion, windowStart } from './report-window.ts';
import { readRule } from './threshold-store.ts';

/**
 * Training beside serving: each column as the version learned it, or as a model from elsewhere was declared, and as
 * each source sent it in the last hours. Rows
 * that an earlier release answered are of no known source, and left out.
 *
 * @throws {ProblemError} unknown-classifier, unknown-version
 */
export async function readSources(
  { db, clock, settle }: Pick<ListingServices, 'db' | 'clock' | 'settle'>,
  classifierId: string,
  hours: number,
): Promise<DriftSources> {
  const classifier = await readClassifier(db, classifierId);
  const { name, champion } = classifier;
  await settle();
  const to = clock();
  const from = windowStart(to, hours);
  const window = { from: from.toISOString(), to: to.toISOString() };
  const version = answeringVersion(await countLiveRows(db, classifierId, from), champion)?.modelVersion;
  if (version === undefined) return { modelVersion: null, window, sources: [] };
  const kept = await readReferenceProfiles(db, classifierId, version);
  if (kept === undefined)
    throw new ProblemError('unknown-version', { reason: 'reference-gone', classifier: name, version });
  const reference = openReference(kept);
  const learned = learnedFrom(reference);
  const elsewhere = await readElsewhere(db, classifier, version);
  const of = comparedWith({ elsewhere });
  const thresholds = await readRule(db, classifierId);
  const sources: DriftSources['sources'] = [];
  for await (const { source, live } of readLive(db, classifierId, version, from)) {
    const { verdict, columns } = await inTurns(compareInSteps({ ...reference, live }, thresholds));
    const skew = new Map(
      findSkew(learned, live).map((each) => [each.column, skewWords(each.column, each, version, of)]),
    );
    sources.push({
      ...{ source, rows: live.rows, verdict },
      columns: columns.map((column) => ({
        ...{ name: driftColumnName(column), type: column.type, status: column.status, distance: column.distance },
        ...{ missingReference: column.missingReference, missingLive: column.missingLive },
        changes: column.findings.map((finding) => findingWords(finding, of)),
        skew: skew.get(column.name) ?? null,
      })),
    });
  }
  const compared = { modelVersion: version, window, ...(elsewhere === undefined ? {} : { elsewhere }) };
  return { ...compared, sources: sources.sort((a, b) => b.rows - a.rows) };
}

/** What the rows of some hours hold that is of another type, unit or meaning. */
export interface SkewOfSources {
  readonly rows: number;
  readonly sources: number;
  /** Names of the columns, whichever source has them so. */
  readonly columns: readonly string[];
}

/** The same question as {@link readSources} puts, of all sources together; null of a version without a reference. */
export async function readSkew(
  { db, clock }: Pick<ListingServices, 'db' | 'clock'>,
  classifierId: string,
  version: number,
  hours: number,
): Promise<SkewOfSources | null> {
  const kept = await readReferenceProfiles(db, classifierId, version);
  if (kept === undefined) return null;
  const learned = learnedFrom(openReference(kept));
  let [rows, sources] = [0, 0];
  const columns = new Set<string>();
  for await (const { live } of readLive(db, classifierId, version, windowStart(clock(), hours))) {
    rows += live.rows;
    sources += 1;
    for (const { column } of findSkew(learned, live)) columns.add(column);
  }
  return { rows, sources, columns: [...columns] };
}

function openReference({ train, holdout }: NonNullable<Awaited<ReturnType<typeof readReferenceProfiles>>>) {
  return { train: profileFromJson(train), holdout: profileFromJson(holdout) };
}

/** What each source sent from a moment on; rows that an earlier release answered are of none, and left out. */
async function* readLive(
  db: ListingServices['db'],
  classifierId: string,
  version: number,
  from: Date,
): AsyncGenerator<{ readonly source: RowSource; readonly live: TableProfile }> {
  const recorded = await listHours(db, classifierId, version, from);
  for (const hours of groupBy(recorded, (hour) => hour.source ?? '').values()) {
    const { source } = hours[0]!;
    if (source === null) continue;
    const live = await mergeAsRead(readHours(db, classifierId, version, hours));
    if (live.rows > 0) yield { source, live };
  }
}
