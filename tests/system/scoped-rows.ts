import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { role, type Grant, type Role } from '../../contract/access.ts';
import type { CellValue, RowBatch } from '../../contract/cell.ts';
import type { ClassifierDraft } from '../../contract/classifier.ts';
import type { FeedbackEvent } from '../../contract/feedback.ts';
import type { RowScope } from '../../contract/row-scope.ts';
import { rememberSession } from '../../server/platform/http/session.ts';

/** Stands in everything of rows that are not of the scope: in cells, keys, classes, and names of people. */
export const MARKER = 'zqmarker';

/** A value of others in the column of the scope. */
export const MARKED_CENTRE = `${MARKER} 4713`;

export const SCOPE: RowScope = { column: 'Centre', values: ['4711'] };

export const COLUMNS = ['Merchant', 'Amount', 'Centre', 'Note'] as const;

export const draft = (name: string): ClassifierDraft => ({
  name,
  columns: [
    { name: 'Merchant', type: 'text' },
    { name: 'Amount', type: 'number' },
    { name: 'Centre', type: 'category' },
    { name: 'Note', type: 'ignored' },
  ],
  keyColumns: ['Id'],
  labelColumn: 'Account',
  policies: { segmentColumn: 'Centre' },
});

/** A row, and what it is. */
export interface ScopedRow {
  readonly key: string;
  readonly cells: readonly CellValue[];
  readonly class: string;
}

const KINDS = [
  { class: 'Travel', merchants: ['City Cabs', 'Northern Rail', 'Harbour Hotel'] },
  { class: 'Meals', merchants: ['Bistro Verde', 'Corner Coffee', 'Noodle Palace'] },
];

/** Rows of the scope. */
export function ownRows(count: number, first = 0): ScopedRow[] {
  return Array.from({ length: count }, (_, n) => {
    const kind = KINDS[n % KINDS.length]!;
    const merchant = kind.merchants[n % kind.merchants.length]!;
    const cells = [`${merchant} ${first + n}`, 10 + (n % 40), ' 4711 ', 'a note'];
    return { key: `own ${first + n}`, cells, class: kind.class };
  });
}

/** Rows none of which is a near-duplicate of another. */
export function rowsApart(rows: readonly ScopedRow[]): ScopedRow[] {
  const letters = (at: number) => String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26));
  return rows.map(({ cells: [merchant, ...cells], ...row }, at) => ({
    ...row,
    cells: [`${String(merchant)} ${letters(at % 30)}street ${letters(Math.floor(at / 30))}shop`, ...cells],
  }));
}

/** Rows of others, marked: every second one has a class that no row of the scope has, told by the word “depot”. */
export function otherRows(count: number, first = 0): ScopedRow[] {
  return ownRows(count, first).map(({ cells, class: name }, n) => ({
    key: n % 4 === 0 ? `other ${first + n}` : `${MARKER} ${first + n}`,
    cells: [
      `${String(cells[0])} ${MARKER}${n % 7} ${n % 2 === 0 ? 'depot' : 'kiosk'}`,
      cells[1]!,
      n % 3 === 2 ? MARKED_CENTRE : '4712',
      MARKER,
    ],
    class: n % 2 === 0 ? `${MARKER} class ${n % 8 === 0 ? 1 : 0}` : name,
  }));
}

export function batchOf(rows: readonly ScopedRow[]): RowBatch {
  return {
    keys: rows.map(({ key }) => key),
    columns: COLUMNS.map((name, at) => ({ name, values: rows.map(({ cells }) => cells[at] ?? null) })),
  };
}

/** Events that say what rows are. */
export function eventsOf(rows: readonly ScopedRow[], said: Partial<FeedbackEvent> = {}): FeedbackEvent[] {
  return rows.map((row) => ({
    id: randomUUID(),
    kind: 'correct',
    origin: 'correction-column',
    key: row.key,
    cells: [...row.cells],
    class: row.class,
    saidAt: '2026-11-02T09:00:00.000Z',
    ...said,
  }));
}

/** Headers of somebody with a role for a classifier: for the rows of the scope, or for every row. */
export function asking(as: Role, rows: 'scoped' | 'whole', classifier: string, person = 'Ann'): Record<string, string> {
  return { 'X-Role': as, 'X-Rows': rows, 'X-Classifier': classifier, 'X-Person': person };
}

/** Takes whoever asks for who their headers say; without a role, for nobody. */
export const signInByHeaders: RequestHandler = (request, response, next) => {
  const as = role.safeParse(request.get('X-Role'));
  const person = request.get('X-Person') ?? 'Ann';
  const classifier = request.get('X-Classifier');
  if (as.success && classifier !== undefined) {
    const values = request.get('X-Values')?.split(',') ?? SCOPE.values;
    const column = request.get('X-Column') ?? SCOPE.column;
    const scope = request.get('X-Rows') === 'scoped' ? { scope: { column, values } } : {};
    const grants: Grant[] = [{ role: as.data, classifier, ...scope }];
    rememberSession(response, { person, roles: [], grants, signIn: 'local' });
  } else if (request.get('X-Role') === 'everything') {
    rememberSession(response, { person, roles: [...role.options], signIn: 'local' });
  }
  next();
};

export const EVERYTHING = { 'X-Role': 'everything' };
