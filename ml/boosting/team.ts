/**
 * Threads that boost together, each running the same code over the same shared arrays.
 *
 * A member never waits for another but in `meet` and `exchange`, which every member calls equally often.
 */
export interface Team {
  readonly members: number;
  /** Which one this is, 0 … members − 1. */
  readonly member: number;
  /** Returns when every member is here. */
  meet(): void;
  /** A number that no member has been given in this round, from 0 on. */
  take(round: number): number;
  /**
   * Shows the others some numbers; returns those of every member, in the order of members. At most {@link EXCHANGED} of
   * them.
   */
  exchange(own: Float64Array): readonly Float64Array[];
}

/** Numbers that a member may show at once. */
export const EXCHANGED = 40;

/** A team of one. */
export function alone(): Team {
  let current = -1;
  let taken = 0;
  return {
    members: 1,
    member: 0,
    meet: () => undefined,
    take: (round) => {
      if (round !== current) taken = 0;
      current = round;
      return taken++;
    },
    exchange: (own) => [own],
  };
}
