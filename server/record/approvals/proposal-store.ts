import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ProposalState } from '../../../contract/approval.ts';
import type { CellValue } from '../../../contract/cell.ts';
import type { Column } from '../../../contract/classifier.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import type { FeedbackKind, FeedbackOrigin, FeedbackReach } from '../../../contract/feedback.ts';
import type { Database } from '../../platform/database/schema.ts';
import { joinClass } from '../classes/class-store.ts';
import { matches } from '../conditions/matching-rows-store.ts';
import { labelOfRow, ofClassifier } from '../labels/label-store.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { isOwn, mayHearIn } from '../scopes/own-rows-store.ts';

/** Which proposals are asked for. */
export interface ProposalFilter {
  readonly state: ProposalState;
  readonly person: string | undefined;
  readonly class: string | undefined;
  readonly when: Condition | null;
  readonly columns: readonly Column[];
  readonly own: OwnRows | null;
}

/** An event that needs approval, with what has become of it. */
export interface StoredProposal {
  readonly sequence: number;
  readonly kind: FeedbackKind;
  readonly origin: FeedbackOrigin;
  readonly key: string;
  readonly rowHash: string;
  readonly cells: readonly CellValue[];
  readonly class: string | null;
  readonly predictedClass: string | null;
  readonly predictionId: string | null;
  readonly person: string | null;
  readonly sentBy: string | null;
  readonly note: string | null;
  readonly reach: FeedbackReach | null;
  readonly recordedAt: Date;
  /** The label that stands for its row; null when none does, or one that may not be heard of. */
  readonly standingClass: string | null;
  readonly standingPerson: string | null;
  readonly verdictPerson: string | null;
  readonly verdictNote: string | null;
  readonly verdictAt: Date | null;
}

/**
 * Proposals in the order of their sequence, or the latest verdict first: those that wait, which an index finds, or
 * those that were judged.
 *
 * @param most so many at most
 */
export async function readProposals(
  db: Kysely<Database>,
  classifierId: string,
  filter: ProposalFilter,
  {
    after,
    most,
    order = 'oldest',
  }: { readonly after: number; readonly most: number; readonly order?: 'oldest' | 'latest' },
): Promise<StoredProposal[]> {
  const { rows } = await sql<StoredProposal>`
    select ${fields(filter.own)} ${asked(classifierId, filter)} and said.sequence > ${after}
    order by ${order === 'oldest' ? sql`said.sequence` : sql`coalesce(verdict.sequence, said.sequence) desc`}
    limit ${most}`.execute(db);
  return rows;
}

/** How many proposals there are. */
export async function countProposals(
  db: Kysely<Database>,
  classifierId: string,
  filter: ProposalFilter,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total ${asked(classifierId, filter)}`.execute(db);
  return rows[0]!.total;
}

/** How many proposals of somebody's own rows wait. */
export function countWaiting(db: Kysely<Database>, classifierId: string, own: OwnRows | null): Promise<number> {
  return countProposals(db, classifierId, {
    state: 'waiting',
    person: undefined,
    class: undefined,
    when: null,
    columns: [],
    own,
  });
}

/** Events that need approval, by their sequence, whatever has become of them: those of somebody's own rows. */
export async function readProposed(
  db: Kysely<Database>,
  classifierId: string,
  sequences: readonly number[],
  own: OwnRows | null,
): Promise<StoredProposal[]> {
  const { rows } = await sql<StoredProposal>`
    select ${fields(null)} from feedback_events said ${besides(classifierId)}
    where said.classifier_id = ${classifierId} and said.sequence = any(${sequences}::bigint[]) and said.needs_approval
      and ${ofOwn(own)}`.execute(db);
  return rows;
}

/** What the proposed class is called now; one that is new stands in no catalogue yet. */
const CLASS_BY_NOW = sql<string | null>`coalesce(meant.name, said.class)`;

/** Of the row as it was when the proposal was said, and as it was last spoken of. */
function ofOwn(own: OwnRows | null): RawBuilder<boolean> {
  return sql<boolean>`${isOwn(own, sql.ref('said.cells'))} and ${isOwn(own, sql.ref('last.cells'))}`;
}

function asked(classifierId: string, { state, person, class: name, when, columns, own }: ProposalFilter) {
  const conditions = [
    ofOwn(own),
    ...(person === undefined ? [] : [sql<boolean>`said.person = ${person}`]),
    ...(name === undefined ? [] : [sql<boolean>`${CLASS_BY_NOW} = ${name}`]),
    ...(when === null ? [] : [matches(when, columns, sql.ref('said.cells'))]),
  ];
  const filtered = sql.join(conditions, sql` and `);
  if (state === 'waiting')
    return sql`from (
        select (each->>'sequence')::bigint as sequence
        from labels label, jsonb_array_elements(label.state->'proposals') each
        where ${ofClassifier(classifierId)} and label.waiting > 0
      ) waiting
      join feedback_events said on said.classifier_id = ${classifierId} and said.sequence = waiting.sequence
      ${besides(classifierId)} where ${filtered}`;
  return sql`from feedback_events said ${besides(classifierId)}
    where said.classifier_id = ${classifierId} and said.needs_approval
      and verdict.kind = ${state === 'approved' ? 'approve' : 'reject'} and ${filtered}`;
}

/** What a proposal is shown beside: its verdict, the label of its row, and what was last said of that. */
function besides(classifierId: string): RawBuilder<unknown> {
  return sql`
    left join feedback_events verdict on verdict.classifier_id = said.classifier_id and verdict.judges = said.sequence
    join ${labelOfRow(classifierId, sql.ref('said.row_key'))} on true ${joinClass('label')} ${joinClass('said', 'meant')}
    join feedback_events last on last.classifier_id = label.classifier_id and last.sequence = label.last_sequence`;
}

function fields(own: OwnRows | null): RawBuilder<unknown> {
  // Who said while the row was others' what stands is told as little as what it was.
  const isHeard = sql<boolean>`${mayHearIn(own, sql.ref('named.name'))} and exists (
    select from feedback_events stood where stood.classifier_id = label.classifier_id
      and stood.sequence = label.sequence and ${isOwn(own, sql.ref('stood.cells'))})`;
  const isToldOf = mayHearIn(own, sql.ref('said.predicted_class'));
  return sql`
    said.sequence, said.kind, said.origin, said.row_key as key, said.row_hash as "rowHash", said.cells, ${CLASS_BY_NOW} as class,
    case when ${isToldOf} then said.predicted_class end as "predictedClass", said.prediction_id as "predictionId",
    said.person, said.sent_by as "sentBy", said.note, said.reach, said.recorded_at as "recordedAt",
    case when ${isHeard} then named.name end as "standingClass", case when ${isHeard} then label.person end as "standingPerson",
    verdict.person as "verdictPerson", verdict.note as "verdictNote", verdict.recorded_at as "verdictAt"`;
}
