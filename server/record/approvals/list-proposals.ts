import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Proposal, ProposalPage, proposalQuery } from '../../../contract/approval.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import { parseCondition } from '../../../contract/conditions/parse-condition.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { columnFaultSentence, textFaultSentence } from '../../../contract/words/condition-words.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { shownCells } from '../classifiers/shown-cells.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../scopes/own-rows.ts';
import { countProposals, readProposals, type StoredProposal } from './proposal-store.ts';

/**
 * What waits for approval, or was judged, the oldest or the latest first.
 *
 * @param person who asks
 * @param own    of whoever sees some rows only
 * @throws {ProblemError} unknown-classifier; invalid-request when the condition cannot be read or asked of the columns
 */
export async function listProposals(
  db: Kysely<Database>,
  classifierId: string,
  query: z.output<typeof proposalQuery>,
  { person, own }: { readonly person: string; readonly own: OwnRows | null },
): Promise<ProposalPage> {
  const classifier = await readClassifier(db, classifierId);
  const when = query.when === undefined ? null : conditionOf(query.when, classifier);
  const filter = { ...query, person: query.person, class: query.class, when, columns: classifier.columns, own };
  const [found, total] = await Promise.all([
    readProposals(db, classifierId, filter, { after: query.after, most: query.limit, order: query.order }),
    countProposals(db, classifierId, filter),
  ]);
  return { proposals: found.map((each) => shown(each, classifier, person)), total };
}

function conditionOf(text: string, { columns }: StoredClassifier): Condition {
  const refuse = (message: string) => new ProblemError('invalid-request', { reason: 'fields', path: 'when', message });
  const parsed = parseCondition(text);
  if ('fault' in parsed) throw refuse(textFaultSentence(parsed.fault));
  const [fault] = columnFaults(parsed.condition, columns);
  if (fault !== undefined) throw refuse(columnFaultSentence(fault));
  return parsed.condition;
}

function shown(stored: StoredProposal, { columns }: StoredClassifier, asker: string): Proposal {
  const { standingClass, standingPerson, verdictAt } = stored;
  return {
    sequence: stored.sequence,
    key: stored.key,
    cells: shownCells(columns, stored.cells),
    class: stored.class,
    predictedClass: stored.predictedClass,
    standing: standingClass === null ? null : { class: standingClass, person: standingPerson },
    person: stored.person,
    isOwn: isBy(stored, asker),
    note: stored.note,
    recordedAt: stored.recordedAt.toISOString(),
    verdict:
      verdictAt === null
        ? null
        : { person: stored.verdictPerson, note: stored.verdictNote, recordedAt: verdictAt.toISOString() },
  };
}

/** Whether somebody said it, or sent what was said in nobody's name. */
export function isBy({ person, sentBy }: Pick<StoredProposal, 'person' | 'sentBy'>, somebody: string): boolean {
  return (person ?? sentBy) === somebody;
}
