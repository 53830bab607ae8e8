import { de } from './words/label/de.ts';
import { en } from './words/label/en.ts';
import { pt } from './words/label/pt.ts';
import { catalogue } from './language/catalogue.ts';
import {
  besides,
  isOfSame,
  isVerdict,
  othersOf,
  proposalOf,
  propose,
  speaksOfProposals,
  withoutOwn,
  withoutProposal,
} from './proposals.ts';

import { isOfTable, UNLABELLED, type LabelEvent, type Proposal, type RowLabel, type Statement } from './row-label.ts';

export { isOfTable, UNLABELLED, type LabelEvent, type Proposal, type RowLabel, type Statement };

const words = catalogue({ en, de, pt });

/**
 * The one place that decides what a row's label is: a fold over its feedback events in the order of their sequence.
 *
 * - The latest statement stands, but a table that repeats what a person said adds nothing to it, and an answer of
 *   Amend's that somebody copied into the table (adopted) never replaces a person's word.
 * - Withdrawing takes back the word of the person that stands, whoever withdraws it; in the label column, the table's.
 * - Who had not seen the label that stands neither replaces nor withdraws another person's: a class that differs
 *   becomes its contender, and the label is disputed until somebody who has seen both speaks.
 * - What needs approval counts for nothing until somebody approves it, see `proposals.ts`: then it is said, by its
 *   author and by what they had seen, at the place of the approval.
 *
 * O(people who spoke of the row). Pure: the label handed in is left as it is.
 *
 * @example labelOf(evolve(UNLABELLED, { sequence: 1, kind: 'correct', origin: 'review', key: 'PC-1', rowHash: '', class: 'Travel', person: 'Ann', basedOn: null }))?.class // => 'Travel'
 */
export function evolve(label: RowLabel, event: LabelEvent): RowLabel {
  if (isVerdict(event)) return judge(label, event);
  if (event.needsApproval === true) return propose(label, event);
  return speaksOfProposals(event) ? settleOwn(label, event) : say(label, event);
}

/** A verdict on what waits: one that waits no longer is not judged again. */
function judge(label: RowLabel, event: LabelEvent): RowLabel {
  const proposal = proposalOf(label, event.judges);
  if (proposal === undefined) return label;
  const left = withoutProposal(label, proposal);
  if (event.kind === 'reject') return { ...left, rejected: [...besides(left.rejected, proposal), proposal] };
  return say(left, spokenAgain(proposal, event));
}

/** Whoever says something that counts by itself no longer proposes anything; who takes something back takes that. */
function settleOwn(label: RowLabel, event: LabelEvent): RowLabel {
  const own = label.proposals.find((each) => isOfSame(each, event));
  const left = withoutOwn(label, event);
  return own !== undefined && event.class === null ? left : say(left, event);
}

function say(label: RowLabel, event: SaidEvent): RowLabel {
  if (event.kind === 'unsure') return { ...label, unsureOf: event.rowHash };
  const settled = { ...label, unsureOf: null };
  if (event.class === null) return withdraw(settled, event);
  const statement = toStatement(event, event.class);
  const contends = event.kind !== 'adopt' && contradictsUnseen(label, event);
  if (isOfTable(event.origin))
    return { ...settled, table: statement, contender: contends ? statement : otherThanTable(label.contender) };
  if (contends) return { ...settled, contender: statement };
  return { ...settled, people: [...others(label, event.person), statement], contender: unsettled(label, event) };
}

/**
 * The statement that stands for a row; null when it has no label.
 *
 * @example labelOf(UNLABELLED) // => null
 */
export function labelOf({ table, people, contender }: RowLabel): Statement | null {
  const person = people.at(-1) ?? null;
  if (person === null || table === null) return person ?? table;
  if (table.kind === 'adopt' || table.sequence === contender?.sequence) return person;
  const isEcho = table.class === person.class && table.rowHash === person.rowHash;
  return table.sequence > person.sequence && !isEcho ? table : person;
}

/** Whether a statement says something of the row, and does not merely repeat what Amend had answered. */
export function isEvidence({ kind }: Pick<Statement, 'kind'>): boolean {
  return kind !== 'adopt';
}

