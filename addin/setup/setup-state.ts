import { MAX_FEATURES } from '../../contract/cell.ts';
import type { Spellings } from '../../contract/class-spelling.ts';
import { VERDICT_COLUMN } from '../../contract/anomaly.ts';
import type { ClassifierKind } from '../../contract/classifier-kind.ts';
import {
  mayBeOdd,
  type Classifier,
  type ClassifierDraft,
  type Column,
  type ColumnSummary,
  type ColumnType,
} from '../../contract/classifier.ts';
import { hasRight, rolesAnywhere } from '../../contract/access.ts';
import type { GiveawayColumn } from '../../contract/giveaway.ts';
import type { Session } from '../../contract/session.ts';
import { namedTwice, readClassLines, type TypedClass } from './class-lines.ts';
import type { InspectedTable } from './inspect-table.ts';
import { columnOf, keyRows, type KeyedRows } from '../table/keyed-rows.ts';
import { checkLabels, classesOf, type LabelCheck } from '../table/labels.ts';
import type { Selection, SheetTable } from '../ports/workbook-port.ts';
import type { WelcomeLeft } from '../welcome/welcome-actions.ts';
import { setupWords } from './words/setup-words.ts';

/** A table being set up: what was read, what the server made of it, and what the person chose. */
export interface SetUpTable {
  readonly table: SheetTable;
  readonly columns: readonly ColumnSummary[];
  readonly types: ReadonlyMap<string, ColumnType>;
  /** Columns whose type the person said. */
  readonly typed: ReadonlySet<string>;
  readonly keyColumns: readonly string[];
  readonly keyed: KeyedRows | null;
  readonly labelColumn: string | null;
  /** What it is to answer: classes of a column, or how unusual rows are. */
  readonly kind: ClassifierKind;
  readonly labels: LabelCheck | null;
  readonly spellings: Spellings;
  /** Columns that alone give the class of the label column away; empty until they were looked for. */
  readonly giveaways: readonly GiveawayColumn[];
  readonly errorCells: number;
  readonly name: string;
  /** Classes as they are typed, before a row has one: a line each. */
  readonly classLines: string;
}

export interface SetupState {
  readonly selection: Selection;
  readonly inspected: SetUpTable | null;
  /** Classifiers that exist already; null until listed. */
  readonly known: readonly Classifier[] | null;
  /** Who is at the keyboard; null until known, and where nobody says. */
  readonly person: Session | null;
}

/** The person is about to set a table up. */
export interface SetUpEntered {
  readonly type: 'set-up-entered';
}

export type SetupEvent =
  | { readonly type: 'visitor-known'; readonly person: Session }
  | WelcomeLeft
  | { readonly type: 'selection-seen'; readonly selection: Selection }
  | { readonly type: 'table-inspected'; readonly inspected: InspectedTable }
  | { readonly type: 'classifiers-listed'; readonly classifiers: readonly Classifier[] }
  | { readonly type: 'column-typed'; readonly column: string; readonly columnType: ColumnType }
  | { readonly type: 'key-columns-chosen'; readonly columns: readonly string[] }
  | { readonly type: 'label-column-chosen'; readonly column: string | null }
  | { readonly type: 'kind-chosen'; readonly kind: ClassifierKind }
  | { readonly type: 'spellings-chosen'; readonly spellings: Spellings }
  | { readonly type: 'classes-shown'; readonly labelColumn: string; readonly table: SheetTable }
  | { readonly type: 'giveaways-found'; readonly labelColumn: string; readonly giveaways: readonly GiveawayColumn[] }
  | { readonly type: 'classes-typed'; readonly lines: string }
  | { readonly type: 'classifier-named'; readonly name: string };

export const emptySetup: SetupState = { selection: { kind: 'nothing' }, inspected: null, known: null, person: null };

/** Whether the person may make classifiers; taken for granted while it is not known who they are. */
export function maySetUp({ person }: Pick<SetupState, 'person'>): boolean {
  return person === null || hasRight(person.roles, 'set-up');
}

/** Whether the person is known to have no role at all: nothing may be done then. */
export function hasNoRole({ person }: Pick<SetupState, 'person'>): boolean {
  return person !== null && rolesAnywhere(person).length === 0;
}

