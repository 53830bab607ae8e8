import type { DriftSources } from '../../../contract/drift-source.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { findingWords, driftColumnName } from '../../../contract/words/finding-words.ts';
import { skewWords } from '../../../contract/words/skew-words.ts';
import { compareInSteps } from '../../../ml/drift/report.ts';
import { findSkew, learnedFrom } from '../../../ml/drift/skew.ts';
import { profileFromJson } from '../../../ml/sketches/profile-json.ts';
import { groupBy } from '../../../ml/sketches/group-by.ts';
import { readReferenceProfiles } from '../../learn/models/reference-segment-store.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { mergeAsRead } from '../profiles/merge-profiles.ts';
import { countLiveRows, listHours } from '../profiles/profile-store.ts';
import { readHours } from '../profiles/read-profiles.ts';
import type { ListingServices } from './list-segments.ts';
import { answeringVersion, windowStart } from './report-window.ts';
import { readRule } from './threshold-store.ts';

/**
 * Training beside serving: each column as the version learned it, and as each source sent it in the last hours. Rows
 * that an earlier release answered are of no known source, and left out.
 *
 * @throws {ProblemError} unknown-classifier, unknown-version
 */
export async function readSources(
  { db, clock, settle }: Pick<ListingServices, 'db' | 'clock' | 'settle'>,
  classifierId: string,
  hours: number,
): Promise<DriftSources> {
  const { name, champion } = await readClassifier(db, classifierId);
  await settle();
  const to = clock();
  const from = windowStart(to, hours);
  const window = { from: from.toISOString(), to: to.toISOString() };
  const version = answeringVersion(await countLiveRows(db, classifierId, from), champion)?.modelVersion;
  if (version === undefined) return { modelVersion: null, window, sources: [] };
  const kept = await readReferenceProfiles(db, classifierId, version);
  if (kept === undefined)
    throw new ProblemError('unknown-version', { reason: 'reference-gone', classifier: name, version });
  const reference = { train: profileFromJson(kept.train), holdout: profileFromJson(kept.holdout) };
  const learned = learnedFrom(reference);
  const thresholds = await readRule(db, classifierId);
  const recorded = await listHours(db, classifierId, version, from);
  const sources: DriftSources['sources'] = [];
  for (const [source, of] of groupBy(recorded, (hour) => hour.source ?? '')) {
    const known = of[0]!.source;
    if (source === '' || known === null) continue;
    const live = await mergeAsRead(readHours(db, classifierId, version, of));
    if (live.rows === 0) continue;
    const { verdict, columns } = await inTurns(compareInSteps({ ...reference, live }, thresholds));
    const skew = new Map(findSkew(learned, live).map((each) => [each.column, skewWords(each.column, each, version)]));
    sources.push({
      ...{ source: known, rows: live.rows, verdict },
      columns: columns.map((column) => ({
        ...{ name: driftColumnName(column), type: column.type, status: column.status, distance: column.distance },
        ...{ missingReference: column.missingReference, missingLive: column.missingLive },
        changes: column.findings.map((finding) => findingWords(finding)),
        skew: skew.get(column.name) ?? null,
      })),
    });
  }
  return { modelVersion: version, window, sources: sources.sort((a, b) => b.rows - a.rows) };
}
