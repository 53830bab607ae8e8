import { fullAddress } from '../cells/address.ts';
import { areaOf, MAX_ROWS, type Area } from '../cells/area.ts';
import { isErrorText, type CellValue } from '../cells/cell.ts';
import { giveUpCalculator, type Calculator, type CalculatorModel } from './calculator.ts';
import { readResult, showExactly, type FormulaResult } from './scratch-result.ts';

/** A formula to be calculated where it stands; sheets by their place in the scratch, rows and columns from 0. */
export interface ScratchFormula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** With its "=", and with nothing in it that only our workbook knows: names, tables. */
  readonly text: string;
}

/**
 * IronCalc's sheet of paper. It calculates a whole workbook or nothing, so it is given constants alone, and a formula
 * only while its result is asked for: what is calculated is what {@link calculate} is told, and the time is that of
 * these formulas and of a walk over the cells.
 */
export class Scratch {
  private readonly model: CalculatorModel;
  private readonly sheetNames: readonly string[];
  private entered = 0;
  private deepestRow = 0;
  private readonly readable = new Set<string>();

  /** @param sheetNames the last sheet is the calculator's desk: only formulas stand there that are in no cell */
  constructor(calculator: Calculator, sheetNames: readonly string[]) {
    this.sheetNames = sheetNames;
    this.model = new calculator.Model('scratch', 'en', new Intl.DateTimeFormat().resolvedOptions().timeZone, 'en');
    this.model.pauseEvaluation();
    // Two rounds: a sheet may be called as another one is for now.
    sheetNames.forEach((_, index) => {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, `not yet named ${index}`);
    });
    sheetNames.forEach((name, index) => this.model.renameSheet(index, name));
  }

  /** How often something was entered: the calculator remembers each, to undo it, until it is freed. */
  get size(): number {
    return this.entered;
  }

  /** Puts a constant into a cell; undefined empties it. An empty text is a text. */
  put(sheet: number, row: number, column: number, value: CellValue | undefined): void {
    this.enter(sheet, row, column, value === undefined ? '' : inputOf(value));
  }

  /** Empties the rows of a column. */
  empty(sheet: number, column: number, { row, rows }: Pick<Area, 'row' | 'rows'>): void {
    const last = Math.min(row + rows - 1, this.deepestRow);
    if (last >= row) this.model.rangeClearContents(sheet, row + 1, column + 1, last + 1, column + 1);
  }

  /**
   * Calculates formulas, which may read each other. Afterwards their cells hold what `keep` says of their results.
   * @throws the calculator's own error; it is of no use then any more
   */
  calculate(
    formulas: readonly ScratchFormula[],
    keep: (result: FormulaResult, index: number) => CellValue | undefined,
  ): FormulaResult[] {
    for (const { sheet, row, column, text } of formulas) {
      this.makeReadable(sheet, column);
      this.enter(sheet, row, column, text);
    }
    this.model.evaluate();
    const results = this.readExactly(formulas);
    formulas.forEach(({ sheet, row, column }, index) => {
      const result = results[index];
      if (result !== undefined) this.put(sheet, row, column, keep(result, index));
    });
    return results;
  }

  free(): void {
    this.model.free();
  }

  /**
   * Reads results. Numbers that fill all digits that are shown have more, which the calculator only says as text: a
   * third times three is to be one tomorrow, too. For these a text is made of each and all is evaluated once more.
   */
  private readExactly(formulas: readonly ScratchFormula[]): FormulaResult[] {
    const read = () =>
      formulas.map(({ sheet, row, column }) =>
        readResult(this.model, { sheet, row: row + 1, column: column + 1, width: 1, height: 1 }),
      );
    const shown = read();
    const desk = this.sheetNames.length - 1;
    const rounded = formulas.flatMap((formula, index) =>
      isRounded(shown[index]) && formula.sheet !== desk ? [{ ...formula, index }] : [],
    );
    if (rounded.length === 0) return shown;
    rounded.forEach(({ sheet, row, column }, line) => {
      const address = fullAddress(this.sheetNames[sheet] ?? '', areaOf(row, column));
      this.enter(desk, line, 0, `=${address}&""`);
    });
    this.model.evaluate();
    const results = read();
    rounded.forEach(({ index }, line) => {
      const exact = Number(this.model.getFormattedCellValue(desk, line + 1, 1));
      const result = results[index];
      if (isRounded(result) && exact.toExponential(14) === Number(result.value).toExponential(14))
        results[index] = { ...result, value: exact };
      this.put(desk, line, 0, undefined);
    });
    return results;
  }

  /** Gives up the calculator after it threw. */
  giveUp(): void {
    giveUpCalculator(this.model);
  }

  private makeReadable(sheet: number, column: number): void {
    const key = `${sheet} ${column}`;
    if (this.readable.has(key)) return;
    this.readable.add(key);
    showExactly(this.model, { sheet, row: 1, column: column + 1, width: 1, height: MAX_ROWS });
  }

  private enter(sheet: number, row: number, column: number, input: string): void {
    this.entered += 1;
    this.deepestRow = Math.max(this.deepestRow, row);
    this.model.setUserInput(sheet, row + 1, column + 1, input);
  }
}

/** What one would type for a value: the apostrophe keeps a text what it is. */
function inputOf(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' || isErrorText(value) ? String(value) : `'${value}`;
}

/** More than 12 digits: fewer are meant as they are shown, 0.3 for 0.1 + 0.2. */
function isRounded(result: FormulaResult | undefined): result is FormulaResult {
  return typeof result?.value === 'number' && !/000$/.test(result.value.toExponential(14).split('e')[0] ?? '');
}
