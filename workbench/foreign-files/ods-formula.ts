import { quotedSheetName } from '../cells/address.ts';

/** Functions that OpenFormula calls otherwise than Excel, besides those with Excel's name after a prefix. */
const RENAMED = new Map([
  ['B', 'BINOM.DIST.RANGE'],
  ['CHISQDIST', 'CHISQ.DIST'],
  ['CHISQINV', 'CHISQ.INV'],
  ['ERRORTYPE', 'ERROR.TYPE'],
  ['FDIST', 'F.DIST'],
  ['FINV', 'F.INV'],
  ['FORMULA', 'FORMULATEXT'],
  ['USDOLLAR', 'DOLLAR'],
]);
const EXCELS = /^(?:COM\.MICROSOFT|LEGACY)\./;
/** Functions that Excel does not have. */
const NOT_EXCELS = /^(?:ORG\.|COM\.|MULTIPLE\.OPERATIONS$|DDE$|STYLE$|CURRENT$)/;

/** Texts, references in brackets, errors, functions, separators, and all that reads the same in Excel. */
const TOKEN =
  /("(?:[^"]|"")*")|\[((?:'(?:[^']|'')*'|[^\]'])*)\]|(#[A-Z/0]+[!?]?)|([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()|([{}])|([;|])|([\p{L}\p{N}_.]+|[-+*/^&=<>%:()\s])/gu;

const SHEET = String.raw`(?:\$?('(?:[^']|'')+'|[^.:'#]+))?`;
const CORNER = String.raw`(\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}|\$?\d+)`;
const REFERENCE = new RegExp(String.raw`^${SHEET}\.${CORNER}(?::(?:${SHEET}\.)?${CORNER})?$`, 'i');

/**
 * A formula of OpenDocument (OpenFormula, OASIS part 4) as Excel spells it.
 * @param formula as the attribute has it, with its prefix
 * @returns with its "="; null where Excel has no such function, operator or reference
 * @example formulaFromOds('of:=SUM([.A1:.B2];[$Other.C3])') // => '=SUM(A1:B2,Other!C3)'
 */
export function formulaFromOds(formula: string): string | null {
  if (formula.startsWith('msoxl:=')) return formula.slice('msoxl:'.length);
  const body = /^(?:(?:of|oooc):)?=(.+)$/s.exec(formula)?.[1];
  if (body === undefined) return null;
  let excel = '=';
  let at = 0;
  let isInArray = false;
  for (const match of body.matchAll(TOKEN)) {
    const [token, , reference, , name, brace, separator] = match;
    if (match.index !== at) return null;
    at += token.length;
    if (brace !== undefined) isInArray = brace === '{';
    const spelled =
      reference !== undefined
        ? referenceFromOds(reference)
        : name !== undefined
          ? functionName(name)
          : separator !== undefined
            ? spelledSeparator(separator, isInArray)
            : token;
    if (spelled === null) return null;
    excel += spelled;
  }
  return at === body.length ? excel : null;
}

/**
 * A reference as Excel spells it; null for one to another file or over several sheets.
 * @example referenceFromOds("$'My sheet'.$A$1:.B2") // => "'My sheet'!$A$1:B2"
 */
export function referenceFromOds(reference: string): string | null {
  if (/^[^']*#REF!/.test(reference)) return '#REF!';
  const [whole, sheet, first = '', lastSheet, last] = REFERENCE.exec(reference) ?? [];
  if (whole === undefined || (lastSheet !== undefined && lastSheet !== sheet)) return null;
  const cells = last === undefined ? first : `${first}:${last}`;
  if (sheet === undefined) return cells;
  const name = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return `${quotedSheetName(name)}!${cells}`;
}

function functionName(name: string): string | null {
  const upper = name.toUpperCase();
  if (EXCELS.test(upper)) return upper.replace(EXCELS, '');
  return NOT_EXCELS.test(upper) ? null : (RENAMED.get(upper) ?? upper);
}

/** Within an inline array ";" parts columns and "|" rows; elsewhere ";" parts arguments. */
function spelledSeparator(separator: string, isInArray: boolean): string | null {
  if (separator === ';') return ',';
  return isInArray ? ';' : null;
}
