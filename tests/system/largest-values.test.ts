import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { ClassifierDraft } from '../../contract/classifier.ts';
import { seededRandom } from '../../ml/random.ts';
import { useAmend } from '../setup/use-amend.ts';

const random = seededRandom(54_000);
/**
 * Characters of three and of four bytes in UTF-8, drawn so that nothing compresses: `length` UTF-16 code units, as the
 * contract counts.
 */
const wide = (length: number) =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + random.integer(20_000))).join('');
const astral = (length: number) =>
  Array.from({ length: Math.floor(length / 2) }, () => String.fromCodePoint(0x20000 + random.integer(40_000))).join('');

const amend = useAmend();

describe.each([
  ['three bytes', wide],
  ['four bytes', astral],
])('the longest texts of the contract, of characters of %s', (_, text) => {
  const draft: ClassifierDraft = {
    name: text(100),
    category: text(100),
    columns: [
      { name: text(255), type: 'text' },
      { name: text(255), type: 'category' },
    ],
    keyColumns: [text(255)],
    labelColumn: text(255),
  };
  const columns = draft.columns.map(({ name }) => name);
  const classes = [text(254), text(254)];
  const keys = Array.from({ length: 24 }, () => text(1_000));
  /** The first row has a cell as long as Excel's may be. */
  const cells = keys.map((_, row) => [text(row === 0 ? 32_766 : 200), text(254)]);
  let params: { classifier: string };

  test('set up a classifier', async () => {
    const { id, ...kept } = await amend.call('createClassifier', { body: draft });
    expect(kept).toMatchObject(draft);
    params = { classifier: id };
  });

  test('are recorded as feedback, and read again as they were', async () => {
    const events = keys.map((key, row) => ({
      id: randomUUID(),
      kind: 'correct' as const,
      origin: 'review' as const,
      key,
      cells: cells[row]!,
      class: classes[row % 2]!,
      predictionId: text(60),
      predictedClass: text(254),
      saidAt: '2026-11-02T09:00:00.000Z',
    }));
    await expect(amend.call('recordFeedback', { params, body: { columns, events } })).resolves.toMatchObject({
      recorded: 24,
      sequence: 24,
    });
    expect((await amend.call('listFeedback', { params })).entries.map((entry) => [entry.key, entry.class])).toEqual(
      events.map((event) => [event.key, event.class]),
    );
  });

  test('are trained on, predicted, explained, and among the suspects when they look wrong', async () => {
    const { id } = await amend.call('startTraining', { params, body: { learner: 'linear' } });
    let state = 'running';
    while (state === 'running') ({ state } = await amend.call('getTraining', { params: { ...params, training: id } }));
    expect(state).toBe('done');
    const [first, second] = cells[0]!;
    const rows = {
      keys: [keys[0]!],
      columns: [
        { name: columns[0]!, values: [first!] },
        { name: columns[1]!, values: [second!] },
      ],
    };
    expect((await amend.call('predict', { params, body: { view: randomUUID(), rows } })).keys).toEqual([keys[0]]);
    expect((await amend.call('explainPrediction', { params, body: { rows } })).key).toBe(keys[0]);
    await sql`
      insert into suspect_labels
      select classifier_id, 1, row_key, sequence, class, case class when ${classes[0]!} then ${classes[1]!} else ${classes[0]!} end,
        0.9, 0.1, 0.9, 5, 5 from feedback_events where classifier_id = ${params.classifier}
      on conflict do nothing`.execute(amend.db);
    expect(
      (await amend.call('suspectLabels', { params, query: { limit: 200 } })).labels.map(({ key }) => key).sort(),
    ).toEqual(keys.toSorted());
  }, 60_000);
});

