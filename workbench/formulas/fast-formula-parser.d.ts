/**
 * The part of fast-formula-parser that the workbook uses; the package has no types of its own. Rows and columns count
 * from 1.
 */
declare module 'fast-formula-parser' {
  export interface FormulaPosition {
    row: number;
    col: number;
    sheet: string;
  }
  export interface FormulaRange {
    sheet?: string;
    from: { row: number; col: number };
    to: { row: number; col: number };
  }
  export interface FormulaCell {
    sheet?: string;
    row: number;
    col: number;
  }
  type Scalar = string | number | boolean | null | FormulaError;
  export class FormulaError extends Error {
    constructor(error: string);
    readonly error: string;
  }
  export class DepParser {
    constructor(config: { onVariable: (name: string, sheet: string) => FormulaRange | FormulaCell | null });
    parse(formula: string, position: FormulaPosition): (FormulaRange | FormulaCell)[];
  }
  // eslint-disable-next-line no-restricted-syntax -- the package exports its parser as default
  export default class FormulaParser {
    constructor(config: {
      functions?: Readonly<Record<string, (...args: { value: unknown }[]) => unknown>>;
      onCell: (cell: FormulaPosition) => Scalar;
      onRange: (range: FormulaRange & { sheet: string }) => Scalar[][];
      onVariable: (name: string, sheet: string) => FormulaRange | FormulaCell | null;
    });
    parse(formula: string, position: FormulaPosition): unknown;
    static DepParser: typeof DepParser;
    static FormulaError: typeof FormulaError;
  }
}
