import type { AcceptLevels } from '../../../contract/acceptance.ts';
import { excelWords } from '../excel-words.ts';
import { everyCell } from './added-columns.ts';

/** What the sheet says of a confidence: accepted, low, or neither, which is to be looked at. */
export interface ConfidenceBands {
  /** Confidence below this share stands out; 0..1. */
  readonly lowConfidence: number;
  /** From which confidence on answers are marked as needing no look, by class; null, as left out, for none. */
  readonly accept?: AcceptLevels | null;
}

/** Where class and confidence stand in the first row of a table's body, such as "$D2": columns fixed, rows relative. */
export interface FirstCells {
  readonly class: string;
  readonly confidence: string;
}

const PLAIN_FORMAT = '0%';
const ACCEPTED_FORMAT = '"✓ "0%';
const lowFormat = () => `"▼ ${excelWords('low')} "0%`;
const LOW_CONFIDENCE_FILL = '#FFF4CE';
const LOW_CONFIDENCE_TEXT = '#7A4100';

/**
 * Queues the bands of the confidence column. Low confidence is said by a word and a sign in the number's format, and by
 * colour; that an answer needs no look, by a sign. What needs no look does not stand out as low, too.
 */
export function formatConfidence(cells: Excel.Range, at: FirstCells, bands: ConfidenceBands): void {
  const acceptFrom = bands.accept?.level ?? null;
  const lowConfidence = Math.min(bands.lowConfidence, acceptFrom ?? 1);
  cells.numberFormat = everyCell(confidenceFormat(lowConfidence, acceptFrom));
  cells.conditionalFormats.clearAll();
  if (lowConfidence > 0) colourBelow(cells, lowConfidence);
  for (const { class: name, level } of bands.accept?.classes ?? [])
    formatOwnLevel(cells, { isOfClass: `${at.class}=${quoted(name)}`, confidence: at.confidence }, level, bands);
}

function colourBelow(cells: Excel.Range, share: number): void {
  const low = cells.conditionalFormats.add(Excel.ConditionalFormatType.cellValue).cellValue;
  low.format.fill.color = LOW_CONFIDENCE_FILL;
  low.format.font.color = LOW_CONFIDENCE_TEXT;
  // "Between", because Excel takes an empty cell for 0 in "less than"; the format above says "less than", hence the
  // hair's breadth.
  low.rule = {
    operator: Excel.ConditionalCellValueOperator.between,
    formula1: '=0.000000001',
    formula2: `=${share - 1e-9}`,
  };
}

/**
 * A class with a level of its own has rules that look at the class beside the confidence: so they are right wherever
 * rows are sorted to, and whatever class a row gets later. A rule that is added goes before those that are there, and
 * the first one that holds is the last that is looked at: what the common level says of other classes is not said of
 * this one.
 *
 * @param level null where no answer of the class is accepted
 */
function formatOwnLevel(
  cells: Excel.Range,
  { isOfClass, confidence }: { readonly isOfClass: string; readonly confidence: string },
  level: number | null,
  { lowConfidence }: ConfidenceBands,
): void {
  ruleWhere(cells, `=${isOfClass}`).format.numberFormat = PLAIN_FORMAT;
  if (level !== null)
    ruleWhere(cells, `=AND(${isOfClass},${confidence}>=${level})`).format.numberFormat = ACCEPTED_FORMAT;
  const low = Math.min(lowConfidence, level ?? 1);
  if (low <= 0) return;
  const below = ruleWhere(cells, `=AND(${isOfClass},${confidence}>0,${confidence}<${low})`);
  below.format.numberFormat = lowFormat();
  below.format.fill.color = LOW_CONFIDENCE_FILL;
  below.format.font.color = LOW_CONFIDENCE_TEXT;
}

function ruleWhere(cells: Excel.Range, formula: string): Excel.CustomConditionalFormat {
  const rule = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  rule.custom.rule.formula = formula;
  rule.stopIfTrue = true;
  return rule.custom;
}

/** A class as a text of a formula. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * @example confidenceFormat(0.6, null) // => '[<0.6]"▼ low "0%;0%'
 * @example confidenceFormat(0.6, 0.93) // => '[<0.6]"▼ low "0%;[>=0.93]"✓ "0%;0%'
 */
export function confidenceFormat(lowConfidence: number, acceptFrom: number | null): string {
  const accepted = acceptFrom === null ? '' : `[>=${acceptFrom}]${ACCEPTED_FORMAT};`;
  return `[<${lowConfidence}]${lowFormat()};${accepted}${PLAIN_FORMAT}`;
}
