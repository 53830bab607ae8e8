import type { LabelEvent, Proposal, RowLabel, Statement } from './row-label.ts';

/**
 * What waits for approval within a row's label. `evolve` of `label.ts` asks these; nobody else decides what waits.
 *
 * - A proposal counts for nothing: it neither stands nor contends. Of each person the last one waits, and found words
 *   are one person's, as among statements.
 * - Its author replaces it by saying something else, and takes it back by withdrawing.
 * - Rejected, it is kept until its author says something else: so a sheet in which it still stands does not repeat it.
 */

/** Whether an event judges another one. */
export function isVerdict({ kind }: Pick<LabelEvent, 'kind'>): boolean {
  return kind === 'approve' || kind === 'reject';
}

/** Whether an event takes the place of what its author proposed. */
export function speaksOfProposals({ kind, origin }: LabelEvent): boolean {
  return kind !== 'unsure' && origin !== 'label-column';
}

/** The last word of people on a row's class, what waits for approval included; undefined when nobody has said one. */
export function lastWord({ people, proposals }: RowLabel): Statement | Proposal | undefined {
  const [counted, proposed] = [people.at(-1), proposals.at(-1)];
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
    kind: kind === 'accept' || kind === 'withdraw' ? kind : 'correct',
    class: event.class,
    rowHash,
    origin,
    person,
    basedOn,
  };
  const left = withoutOwn(label, person);
  return { ...left, proposals: [...left.proposals, proposal] };
}

/** The label without what somebody proposed, and without what was rejected of theirs. */
export function withoutOwn(label: RowLabel, person: string | null): RowLabel {
  if (label.proposals.length === 0 && label.rejected.length === 0) return label;
  return { ...label, proposals: othersOf(label.proposals, person), rejected: othersOf(label.rejected, person) };
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
