import type { DriftFinding } from '../../contract/drift-finding.ts';
import type { ColumnDrift, DriftReport } from '../../contract/drift.ts';
import { serialOf } from '../../contract/conditions/read-cell.ts';
import type { ColumnFilter } from '../ports/filter-port.ts';

type ColumnOf = Pick<ColumnDrift, 'name' | 'type'>;

/**
 * Which rows of a table a finding is about, as filters of columns; null where it is about all of them, or about nothing
 * that a filter can ask for.
 *
 * @param segment the rows that the report is of
 * @example rowsOfFinding({ name: 'Text', type: 'text' }, { code: 'empty', values: { now: 0.5, before: 0 } }, null) // => [{ column: 'Text', asks: 'empty' }]
 */
export function rowsOfFinding(
  column: ColumnOf,
  finding: DriftFinding,
  segment: DriftReport['segment'],
): readonly ColumnFilter[] | null {
  const asked = askedOf(column, finding);
  if (asked === null) return null;
  const within = segment === null || asked.some((each) => each.column === segment.column) ? [] : [valueOf(segment)];
  return [...asked, ...within];
}

/** The rows with one value of a column. */
export function valueOf({ column, value }: { readonly column: string; readonly value: string }): ColumnFilter {
  return { column, asks: 'one-of', values: [value] };
}

function askedOf({ name: column, type }: ColumnOf, { code, values }: DriftFinding): readonly ColumnFilter[] | null {
  switch (code) {
    case 'empty':
      return [{ column, asks: 'empty' }];
    case 'out-of-range':
      return [{ column, asks: 'outside', least: values.least, most: values.most }];
    case 'recurring':
      return holding(column, values.things === 'words' ? 'text' : type, values.examples);
    case 'respelled':
      return holding(
        column,
        type,
        values.examples.map(({ now }) => now),
      );
    case 'item-share':
      return holding(column, type, [values.item]);
    case 'value-share':
      return [{ column, asks: 'number', number: values.value }];
    case 'earlier-dates':
      return [{ column, asks: 'below', bound: serialOf(values.first) }];
    case 'quantile':
      return [
        ...partOf(values.part),
        values.now > values.before
          ? { column, asks: 'above', bound: values.before }
          : { column, asks: 'below', bound: values.before },
      ];
    case 'factor':
      return values.part === null ? null : partOf(values.part);
    case 'class-share':
      return [{ column: { amend: 'class' }, asks: 'one-of', values: [values.class] }];
    case 'confidence':
      return values.now < values.before
        ? [{ column: { amend: 'confidence' }, asks: 'below', bound: values.now }]
        : null;
    // Of what is new the report keeps no list; whatever else there is concerns every row.
    case 'new':
    case 'unreadable':
    case 'swapped':
    case 'text-length':
      return null;
  }
}

/** A text is looked for within texts, of which a filter asks for two at most; anything else is the whole cell. */
function holding(column: string, type: ColumnDrift['type'], items: readonly string[]): readonly ColumnFilter[] | null {
  const [first, second] = items;
  if (first === undefined) return null;
  if (type !== 'text') return [{ column, asks: 'one-of', values: items }];
  return [{ column, asks: 'containing', texts: second === undefined ? [first] : [first, second] }];
}

function partOf(part: { readonly category: string; readonly value: string } | null): ColumnFilter[] {
  return part === null ? [] : [valueOf({ column: part.category, value: part.value })];
}
