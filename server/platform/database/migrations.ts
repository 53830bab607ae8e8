import { sql, type Kysely } from 'kysely';
import { StartupError } from '../../startup-error.ts';
import * as classifiers from './migrations/001-classifiers.ts';
import * as feedback from './migrations/002-feedback.ts';
import * as training from './migrations/003-training.ts';
import * as predictions from './migrations/004-predictions.ts';
import * as profiles from './migrations/005-profiles.ts';
import * as suspectLabels from './migrations/006-suspect-labels.ts';
import * as trainingHistory from './migrations/007-training-history.ts';
import * as modelPortraits from './migrations/008-model-portraits.ts';
import * as feedbackByPeople from './migrations/009-feedback-by-people.ts';
import * as longRowKeys from './migrations/010-long-row-keys.ts';
import * as whatWasLearned from './migrations/011-what-was-learned.ts';
import * as labels from './migrations/012-labels.ts';
import * as gateComparisons from './migrations/013-gate-comparisons.ts';
import * as championDecisions from './migrations/014-champion-decisions.ts';
import * as classSpellings from './migrations/015-class-spellings.ts';
import * as auditLog from './migrations/016-audit-log.ts';
import * as classes from './migrations/017-classes.ts';
import * as codesAndValues from './migrations/018-codes-and-values.ts';
import * as globalExplanations from './migrations/019-global-explanations.ts';
import * as fewerLogIndexes from './migrations/020-fewer-log-indexes.ts';
import * as labelsByChange from './migrations/021-labels-by-change.ts';
import * as people from './migrations/022-people.ts';
import * as rowScopes from './migrations/023-row-scopes.ts';
import * as metrics from './migrations/024-metrics.ts';
import * as openId from './migrations/025-openid.ts';
import * as accessKeys from './migrations/026-access-keys.ts';
import * as notices from './migrations/027-notices.ts';
import * as segments from './migrations/028-segments.ts';
import * as columnChanges from './migrations/029-column-changes.ts';
import * as languages from './migrations/030-languages.ts';
import * as projectGrants from './migrations/031-project-grants.ts';
import * as welcomes from './migrations/032-welcomes.ts';
import * as classChanges from './migrations/033-class-changes.ts';
import * as approvals from './migrations/034-approvals.ts';
import * as notes from './migrations/036-notes.ts';
import * as rules from './migrations/037-rules.ts';
import * as agreement from './migrations/039-agreement.ts';
import * as answersByConfidence from './migrations/040-answers-by-confidence.ts';
import * as keptLogs from './migrations/041-kept-logs.ts';
import * as workLists from './migrations/043-work-lists.ts';
import * as comments from './migrations/044-comments.ts';
import * as drafts from './migrations/045-drafts.ts';
import * as answersByRow from './migrations/046-answers-by-row.ts';
import * as toldInPerson from './migrations/047-told-in-person.ts';
import * as profileDays from './migrations/048-profile-days.ts';
import * as driftArchive from './migrations/049-drift-archive.ts';
import * as incidents from './migrations/050-incidents.ts';
import * as errorCosts from './migrations/051-error-costs.ts';
import * as scorecardDocuments from './migrations/053-scorecard-documents.ts';
import * as periodPacks from './migrations/054-period-packs.ts';
import * as shadows from './migrations/055-shadows.ts';
import * as sources from './migrations/056-sources.ts';
import * as incidentsOfAccuracy from './migrations/057-incidents-of-accuracy.ts';
import * as sourceOwners from './migrations/058-source-owners.ts';
import * as feeds from './migrations/059-feeds.ts';
import * as analysts from './migrations/060-analysts.ts';
import * as feedFiles from './migrations/061-feed-files.ts';
import * as refusedBySinks from './migrations/062-refused-by-sinks.ts';
import * as askedFiles from './migrations/063-asked-files.ts';
import * as scheduleRuns from './migrations/065-schedule-runs.ts';
import * as lineageOfFeeds from './migrations/066-lineage-of-feeds.ts';
import * as incidentsOfParts from './migrations/067-incidents-of-parts.ts';
import * as feedLearning from './migrations/068-feed-learning.ts';
import * as anomalies from './migrations/069-anomalies.ts';
import * as groupings from './migrations/070-groupings.ts';
import * as connectionsOfClassifiers from './migrations/071-connections-of-classifiers.ts';
import * as anomalyCounts from './migrations/072-anomaly-counts.ts';
import * as firstAnswers from './migrations/073-first-answers.ts';
import * as modelEndpoint from './migrations/074-model-endpoint.ts';
import * as unknownRows from './migrations/075-unknown-rows.ts';

