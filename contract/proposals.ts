import { isOfTable, type LabelEvent, type Proposal, type RowLabel, type Statement } from './row-label.ts';

/**
 * What waits for approval within a row's label. `evolve` of `label.ts` asks these; nobody else decides what waits.
 *
 * - A proposal counts for nothing: it neither stands nor contends. Of each person the last one waits, and found words
 *   are one person's, as among statements; so waits the last of the table's own, whoever sent it.
 * - Its author replaces it by saying something else, and takes it back by withdrawing.
 * - Rejected, it is kept until its author says something else: so a sheet in which it still stands does not repeat it.
 */

/** Whether an event judges another one. */
export function isVerdict({ kind }: Pick<LabelEvent, 'kind'>): boolean {
  return kind === 'approve' || kind === 'reject';
}

/** Whether an event takes the place of what its author proposed. */
export function speaksOfProposals({ kind }: LabelEvent): boolean {
  return kind !== 'unsure';
}

/**
 * The last word of people on a row's class, what waits for approval included, but for the table's; undefined when
 * nobody has said one.
 */
export function lastWord({ people, proposals }: RowLabel): Statement | Proposal | undefined {
  const counted = people.at(-1);
  const proposed = proposals.filter(({ origin }) => !isOfTable(origin)).at(-1);
  return (proposed?.sequence ?? 0) > (counted?.sequence ?? 0) ? proposed : counted;
}

/** The proposal that an event said, if it still waits. */
export function proposalOf({ proposals }: RowLabel, sequence: number | null | undefined): Proposal | undefined {
  return proposals.find((each) => each.sequence === sequence);
}

/** The label with something that waits, in place of what its author proposed before. */
export function propose(label: RowLabel, event: LabelEvent): RowLabel {
  const { sequence, kind, rowHash, origin, person, basedOn } = event;
  const proposal: Proposal = {
    sequence,
    kind: kind === 'accept' || kind === 'adopt' || kind === 'withdraw' ? kind : 'correct',
    class: event.class,
    rowHash,
    origin,
    person,
    basedOn,
  };
  const left = withoutOwn(label, event);
  return { ...left, proposals: [...left.proposals, proposal] };
}

/** The label without what its author proposed before, and without what was rejected of theirs. */
export function withoutOwn(label: RowLabel, event: Speaking): RowLabel {
  if (label.proposals.length === 0 && label.rejected.length === 0) return label;
  return { ...label, proposals: besides(label.proposals, event), rejected: besides(label.rejected, event) };
}

/** Who says something: a person, or the table whoever sends it. */
type Speaking = Pick<Proposal, 'person' | 'origin'>;

/** Whether two things are said by the same: of these, the last one counts. */
export function isOfSame(one: Speaking, other: Speaking): boolean {
  if (isOfTable(one.origin) || isOfTable(other.origin)) return isOfTable(one.origin) && isOfTable(other.origin);
  return one.person === other.person;
}

/** What others proposed. */
export function besides(all: readonly Proposal[], event: Speaking): Proposal[] {
  return all.filter((each) => !isOfSame(each, event));
}

/** What the label column said and waits for approval, or was rejected: its pane need not say it again. */
export function unapprovedOfTable({ proposals, rejected }: RowLabel): Proposal | undefined {
  return [...proposals, ...rejected].find(({ origin }) => isOfTable(origin));
}

export function withoutProposal(label: RowLabel, proposal: Proposal): RowLabel {
  return { ...label, proposals: label.proposals.filter((each) => each !== proposal) };
}

/** What others said. */
export function othersOf<Said extends { readonly person: string | null }>(
  all: readonly Said[],
  person: string | null,
): Said[] {
  return all.filter((each) => each.person !== person);
}
