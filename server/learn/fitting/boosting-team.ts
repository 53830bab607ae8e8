import { EXCHANGED, type Team } from '../../../ml/boosting/team.ts';

/** The barrier of a team, in shared memory: what its members wait at and write on. */
export interface Barrier {
  /** How many have arrived, how often all have met, then for each round how many trees were taken. */
  readonly counters: Int32Array;
  /** Two boards, used in turn, on which each member has a line to write to. */
  readonly boards: Float64Array;
}

const ARRIVED = 0;
const CROSSINGS = 1;
const ROUNDS = 2;
/**
 * Looks at the counter before a member goes to sleep: some ten microseconds, about what waking up costs. Members mostly
 * arrive at nearly the same time.
 */
const LOOKS = 2_000;

/** A new barrier for so many members and rounds. */
export function openBarrier(members: number, rounds: number): Barrier {
  return {
    counters: new Int32Array(new SharedArrayBuffer((ROUNDS + rounds) * Int32Array.BYTES_PER_ELEMENT)),
    boards: new Float64Array(new SharedArrayBuffer(2 * members * EXCHANGED * Float64Array.BYTES_PER_ELEMENT)),
  };
}

/** A member's side of a team whose other members are in other threads. */
export function joinTeam({ counters, boards }: Barrier, member: number, members: number): Team {
  let exchanges = 0;
  const meet = () => {
    const crossings = Atomics.load(counters, CROSSINGS);
    if (Atomics.add(counters, ARRIVED, 1) === members - 1) {
      Atomics.store(counters, ARRIVED, 0);
      Atomics.add(counters, CROSSINGS, 1);
      Atomics.notify(counters, CROSSINGS);
      return;
    }
    for (let look = 0; look < LOOKS; look++) if (Atomics.load(counters, CROSSINGS) !== crossings) return;
    while (Atomics.load(counters, CROSSINGS) === crossings) Atomics.wait(counters, CROSSINGS, crossings);
  };
  return {
    members,
    member,
    meet,
    take: (round) => Atomics.add(counters, ROUNDS + round, 1),
    exchange: (own) => {
      // Whoever is quick may write the next line while others still read this one: hence two boards.
      const board = (exchanges++ % 2) * members * EXCHANGED;
      boards.set(own, board + member * EXCHANGED);
      meet();
      return Array.from({ length: members }, (_, each) =>
        boards.subarray(board + each * EXCHANGED, board + each * EXCHANGED + own.length),
      );
    },
  };
}