interface Migration {
  readonly name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/** In the order of application. A migration that has been released is never edited, only followed by another. */
const MIGRATIONS: readonly Migration[] = [
  { name: '001-classifiers', up: classifiers.up },
  { name: '002-feedback', up: feedback.up },
  { name: '003-training', up: training.up },
  { name: '004-predictions', up: predictions.up },
  { name: '005-profiles', up: profiles.up },
  { name: '006-suspect-labels', up: suspectLabels.up },
  { name: '007-training-history', up: trainingHistory.up },
  { name: '008-model-portraits', up: modelPortraits.up },
  { name: '009-feedback-by-people', up: feedbackByPeople.up },
  { name: '010-long-row-keys', up: longRowKeys.up },
  { name: '011-what-was-learned', up: whatWasLearned.up },
  { name: '012-labels', up: labels.up },
  { name: '013-gate-comparisons', up: gateComparisons.up },
  { name: '014-champion-decisions', up: championDecisions.up },
  { name: '015-class-spellings', up: classSpellings.up },
  { name: '016-audit-log', up: auditLog.up },
  { name: '017-classes', up: classes.up },
  { name: '018-codes-and-values', up: codesAndValues.up },
  { name: '019-global-explanations', up: globalExplanations.up },
  { name: '020-fewer-log-indexes', up: fewerLogIndexes.up },
  { name: '021-labels-by-change', up: labelsByChange.up },
  { name: '022-people', up: people.up },
  { name: '023-row-scopes', up: rowScopes.up },
  { name: '024-metrics', up: metrics.up },
  { name: '025-openid', up: openId.up },
  { name: '026-access-keys', up: accessKeys.up },
  { name: '027-notices', up: notices.up },
  { name: '028-segments', up: segments.up },
  { name: '029-column-changes', up: columnChanges.up },
  { name: '030-languages', up: languages.up },
  { name: '031-project-grants', up: projectGrants.up },
  { name: '032-welcomes', up: welcomes.up },
  { name: '033-class-changes', up: classChanges.up },
  { name: '034-approvals', up: approvals.up },
  { name: '036-notes', up: notes.up },
  { name: '037-rules', up: rules.up },
  { name: '039-agreement', up: agreement.up },
  { name: '040-answers-by-confidence', up: answersByConfidence.up },
  { name: '041-kept-logs', up: keptLogs.up },
  { name: '043-work-lists', up: workLists.up },
  { name: '044-comments', up: comments.up },
  { name: '045-drafts', up: drafts.up },
  { name: '046-answers-by-row', up: answersByRow.up },
  { name: '047-told-in-person', up: toldInPerson.up },
  { name: '048-profile-days', up: profileDays.up },
  { name: '049-drift-archive', up: driftArchive.up },
  { name: '050-incidents', up: incidents.up },
  { name: '051-error-costs', up: errorCosts.up },
  { name: '053-scorecard-documents', up: scorecardDocuments.up },
  { name: '054-period-packs', up: periodPacks.up },
  { name: '055-shadows', up: shadows.up },
  { name: '056-sources', up: sources.up },
  { name: '057-incidents-of-accuracy', up: incidentsOfAccuracy.up },
  { name: '058-source-owners', up: sourceOwners.up },
  { name: '059-feeds', up: feeds.up },
  { name: '060-analysts', up: analysts.up },
  { name: '061-feed-files', up: feedFiles.up },
  { name: '062-refused-by-sinks', up: refusedBySinks.up },
  { name: '063-asked-files', up: askedFiles.up },
  { name: '065-schedule-runs', up: scheduleRuns.up },
  { name: '066-lineage-of-feeds', up: lineageOfFeeds.up },
  { name: '067-incidents-of-parts', up: incidentsOfParts.up },
  { name: '068-feed-learning', up: feedLearning.up },
  { name: '069-anomalies', up: anomalies.up },
  { name: '070-groupings', up: groupings.up },
  { name: '071-connections-of-classifiers', up: connectionsOfClassifiers.up },
  { name: '072-anomaly-counts', up: anomalyCounts.up },
  { name: '073-first-answers', up: firstAnswers.up },
  { name: '074-model-endpoint', up: modelEndpoint.up },
  { name: '075-unknown-rows', up: unknownRows.up },
];

/** Any number would do, as long as nobody else locks it; this one spells "amnd". */
const MIGRATION_LOCK = 0x616d6e64;

/** The levels that a database may have, oldest first: each is that of the migration applied last. */
export const LEVELS: readonly string[] = MIGRATIONS.map(({ name }) => name);

/**
 * Brings the database to this program's schema: all missing migrations in one transaction, or none.
 * Processes that start together wait for one another and find the work done.
 *
 * @returns the names of the migrations that were applied now
 * @throws {StartupError} when the database was made by a newer Amend
 */
export async function migrate<Tables>(database: Kysely<Tables>): Promise<string[]> {
  return database.transaction().execute((transaction) => migrateWithin(transaction as unknown as Kysely<unknown>));
}

/**
 * The same in a transaction of the caller's, up to a level: that of this program, or an older one.
 *
 * @param level one of {@link LEVELS}; default: the last
 */
export async function migrateWithin(transaction: Kysely<unknown>, level = LEVELS.at(-1)!): Promise<string[]> {
  await lockMigrations(transaction);
  await sql`create table if not exists amend_migrations (name text primary key, applied_at timestamptz not null default now())`.execute(
    transaction,
  );
  const { rows } = await sql<{ name: string }>`select name from amend_migrations`.execute(transaction);
  const done = new Set(rows.map((row) => row.name));
  const newer = [...done].filter((name) => !LEVELS.includes(name));
  if (newer.length > 0) {
    throw new StartupError(
      `The database was made by a newer Amend (it has ${newer.join(', ')}). Start that version, or set DATABASE_URL to another database.`,
    );
  }
  const missing = MIGRATIONS.slice(0, LEVELS.indexOf(level) + 1).filter(({ name }) => !done.has(name));
  for (const { name, up } of missing) {
    await up(transaction);
    await sql`insert into amend_migrations (name) values (${name})`.execute(transaction);
  }
  return missing.map(({ name }) => name);
}

/** Keeps others from migrating until the transaction ends; whoever does so already is waited for, however long. */
export async function lockMigrations(transaction: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = 0`.execute(transaction);
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
}
