import { sql, type Kysely } from 'kysely';
import { whatWasLearned } from '../../../../ml/evaluation/what-was-learned.ts';

interface Version {
  readonly classifier_id: string;
  readonly version: number;
  readonly classes: Parameters<typeof whatWasLearned>[0] | null;
  readonly reasons: readonly string[] | null;
}

/**
 * How the gate told what the figures tell by themselves now, by a rule that called faultless versions with few test
 * rows, or rare classes, untaught.
 */
const TOLD_BY_GATE = ['Nothing to learn was found: ', 'No held-out row has a label yet, '];

/**
 * What the test of a version shows of its learning is judged anew from the answers to its held-out rows, of old
 * versions, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } =
    await sql<Version>`select classifier_id, version, metrics -> 'classes' as classes, gate -> 'reasons' as reasons from model_versions`.execute(
      db,
    );
  for (const { classifier_id, version, classes, reasons } of rows) {
    const learned = JSON.stringify({ learned: whatWasLearned(classes ?? []) });
    const kept = JSON.stringify({
      reasons: (reasons ?? []).filter((reason) => !TOLD_BY_GATE.some((told) => reason.startsWith(told))),
    });
    await sql`
      update model_versions set metrics = (metrics - 'nothingToLearn') || ${learned}::jsonb, gate = gate || ${kept}::jsonb
      where classifier_id = ${classifier_id} and version = ${version}`.execute(db);
  }
}