/** The statement that stands for a row, if it says something of the row; null otherwise. */
export function evidenceOf(label: RowLabel): Statement | null {
  const standing = labelOf(label);
  return standing !== null && isEvidence(standing) ? standing : null;
}

/**
 * Who said something, for a sentence.
 *
 * @example authorOf(null) // => 'somebody unknown'
 */
export function authorOf(person: string | null): string {
  return person ?? words('somebodyUnknown');
}

/**
 * Whether a class is among what was said of a row and not withdrawn, be it that stands, waits, was rejected, or none
 * of these; the table's own word apart.
 */
export function isSaid({ people, contender, proposals, rejected }: RowLabel, className: string): boolean {
  const said = [...people, ...[...proposals, ...rejected].filter(({ origin }) => !isOfTable(origin))];
  return said.some((statement) => statement.class === className) || contender?.class === className;
}

/** An event that counts, and who approved it. */
interface SaidEvent extends LabelEvent {
  readonly approvedBy?: string | null;
}

/** What was proposed, as said where it was approved. */
function spokenAgain({ kind, rowHash, origin, person, basedOn, sequence }: Proposal, approval: LabelEvent): SaidEvent {
  // Its author had seen all that was said before it, if they did not say what they had seen.
  const said = { kind, rowHash, origin, person, basedOn: basedOn ?? sequence };
  return {
    ...said,
    sequence: approval.sequence,
    key: approval.key,
    class: approval.class,
    approvedBy: approval.person,
  };
}

function toStatement(event: SaidEvent, className: string): Statement {
  const { sequence, kind, rowHash, origin, person, approvedBy } = event;
  return {
    sequence,
    class: className,
    rowHash,
    origin,
    person,
    kind: kind === 'accept' || kind === 'adopt' ? kind : 'correct',
    ...(approvedBy === undefined ? {} : { approvedBy }),
  };
}

function withdraw(label: RowLabel, event: LabelEvent): RowLabel {
  if (isOfTable(event.origin)) return { ...label, table: null, contender: otherThanTable(label.contender) };
  const own = others(label, event.person);
  // Of a label that its author had not seen, a withdrawal takes back no more than the author's own word.
  if (isUnseen(label, event)) return { ...label, people: own, contender: unsettled(label, event) };
  const standing = label.people.at(-1);
  if (standing === undefined) return label;
  return risen({ ...label, people: others(label, standing.person), contender: unsettled(label, event) });
}

/** A contender that nothing contradicts any more stands. */
function risen(label: RowLabel): RowLabel {
  const { people, contender } = label;
  const contradicted = people.at(-1);
  if (contender === null || (contradicted !== undefined && contradicted.class !== contender.class)) return label;
  // The table's own word needs no rising: it stands where no person's does.
  if (isOfTable(contender.origin)) return { ...label, contender: null };
  return { ...label, people: [...others(label, contender.person), contender], contender: null };
}

/** The contender, unless the event's author had seen it, made it, or now says the same. */
function unsettled({ contender }: RowLabel, { person, basedOn, class: className }: LabelEvent): Statement | null {
  if (contender === null || contender.class === className) return null;
  if (contender.person === person && !isOfTable(contender.origin)) return null;
  return basedOn === null || basedOn >= contender.sequence ? null : contender;
}

/** The contender, unless it is what the table said before, which the table no longer says. */
function otherThanTable(contender: Statement | null): Statement | null {
  return contender !== null && isOfTable(contender.origin) ? null : contender;
}

function others({ people }: RowLabel, person: string | null): Statement[] {
  return othersOf(people, person);
}

function contradictsUnseen(label: RowLabel, event: LabelEvent): boolean {
  return isUnseen(label, event) && label.people.at(-1)?.class !== event.class;
}

/** Whether another person's word stands that the event's author had not seen. */
function isUnseen(label: RowLabel, { person, origin, basedOn }: LabelEvent): boolean {
  const standing = label.people.at(-1);
  if (standing === undefined || basedOn === null || basedOn >= standing.sequence) return false;
  return standing.person !== person || isOfTable(origin);
}
