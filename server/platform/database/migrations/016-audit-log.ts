import { createHash, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';

/**
 * Events are hashed in form 2 from now on, see `platform/audit/chain.ts`: of what an event says, the chain knows a
 * salted digest only. Those recorded already stay in form 1, and their chain goes on.
 *
 * The audit log of each classifier says who changed what of it. It takes in what was decided of its versions, so that
 * this is said in one place; what was done before is chained as of now.
 *
 * Rows of both logs are inserted and never changed, not even by hand. Erasing a payload with its salt will need a
 * function of its own, for which the trigger makes way; until there is one, it refuses that, too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table feedback_events
      add column form smallint not null default 1,
      add column salt bytea,
      add column payload_digest bytea,
      add constraint feedback_events_form check (form = 1 or payload_digest is not null)`.execute(db);
  await sql`
    create table audit_heads (
      classifier_id uuid primary key references classifiers (id),
      last_sequence bigint not null,
      last_hash     bytea not null
    )`.execute(db);
  await sql`
    create table audit_events (
      classifier_id  uuid not null references classifiers (id),
      sequence       bigint not null,
      kind           text not null,
      subject        text,
      author         text,
      recorded_at    timestamptz not null,
      reason         text,
      details        jsonb,
      form           smallint not null,
      salt           bytea,
      payload_digest bytea not null,
      hash           bytea not null,
      primary key (classifier_id, sequence)
    )`.execute(db);
  await takeInDecisions(db);
  await sql`drop table champion_decisions`.execute(db);
  await sql`
    create trigger audit_events_append_only before update or delete or truncate on audit_events
    for each statement execute function refuse_change()`.execute(db);
}

interface Decision {
  readonly classifier_id: string;
  readonly kind: string;
  readonly version: number;
  readonly version_before: number | null;
  readonly person: string;
  readonly because: string;
  readonly decided_at: Date;
}

/** Form 2 is written out here: a migration stays what it was, whatever form comes next. */
async function takeInDecisions(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Decision>`select * from champion_decisions order by classifier_id, number`.execute(db);
  let head = { classifier: '', sequence: 0, hash: '' };
  for (const decision of rows) {
    const classifier = decision.classifier_id;
    if (head.classifier !== classifier) head = { classifier, sequence: 0, hash: '0'.repeat(64) };
    const [kind, subject] = [`version-${decision.kind}`, String(decision.version)];
    const { person, because, decided_at: at } = decision;
    const details = { before: decision.version_before };
    const salt = randomBytes(16).toString('hex');
    const digest = sha256(salt + JSON.stringify([because, details]));
    const sequence = head.sequence + 1;
    const header = [2, `audit/${classifier}`, sequence, at.toISOString(), person, digest, kind, subject];
    head = { classifier, sequence, hash: sha256(head.hash + JSON.stringify(header)) };
    await sql`
      insert into audit_events (
        classifier_id, sequence, kind, subject, author, recorded_at, reason, details, form, salt, payload_digest, hash
      ) values (
        ${classifier}, ${sequence}, ${kind}, ${subject}, ${person}, ${at}, ${because}, ${JSON.stringify(details)}, 2,
        decode(${salt}, 'hex'), decode(${digest}, 'hex'), decode(${head.hash}, 'hex')
      )`.execute(db);
    await sql`
      insert into audit_heads values (${classifier}, ${sequence}, decode(${head.hash}, 'hex'))
      on conflict (classifier_id) do update set last_sequence = excluded.last_sequence, last_hash = excluded.last_hash`.execute(
      db,
    );
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