export function reduceSetup(state: SetupState, event: SetupEvent): SetupState {
  switch (event.type) {
    case 'visitor-known':
      return { ...state, person: event.person };
    case 'welcome-left':
      return { ...state, person: state.person && { ...state.person, welcomed: true } };
    case 'selection-seen':
      return { ...state, selection: event.selection };
    case 'classifiers-listed':
      return { ...state, known: event.classifiers };
    case 'table-inspected':
      return { ...state, inspected: startSetUp(event.inspected) };
    default:
      return state.inspected === null ? state : { ...state, inspected: reduceTable(state.inspected, event) };
  }
}

function reduceTable(
  setUp: SetUpTable,
  event: Exclude<
    SetupEvent,
    { type: 'visitor-known' | 'welcome-left' | 'selection-seen' | 'classifiers-listed' | 'table-inspected' }
  >,
): SetUpTable {
  switch (event.type) {
    case 'column-typed':
      return {
        ...setUp,
        types: new Map(setUp.types).set(event.column, event.columnType),
        typed: new Set(setUp.typed).add(event.column),
      };
    case 'key-columns-chosen':
      return withKeys(setUp, event.columns);
    case 'label-column-chosen':
      return withLabel(setUp, event.column);
    case 'kind-chosen':
      return withLabel({ ...setUp, kind: event.kind, name: '' }, null);
    case 'spellings-chosen':
      return {
        ...setUp,
        spellings: event.spellings,
        labels: labelsOf(setUp.table, setUp.labelColumn, event.spellings),
      };
    // Another column, or another table, may have been chosen meanwhile.
    case 'classes-shown':
      return event.labelColumn === setUp.labelColumn && event.table.table.id === setUp.table.table.id
        ? withKeys(withLabel({ ...setUp, table: event.table }, setUp.labelColumn), setUp.keyColumns)
        : setUp;
    case 'giveaways-found':
      return event.labelColumn === setUp.labelColumn ? { ...setUp, giveaways: event.giveaways } : setUp;
    case 'classes-typed':
      return { ...setUp, classLines: event.lines };
    case 'classifier-named':
      return { ...setUp, name: event.name };
  }
}

function startSetUp({ table, summary }: InspectedTable): SetUpTable {
  const bare: SetUpTable = {
    table,
    columns: summary.columns,
    types: new Map(summary.columns.map((column) => [column.name, column.type])),
    typed: new Set(),
    keyColumns: [],
    keyed: null,
    labelColumn: null,
    kind: 'classes',
    labels: null,
    spellings: 'together',
    giveaways: [],
    errorCells: table.columns.reduce((sum, column) => sum + column.errorCells, 0),
    name: '',
    classLines: '',
  };
  return withLabel(withKeys(bare, summary.suggestedKeyColumns), summary.suggestedLabelColumn);
}

function withKeys(setUp: SetUpTable, keyColumns: readonly string[]): SetUpTable {
  return { ...setUp, keyColumns, keyed: keyColumns.length === 0 ? null : keyRows(setUp.table, keyColumns) };
}

/** The name follows the label column until the person types one of their own. */
function withLabel(setUp: SetUpTable, labelColumn: string | null): SetUpTable {
  const followed = setUp.name === '' || setUp.name === suggestedName(setUp, setUp.labelColumn);
  return {
    ...setUp,
    labelColumn,
    giveaways: [],
    labels: labelsOf(setUp.table, labelColumn, setUp.spellings),
    name: followed ? suggestedName(setUp, labelColumn) : setUp.name,
  };
}

function labelsOf(table: SheetTable, labelColumn: string | null, spellings: Spellings): LabelCheck | null {
  const column = labelColumn === null ? undefined : columnOf(table, labelColumn);
  return column === undefined ? null : checkLabels(classesOf(column), spellings);
}

function suggestedName({ table, kind }: Pick<SetUpTable, 'table' | 'kind'>, labelColumn: string | null): string {
  if (kind === 'anomalies') return setupWords('unusualName', { table: table.table.name }).slice(0, 100);
  return labelColumn === null
    ? ''
    : setupWords('suggestedName', { column: labelColumn, table: table.table.name }).slice(0, 100);
}

