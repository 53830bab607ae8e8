import { randomUUID } from 'node:crypto';
import type { FeedbackEvent, FeedbackRequest } from '../../../contract/feedback.ts';
import { LABELS_PER_REQUEST, type GroupLabels } from '../../../contract/grouping.ts';
import { evidenceOf, isOfTable, labelOf, UNLABELLED, type RowLabel } from '../../../contract/label.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { appendAuditEvent } from '../../platform/audit/audit-store.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { readLastSequence } from '../../record/feedback/feedback-store.ts';
import { recordFeedback, type FeedbackServices } from '../../record/feedback/record-feedback.ts';
import { readKeptLabels } from '../../record/labels/label-store.ts';
import { requireFound } from './change-groups.ts';
import { requireSameColumns } from './gather-rows.ts';
import { readGroups, readRowsFrom } from './grouped-rows-store.ts';
import { readGrouping, type WhichGrouping } from './grouping-store.ts';

/**
 * Says of rows what their group is called, as corrections of the person, or takes back what was said so: some thousand
 * rows from a place on. What anybody has said of a row by itself, and what the table says, is left as it is, also while
 * it waits for approval; a group that was renamed since is said anew. So sending it again changes nothing.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, unknown-grouping, grouping-refused, column-missing,
 *   too-many-classes, class-unknown
 */
export async function labelGroups(
  services: FeedbackServices,
  which: WhichGrouping,
  { do: what, from }: { readonly do: 'label' | 'take-back'; readonly from: number },
  person: string,
): Promise<GroupLabels> {
  const { db, clock } = services;
  const classifier = await readClassifier(db, which.classifier);
  requireOpen(classifier);
  const grouping = await readGrouping(db, which);
  if (grouping === undefined) throw new ProblemError('unknown-grouping', { reason: 'none', grouping: which.number });
  requireSameColumns(classifier, grouping);
  requireFound(grouping);
  if (!(await readGroups(db, which)).some(({ name }) => name !== null))
    throw new ProblemError('grouping-refused', { reason: 'unnamed' });
  const basedOn = await readLastSequence(db, which.classifier);
  const { rows, next } = await readRowsFrom(db, which, from, LABELS_PER_REQUEST);
  const labels = await readKeptLabels(
    db,
    which.classifier,
    rows.map(({ key }) => key),
  );
  const present = classifier.columns.flatMap(({ name, dropped }, at) => (dropped === true ? [] : [{ name, at }]));
  const events: FeedbackEvent[] = [];
  let left = 0;
  for (const { key, cells, name } of rows) {
    const word = wordOf(what, name, labels.get(key)?.label ?? UNLABELLED, person);
    if (word === 'left') left++;
    if (word === 'left' || word === 'none') continue;
    const said = { origin: 'group' as const, key, basedOn, saidAt: clock().toISOString() };
    events.push({ id: randomUUID(), ...word, ...said, cells: present.map(({ at }) => cells[at] ?? null) });
  }
  if (events.length === 0) return { said: 0, waiting: 0, left, next };
  const request: FeedbackRequest = { columns: present.map(({ name }) => name), events };
  const { recorded } = await recordFeedback(services, which.classifier, request, { person, scopes: null }, (step) =>
    appendAuditEvent(
      step,
      which.classifier,
      {
        kind: what === 'label' ? 'groups-labelled' : 'group-labels-taken-back',
        subject: String(which.number),
        author: person,
        reason: '',
        details: { rows: events.length },
      },
      clock(),
    ),
  );
  return { said: recorded, waiting: await countWaiting(db, which.classifier, events, person), left, next };
}

type Word = { readonly kind: 'correct'; readonly class: string } | { readonly kind: 'withdraw' };

/** Of how many rows what was just said waits for somebody's approval. */
async function countWaiting(
  db: FeedbackServices['db'],
  classifier: string,
  events: readonly FeedbackEvent[],
  person: string,
): Promise<number> {
  const labels = await readKeptLabels(
    db,
    classifier,
    events.map(({ key }) => key),
  );
  const said = new Map(events.map((event) => [event.key, event.class ?? null]));
  return [...labels].filter(([key, { label }]) => {
    const own = ownProposal(label, person);
    return own?.origin === 'group' && own.class === said.get(key);
  }).length;
}

/**
 * What is to be said of a row of a group; `left` where it keeps what was said of it otherwise, be it that this counts,
 * waits for approval, or was this very name and was rejected.
 */
function wordOf(
  what: 'label' | 'take-back',
  name: string | null,
  label: RowLabel,
  person: string,
): Word | 'left' | 'none' {
  const standing = labelOf(label);
  const isOfGroup = standing?.origin === 'group';
  const own = ownProposal(label, person);
  const waiting = label.proposals.filter(({ origin }) => origin === 'group');
  if (what === 'take-back') {
    // A withdrawal takes back what waits of its author before anything that stands.
    if (own !== undefined) return own.origin === 'group' && own.class !== null ? { kind: 'withdraw' } : 'none';
    return isOfGroup && waiting.every(({ class: proposed }) => proposed !== null) ? { kind: 'withdraw' } : 'none';
  }
  if (name === null) return 'none';
  if (waiting.length < label.proposals.length || (evidenceOf(label) !== null && !isOfGroup)) return 'left';
  if (waiting.some((each) => each.class === name)) return 'none';
  if (label.rejected.some((each) => each.origin === 'group' && each.class === name)) return 'left';
  return isOfGroup && standing.class === name && own === undefined ? 'none' : { kind: 'correct', class: name };
}

/** What a person said of a row and waits for approval. */
function ownProposal({ proposals }: RowLabel, person: string) {
  return proposals.find((each) => each.person === person && !isOfTable(each.origin));
}
