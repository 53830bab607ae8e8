import type { Sheet } from '../sheets/sheet.ts';
import { columnNames } from '../sheets/table-headers.ts';

/**
 * Functions younger than the file format, which files name with "_xlfn." before (and those of the second line with
 * "_xlfn._xlws.").
 */
const FUTURE_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW ' +
    'CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH ' +
    'DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE ' +
    'FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ' +
    'ISFORMULA ISO.CEILING ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE ' +
    'PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI ' +
    'SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE ' +
    'UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const FUTURE_WITH_SHEET = new Set(['FILTER', 'SORT']);

/** Texts in quotation marks are skipped; else names that stand before a bracket. */
const FUNCTION_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])([A-Za-z][\w.]*)(?=\()/g;
const FUTURE_PREFIX = /"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g;
const OWN_ROW =
  /"(?:[^"]|"")*"|\[\[(?:[^\]']|'.|\](?!\]))*\]\]|((?<![\w.\]])|[\p{L}_\\][\p{L}\p{N}_.\\]*)\[(?:@(?:\[((?:[^\]']|'.)+)\]|((?:[^[\]'@]|'.)*))|((?:[^[\]'@#]|'.)+))\]/gu;

/** A formula as people read it, with its "=": the prefixes of younger functions are the file's, not theirs. */
export function formulaFromFile(text: string): string {
  // Names of a LET or LAMBDA are spelled in a way that no sheet shows; such a formula is kept as it is written.
  if (text.includes('_xlpm.')) return `=${text}`;
  return `=${text.replaceAll(FUTURE_PREFIX, (found) => (found.startsWith('"') ? found : ''))}`;
}

/**
 * A formula as files spell it, without its "=".
 * @param home where it stands: a table's own row is named without the table there, and with it in files
 * @example formulaToFile('=XLOOKUP(A1,B:B,C:C)') // => '_xlfn.XLOOKUP(A1,B:B,C:C)'
 */
export function formulaToFile(formula: string, home?: { sheet: Sheet; row: number; column: number }): string {
  const text = formula.replace(/^=/, '');
  if (text.includes('_xlfn.')) return text;
  const named = text.replaceAll(FUNCTION_NAME, (found: string, name: string | undefined) => {
    const upper = name?.toUpperCase() ?? '';
    if (FUTURE_FUNCTIONS.has(upper)) return `_xlfn.${upper}`;
    return FUTURE_WITH_SHEET.has(upper) ? `_xlfn._xlws.${upper}` : found;
  });
  const table = home?.sheet.tableAt(home.row, home.column);
  if (!named.includes('[')) return named;
  return named.replaceAll(
    OWN_ROW,
    (found: string, tableName?: string, quoted?: string, plain?: string, own?: string) => {
      const name = tableName || table?.name;
      if (/^"|^\[\[/.test(found) || name === undefined) return found;
      if (own === undefined) return `${name}[[#This Row],[${quoted ?? plain ?? ''}]]`.replace(',[]]', ']');
      // "[2024]!A1" names another workbook; only a column of the own table is meant without the table's name.
      const isColumn = tableName || (home && table && columnNames(home.sheet, table).includes(own));
      return isColumn ? `${name}[${own}]` : found;
    },
  );
}