/** The columns to decide by, and those for which there is no room. */
export interface FeatureChoice {
  readonly used: readonly { name: string; type: ColumnType }[];
  /** Names in the order of the sheet. */
  readonly leftOut: readonly string[];
}

/**
 * The feature columns as the classifier gets them: the label column and ignored columns stay in the workbook. Of more
 * than {@link MAX_FEATURES}, those that the person typed go first, then the others in the order of the sheet.
 */
export function featureChoice(setUp: SetUpTable): FeatureChoice {
  const { types, typed } = setUp;
  const wanted = setUp.columns
    .filter((column) => column.name !== setUp.labelColumn)
    .map((column) => ({ name: column.name, type: types.get(column.name) ?? column.type }))
    .filter((column) => column.type !== 'ignored');
  let room = MAX_FEATURES - wanted.filter((column) => typed.has(column.name)).length;
  const used = wanted.filter((column) => typed.has(column.name) || room-- > 0);
  const names = new Set(used.map((column) => column.name));
  return { used, leftOut: wanted.map((column) => column.name).filter((name) => !names.has(name)) };
}

/** What still stands in the way of making the classifier, as one sentence; null when nothing does. */
export function missingForDraft(setUp: SetUpTable): string | null {
  const isFinding = setUp.kind === 'anomalies';
  if (!isFinding && setUp.labelColumn === null) return setupWords('chooseLabel');
  if (setUp.keyColumns.length === 0) return setupWords('chooseKey');
  if (setUp.labelColumn !== null && setUp.keyColumns.includes(setUp.labelColumn)) return setupWords('labelIsKey');
  if (setUp.keyed !== null && setUp.keyed.blank + setUp.keyed.repeated + setUp.keyed.tooLong > 0)
    return setupWords('makeApart');
  const { used: features } = featureChoice(setUp);
  const used = features.length;
  if (used === 0) return setupWords('useOne');
  if (isFinding && !mayBeOdd(features)) return setupWords('useMeasured');
  if (used > MAX_FEATURES) return setupWords('ignoreSome', { surplus: used - MAX_FEATURES, used, most: MAX_FEATURES });
  if (setUp.name.trim() === '') return setupWords('nameIt');
  const twice = namedTwice(classesTyped(setUp), setUp.spellings);
  if (twice !== undefined) return setupWords('classTwice', { name: twice });
  return null;
}

/** The draft to send; null while {@link missingForDraft} says that something is missing. */
export function draftOf(setUp: SetUpTable): ClassifierDraft | null {
  if (missingForDraft(setUp) !== null) return null;
  const columns = [...featureChoice(setUp).used];
  if (setUp.kind === 'anomalies') return anomaliesDraft(setUp, columns);
  if (setUp.labelColumn === null) return null;
  const classes = classesTyped(setUp);
  return {
    name: setUp.name.trim(),
    columns,
    keyColumns: [...setUp.keyColumns],
    labelColumn: setUp.labelColumn,
    policies: { spellings: setUp.spellings },
    ...(classes.length === 0 ? {} : { classes }),
  };
}

/** The classes that are typed; none where rows have some already. */
export function classesTyped({ labels, classLines }: SetUpTable): TypedClass[] {
  return takesClasses(labels) ? readClassLines(classLines) : [];
}

/** Whether classes may be named by hand: their column is there, and no row has one. */
export function takesClasses(labels: LabelCheck | null): boolean {
  return labels !== null && labels.classes.length === 0;
}

/** What finds unusual rows needs no column with classes: verdicts have one of their own, which no other is called. */
function anomaliesDraft({ name, keyColumns, table }: SetUpTable, columns: Column[]): ClassifierDraft {
  const taken = new Set([...table.columns.map((column) => column.name), ...keyColumns]);
  let labelColumn = VERDICT_COLUMN;
  for (let number = 2; taken.has(labelColumn); number++) labelColumn = `${VERDICT_COLUMN} ${number}`;
  return { name: name.trim(), kind: 'anomalies', columns, keyColumns: [...keyColumns], labelColumn };
}
