import type { Kysely } from 'kysely';
import { evidenceOf, evolve, UNLABELLED, type RowLabel } from '../../../contract/label.ts';
import { isVerdict, proposalOf } from '../../../contract/proposals.ts';
import type { Policies } from '../../../contract/classifier.ts';
import type { Database } from '../../platform/database/schema.ts';
import { findNewWords } from '../classes/resolve-classes-store.ts';
import { readSpokenRows } from '../labels/keep-labels.ts';
import { isLeftOut } from '../labels/trust.ts';
import { hasCondition, type ApprovalTest } from './approval-test.ts';
import type { FeedbackDraft } from './feedback-entry.ts';
import { readCellsOf } from './standing-cells-store.ts';

/** What is about to be appended, with what it was decided by. */
export interface DecidedDrafts {
  /** In their order; each says whether it needs approval. */
  readonly drafts: readonly FeedbackDraft[];
  /** Those whose class is in no catalogue and stays out of it until they are approved. */
  readonly unnamed: ReadonlySet<FeedbackDraft>;
  /** Ids of verdicts on what does not wait any more: they are not recorded. */
  readonly late: ReadonlySet<string>;
}

/** What a post asks of its events: null where nothing needs approval. */
export interface Approving {
  readonly test: ApprovalTest;
  readonly policies: Pick<Policies, 'spellings' | 'classes' | 'approval'>;
}

/**
 * Decides which events need approval, each by the label that its row has just before it, and leaves out verdicts on
 * what waits no longer. The caller holds the log's head lock. Two or three indexed reads.
 *
 * @param sequence of the log's last event
 */
export async function decideApprovals(
  transaction: Kysely<Database>,
  classifierId: string,
  sequence: number,
  drafts: readonly (readonly [draft: FeedbackDraft, approving: Approving | null])[],
): Promise<DecidedDrafts> {
  const approving = drafts.find(([, each]) => each !== null)?.[1] ?? null;
  const words = drafts.flatMap(([draft]) => draft.class ?? []);
  const fresh =
    approving === null ? new Set() : await findNewWords(transaction, classifierId, words, approving.policies);
  const keys = drafts.map(([draft]) => draft.key);
  const { labels, trust } = await readSpokenRows(transaction, classifierId, keys);
  const standing = [...labels.values()].flatMap(({ label }) => evidenceOf(label)?.sequence ?? []);
  const cellsOf =
    approving !== null && hasCondition(approving.policies.approval)
      ? await readCellsOf(transaction, classifierId, standing)
      : new Map<number, FeedbackDraft['cells']>();
  const moved = new Map<string, RowLabel>();
  const decided: FeedbackDraft[] = [];
  const unnamed = new Set<FeedbackDraft>();
  const late = new Set<string>();
  for (const [draft, asked] of drafts) {
    const before = moved.get(draft.key) ?? labels.get(draft.key)?.label ?? UNLABELLED;
    if (isVerdict(draft) && proposalOf(before, draft.judges) === undefined) {
      late.add(draft.id);
      continue;
    }
    const isNew = draft.class !== null && fresh.has(draft.class);
    const needsApproval =
      !isVerdict(draft) &&
      asked !== null &&
      asked.test(draft, before, isNew, cellsOf.get(evidenceOf(before)?.sequence ?? 0));
    const event = needsApproval ? { ...draft, needsApproval } : draft;
    decided.push(event);
    // Of a closed catalogue a new class is refused, whether it would wait or not.
    if (isNew && needsApproval && asked.policies.classes === 'open') unnamed.add(event);
    const placed = { ...event, sequence: sequence + decided.length };
    cellsOf.set(placed.sequence, event.cells);
    // As the label itself is made: what somebody says whose words are left out proposes nothing.
    moved.set(draft.key, isLeftOut(trust, placed) ? before : evolve(before, placed));
  }
  return { drafts: decided, unnamed, late };
}