test('no index covers text of people as it is, but for names of classifiers and classes, which fit', async () => {
  // PostgreSQL's B-tree takes 2,704 bytes of a key at most, whatever the column may hold.
  const { rows } = await sql<{ index: string; column: string }>`
    select i.relname as index, a.attname as column
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = i.oid
    where n.nspname = 'public' and a.atttypid = 'text'::regtype`.execute(amend.db);
  const nameOf = ({ index, column }: (typeof rows)[number]) => `${index} ${column}`;
  expect(rows.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))).toEqual([
    { index: 'amend_migrations_pkey', column: 'name' },
    // 16 digits; the name of a log, here and below: a word and a classifier's id, or “people”.
    { index: 'audit_anchors_pkey', column: 'key_id' },
    { index: 'audit_anchors_pkey', column: 'log' },
    { index: 'audit_checks_pkey', column: 'log' },
    // A classifier's id, or “people”.
    { index: 'audit_events_pkey', column: 'classifier_id' },
    { index: 'audit_heads_pkey', column: 'classifier_id' },
    // At most 255 characters, 765 bytes; the spelling, at most 1,530.
    { index: 'class_aliases_pkey', column: 'alias' },
    { index: 'classes_classifier_id_name_key', column: 'name' },
    { index: 'classes_spelling', column: 'spelling' },
    // lower(name), at most 100 characters.
    { index: 'classifiers_name', column: 'lower' },
    // At most 100 characters, here and below.
    { index: 'classifiers_project', column: 'project' },
    // A person's name, at most 255 characters, here and below.
    { index: 'comment_mentions_of_person', column: 'person' },
    { index: 'comment_mentions_pkey', column: 'person' },
    { index: 'comments_by_person', column: 'person' },
    // The demo's people, who are given.
    { index: 'demo_languages_pkey', column: 'person' },
    { index: 'demo_welcomes_pkey', column: 'person' },
    { index: 'drafts_once', column: 'person' },
    { index: 'drafts_pkey', column: 'person' },
    { index: 'drift_thresholds_pkey', column: 'column_name' },
    // At most 100 characters.
    { index: 'elsewhere_models_classifier_id_model_key', column: 'model' },
    // Hashes: 43 characters, and 64 of what was sent.
    { index: 'endpoint_answers_in_order', column: 'basis' },
    { index: 'endpoint_answers_pkey', column: 'basis' },
    { index: 'endpoint_answers_pkey', column: 'content' },
    // lower(name), at most 100 characters.
    { index: 'feed_connections_name', column: 'lower' },
    // At most 200 characters, 800 bytes, each, here and below.
    { index: 'feed_corrections_by_record', column: 'partition' },
    { index: 'feed_corrections_by_record', column: 'position' },
    { index: 'feed_dead_letters_by_record', column: 'partition' },
    { index: 'feed_dead_letters_by_record', column: 'position' },
    // 64 digits.
    { index: 'feed_files_by_hash', column: 'hash' },
    { index: 'feed_leases_pkey', column: 'work' },
    { index: 'feed_positions_pkey', column: 'partition' },
    { index: 'feed_records_pkey', column: 'partition' },
    { index: 'feed_records_pkey', column: 'position' },
    { index: 'feeds_name', column: 'lower' },
    { index: 'incidents_open_once', column: 'column_name' },
    { index: 'incidents_open_once', column: 'column_type' },
    { index: 'incidents_open_once', column: 'kind' },
    // A class's name, or a value as conditions compare it, at most 255 characters.
    { index: 'incidents_open_once', column: 'part' },
    // One of a few.
    { index: 'lineage_events_pkey', column: 'event' },
    // A person's or a key's name, at most 255 characters.
    { index: 'log_authors_pkey', column: 'log' },
    { index: 'log_authors_pkey', column: 'name' },
    // What was told, and the id or the time of the occasion.
    { index: 'notice_deliveries_once', column: 'key' },
    // A person's name, at most 255 characters.
    { index: 'opinions_by_person', column: 'person' },
    { index: 'opinions_once', column: 'person' },
    { index: 'people_sign_in_key', column: 'provider' },
    // At most 200 characters, 600 bytes; a spelling of 100 characters, as classes have it.
    { index: 'people_sign_in_key', column: 'sign_in_key' },
    { index: 'people_spelling', column: 'spelling' },
    { index: 'period_packs_signed', column: 'month' },
    // A feed's id and a partition.
    { index: 'profiles_by_stream', column: 'stream' },
    { index: 'project_grants_pkey', column: 'project' },
    { index: 'project_grants_pkey', column: 'role' },
    { index: 'project_mappings_pkey', column: 'project' },
    { index: 'project_mappings_pkey', column: 'role' },
    { index: 'project_mappings_pkey', column: 'value' },
    // A provider's role or group, at most 200 characters.
    { index: 'provider_claims_pkey', column: 'value' },
    // As conditions compare it, at most 255 characters.
    { index: 'reference_segments_pkey', column: 'value' },
    // A person's or a key's name, at most 255 characters.
    { index: 'repeatable_parts_pkey', column: 'person' },
    { index: 'repeatable_requests_pkey', column: 'person' },
    { index: 'role_grants_person_id_role_classifier_id_key', column: 'role' },
    { index: 'role_mappings_value_role_classifier_id_key', column: 'role' },
    { index: 'role_mappings_value_role_classifier_id_key', column: 'value' },
    // A word and an id.
    { index: 'schedule_runs_pkey', column: 'schedule' },
    { index: 'scorecard_documents_pkey', column: 'test' },
    { index: 'segment_profiles_pkey', column: 'value' },
    // One of three.
    { index: 'source_owners_pkey', column: 'source' },
    // An incident's number.
    { index: 'trainings_once_an_incident', column: 'expr' },
    { index: 'work_list_people_by_person', column: 'person' },
    { index: 'work_list_people_pkey', column: 'person' },
  ]);
});
