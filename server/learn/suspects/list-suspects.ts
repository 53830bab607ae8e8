import type { Kysely } from 'kysely';
import type { SuspectLabel, SuspectLabels } from '../../../contract/explanation.ts';
import { percent } from '../../../contract/words/percent.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { shownCells } from '../../record/classifiers/shown-cells.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import type { Database } from '../../platform/database/schema.ts';
import { suspectsWords } from './words/suspects-words.ts';
import { readLatestVersion, readSuspects, type StandingSuspect } from './suspect-store.ts';

/**
 * The labels that the latest training found worth a second look, those that somebody has looked at since left out.
 *
 * @param limit labels at most
 * @param own   of whoever sees some rows only
 * @throws {ProblemError} unknown-classifier
 */
export async function listSuspects(
  db: Kysely<Database>,
  classifierId: string,
  limit: number,
  own: OwnRows | null,
): Promise<SuspectLabels> {
  const { columns } = await readClassifier(db, classifierId);
  const version = await readLatestVersion(db, classifierId);
  if (version === null) return { version, labels: [] };
  const suspects = await readSuspects(db, classifierId, version, limit, own);
  return {
    version,
    labels: suspects.map((suspect): SuspectLabel => ({
      key: suspect.key,
      class: suspect.class,
      suggested: suspect.suggested,
      suspicion: suspect.suspicion,
      sentence: sentenceOf(suspect),
      person: suspect.person,
      saidAt: suspect.saidAt.toISOString(),
      cells: shownCells(columns, suspect.cells),
    })),
  };
}

function sentenceOf({
  class: labelled,
  suggested,
  classProbability,
  suggestedProbability,
  neighbours,
  agreeing,
}: StandingSuspect): string {
  return suspectsWords('found', {
    suggested,
    suggestedShare: percent(suggestedProbability),
    class: labelled,
    classShare: percent(classProbability),
    neighbours,
    agreeing,
  });
}
