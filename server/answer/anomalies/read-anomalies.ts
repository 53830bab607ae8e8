import type { Kysely } from 'kysely';
import { ANOMALY, MOST_SCORED_ROWS, USUAL, type AnomalyReport } from '../../../contract/anomaly.ts';
import { LIVE_VOCABULARY, profileColumn } from '../../../ml/sketches/column-profile.ts';
import { figuresOfColumn } from '../../../ml/sketches/figures-of-column.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireAnomalies } from '../../record/classifiers/require-open.ts';
import { readKeptLabels } from '../../record/labels/label-store.ts';
import { ownRowTest, type OwnRows } from '../../record/scopes/own-rows.ts';
import { verdictOf, type AnomalyDesk } from './anomaly-desk.ts';
import { countRows } from './anomaly-store.ts';
import { countVerdicts } from './verdict-store.ts';

/**
 * How a classifier that finds unusual rows stands, by the rows scored last.
 *
 * @param own whoever sees some rows only is told of theirs, and of their verdicts
 * @throws {ProblemError} unknown-classifier, labels-needed
 */
export async function readAnomalies(
  { db, anomalies }: { readonly db: Kysely<Database>; readonly anomalies: AnomalyDesk },
  classifierId: string,
  own: OwnRows | null,
): Promise<AnomalyReport> {
  const classifier = await readClassifier(db, classifierId);
  requireAnomalies(classifier);
  const { head, detector } = await anomalies.detectors.current(classifier);
  const ranked = await anomalies.ranked(classifier);
  const isOwn = ownRowTest(own);
  const late = ranked.late.slice(-MOST_SCORED_ROWS).filter(({ cells }) => isOwn(cells));
  const labels = await readKeptLabels(
    db,
    classifierId,
    late.map(({ key }) => key),
  );
  const joined = await ranked.joined(late);
  const last = late.map(({ key, rowHash }, at): AnomalyReport['last'][number] => {
    const { score, isAlert } = ranked.standingOf(joined[at]!);
    const verdict = verdictOf(labels.get(key)?.label, rowHash);
    return { key, score, isAlert, verdict: verdict === ANOMALY || verdict === USUAL ? verdict : 'none' };
  });
  const rows = await countRows(db, classifierId, own);
  const verdicts = own === null ? ranked.verdicts : await countVerdicts(db, classifierId, own);
  const table = detector.tableOf(late);
  return {
    rows,
    learned: own === null ? head.learned : rows,
    alerts: last.filter(({ isAlert }) => isAlert).length,
    wantedRate: classifier.policies.alertRate,
    threshold: ranked.threshold(),
    verdicts: { ...verdicts, areLearned: ranked.verdicts.anomalies + ranked.verdicts.usual > 0 },
    columns: table.columns.map((column, at) => {
      const { name, type } = column;
      const options = { vocabulary: LIVE_VOCABULARY, typeFailures: table.typeFailures?.[at] ?? 0, known: undefined };
      return { name, type, figures: figuresOfColumn(profileColumn(column, options)) };
    }),
    last,
  };
}
