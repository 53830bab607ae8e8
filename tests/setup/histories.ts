const SET = process.env['HISTORIES'];

/**
 * How many random histories a long test plays: a part of them by itself, all of them with `HISTORIES=all`, as in
 * `.ci/run`, and so many with `HISTORIES=5000`.
 */
export function histories(part: number, all: number): number {
  if (SET === undefined) return part;
  return SET === 'all' ? all : Number(SET);
}
