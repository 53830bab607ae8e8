import type { ColumnDrift, DriftReport, DriftStatus } from '../../contract/drift.ts';

/** What two reports say of one column; null of the one that did not compare it. */
export interface ComparedColumn {
  readonly name: string;
  readonly type: ColumnDrift['type'];
  readonly before: { readonly status: DriftStatus; readonly distance: number | null } | null;
  readonly after: { readonly status: DriftStatus; readonly distance: number | null } | null;
}

/**
 * Holds two reports beside each other, the earlier one first: the columns of which they say otherwise, those whose
 * distance differs most first.
 */
export function compareReports(one: DriftReport, other: DriftReport) {
  const [before, after] = one.number < other.number ? [one, other] : [other, one];
  const keyOf = ({ name, type }: Pick<ColumnDrift, 'name' | 'type'>) => `${type} ${name}`;
  const said = ({ columns }: DriftReport) =>
    new Map(columns.map((column) => [keyOf(column), { status: column.status, distance: column.distance }]));
  const [earlier, later] = [said(before), said(after)];
  const named = new Map(
    [...before.columns, ...after.columns].map(({ name, type }) => [keyOf({ name, type }), { name, type }]),
  );
  const columns = [...named].map(([key, column]): ComparedColumn => ({
    ...column,
    before: earlier.get(key) ?? null,
    after: later.get(key) ?? null,
  }));
  const moved = ({ before: a, after: b }: ComparedColumn) => Math.abs((a?.distance ?? 0) - (b?.distance ?? 0));
  return {
    before,
    after,
    changed: columns
      .filter((each) => each.before?.status !== each.after?.status || moved(each) >= 0.005)
      .sort((a, b) => moved(b) - moved(a)),
    same: columns.filter((each) => each.before?.status === each.after?.status && moved(each) < 0.005).length,
  };
}
