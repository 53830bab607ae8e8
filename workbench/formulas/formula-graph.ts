import { areaOf, type Area } from '../cells/area.ts';
import { Grid } from '../cells/grid.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Steps } from '../steps/steps.ts';
import { columnNames } from '../sheets/table-headers.ts';
import { AreaIndex } from './area-index.ts';
import { mayReadAnything, plainFormula, precedentsOf, type FormulaBook, type Precedent } from './plain-formula.ts';

/** A formula where it stands, and what it reads. */
export interface FormulaNode {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** As it is written, with its "=". */
  readonly text: string;
  /** In words that the calculator knows. */
  readonly plain: string;
  readonly precedents: readonly Precedent[];
  /** May read any cell: which ones it reckons only when it is calculated. */
  readonly readsAnywhere: boolean;
  /** The cells that its results fill, its own first, or need; null when it has one result. */
  spill: Area | null;
  /** What a person reads of it when it has no value of Excel's. */
  note: string | null;
}

/** So many are read in about a millisecond. */
const FORMULAS_IN_STEP = 100;
/** These answer otherwise each time, whatever they read. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO|INDIRECT|OFFSET)\s*\(/i;

interface SheetFormulas {
  readonly nodes: Grid<FormulaNode>;
  readonly readers: AreaIndex<FormulaNode>;
}

/** All formulas of a workbook: which stand where, and which read a cell. */
export class FormulaGraph {
  private readonly book: FormulaBook;
  private readonly parts = new Map<Sheet, SheetFormulas>();
  private readonly volatile = new Set<FormulaNode>();
  /** Those that say names or tables: what they read changes with these. */
  private readonly ofTables = new Set<FormulaNode>();
  private tablesRead = '';
  private searches = 0;
  private count = 0;

  constructor(book: FormulaBook) {
    this.book = book;
  }

  get size(): number {
    return this.count;
  }

  at(sheet: Sheet, row: number, column: number): FormulaNode | undefined {
    return this.parts.get(sheet)?.nodes.get(row, column);
  }

  *all(): Generator<FormulaNode> {
    for (const { nodes } of this.parts.values()) {
      const used = nodes.usedArea();
      if (used !== null) for (const { value } of nodes.cells(used)) yield value;
    }
  }

  /** Forgets all and reads the formulas of every sheet. Between steps not all of them are there. */
  *readAll(): Steps<void> {
    this.parts.clear();
    this.volatile.clear();
    this.ofTables.clear();
    this.count = 0;
    this.tablesRead = tablesOf(this.book);
    for (const sheet of this.book.sheets) {
      const used = sheet.formulas.usedArea();
      if (used === null) continue;
      for (const { row, column, value } of sheet.formulas.cells(used)) {
        this.add(sheet, row, column, value);
        if (this.count % FORMULAS_IN_STEP === 0) yield;
      }
    }
  }

  /** Reads the formulas of an area anew. @returns those that stood there before */
  read(sheet: Sheet, area: Area): FormulaNode[] {
    const before = [...(this.parts.get(sheet)?.nodes.cells(area) ?? [])].map(({ value }) => value);
    before.forEach((node) => this.remove(node));
    for (const { row, column, value } of sheet.formulas.cells(area)) this.add(sheet, row, column, value);
    return before;
  }

  /** Reads formulas that say tables or names anew when some table is not as it was. @returns those that stood there */
  rereadTables(): FormulaNode[] {
    const tables = this.ofTables.size === 0 ? this.tablesRead : tablesOf(this.book);
    if (tables === this.tablesRead) return [];
    this.tablesRead = tables;
    const changed = [...this.ofTables].filter((node) => plainFormula(node.text, node, this.book) !== node.plain);
    return changed.flatMap(({ sheet, row, column }) => this.read(sheet, areaOf(row, column)));
  }

  /** The formulas that stand in the cells or read them, in any number of steps, and those that change of themselves. */
  affectedBy(changes: readonly Precedent[]): Set<FormulaNode> {
    const standing = changes.flatMap(({ sheet, area }) => [...(this.parts.get(sheet)?.nodes.cells(area) ?? [])]);
    return this.withReaders([...standing.map(({ value }) => value), ...this.volatile], changes);
  }

  /** The formulas that read the cells, in any number of steps. */
  readersOf(changes: readonly Precedent[]): Set<FormulaNode> {
    return this.withReaders([], changes);
  }

  private withReaders(nodes: readonly FormulaNode[], changes: readonly Precedent[]): Set<FormulaNode> {
    const all = new Set(nodes);
    const queue = [...all];
    const search = (this.searches += 1);
    const add = (node: FormulaNode) => {
      if (all.has(node)) return;
      all.add(node);
      queue.push(node);
    };
    for (const { sheet, area } of changes) this.parts.get(sheet)?.readers.eachReader(area, search, add);
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      const area = node.spill ?? areaOf(node.row, node.column);
      this.parts.get(node.sheet)?.readers.eachReader(area, search, add);
    }
    return all;
  }

  /** Of formulas that hang together, those that are read by another of them (or themselves) all the way round. */
  innerCircle(formulas: ReadonlySet<FormulaNode>): Set<FormulaNode> {
    const inner = new Set(formulas);
    for (let size = -1; size !== inner.size;) {
      size = inner.size;
      for (const node of [...inner].reverse()) if (!this.isReadBy(node, inner)) inner.delete(node);
    }
    return inner;
  }

  private isReadBy(node: FormulaNode, others: ReadonlySet<FormulaNode>): boolean {
    let isRead = false;
    const { sheet, area } = cellOf(node);
    this.parts.get(sheet)?.readers.eachReader(area, (this.searches += 1), (reader) => {
      isRead ||= others.has(reader);
    });
    return isRead;
  }

  private add(sheet: Sheet, row: number, column: number, text: string): void {
    const plain = plainFormula(text, { sheet, row, column }, this.book);
    const precedents = precedentsOf(plain, sheet, this.book);
    const readsAnywhere = mayReadAnything(plain);
    const node: FormulaNode = { sheet, row, column, text, plain, precedents, readsAnywhere, spill: null, note: null };
    this.part(sheet).nodes.set(row, column, node);
    for (const { sheet: home, area } of precedents) this.part(home).readers.add(node, area);
    if (readsAnywhere || VOLATILE.test(plain)) this.volatile.add(node);
    if (plain !== text) this.ofTables.add(node);
    this.count += 1;
  }

  private remove(node: FormulaNode): void {
    this.part(node.sheet).nodes.set(node.row, node.column, undefined);
    for (const { sheet, area } of node.precedents) this.part(sheet).readers.remove(node, area);
    this.volatile.delete(node);
    this.ofTables.delete(node);
    this.count -= 1;
  }

  private part(sheet: Sheet): SheetFormulas {
    const part = this.parts.get(sheet) ?? { nodes: new Grid<FormulaNode>(), readers: new AreaIndex<FormulaNode>() };
    this.parts.set(sheet, part);
    return part;
  }
}

export function cellOf({ sheet, row, column }: FormulaNode): Precedent {
  return { sheet, area: areaOf(row, column) };
}

/** What formulas say of tables: where each is, and what its columns are called. */
function tablesOf({ sheets }: FormulaBook): string {
  return JSON.stringify(
    sheets.map((sheet) =>
      sheet.tables.map((table) => [
        table.name,
        table.area,
        table.showHeaders,
        table.showTotals,
        columnNames(sheet, table),
      ]),
    ),
  );
}
