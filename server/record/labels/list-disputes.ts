import type { Kysely } from 'kysely';
import type { DisputeList } from '../../../contract/dispute.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifier } from '../classifiers/classifier-store.ts';
import { shownCells } from '../classifiers/shown-cells.ts';
import { mayHearOf, type OwnRows } from '../scopes/own-rows.ts';
import { readDisputes } from './dispute-store.ts';

/**
 * The rows of which two people said different classes, with who said what and when, until somebody decides.
 *
 * @param own of whoever sees some rows only
 * @throws {ProblemError} unknown-classifier
 */
export async function listDisputes(
  db: Kysely<Database>,
  classifierId: string,
  limit: number,
  own: OwnRows | null,
): Promise<DisputeList> {
  const { columns } = await readClassifier(db, classifierId);
  const disputes = await readDisputes(db, classifierId, limit, own);
  return {
    total: disputes[0]?.total ?? 0,
    rows: disputes.map((each) => ({
      key: each.key,
      cells: shownCells(columns, each.cells),
      standing: said(each.standingClass, each.standingPerson, each.standingAt),
      contender: said(each.contenderClass, each.contenderPerson, each.contenderAt),
      original: each.original !== null && mayHearOf(own, each.original) ? each.original : null,
      seen: each.seen,
    })),
  };
}

function said(className: string, person: string | null, at: Date): DisputeList['rows'][number]['standing'] {
  return { class: className, person, saidAt: at.toISOString() };
}
