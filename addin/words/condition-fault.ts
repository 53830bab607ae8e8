import type { Column } from '../../contract/classifier.ts';
import { columnFaults } from '../../contract/conditions/condition-columns.ts';
import { parseCondition } from '../../contract/conditions/parse-condition.ts';
import { columnFaultSentence, textFaultSentence } from '../../contract/words/condition-words.ts';

/**
 * Why a condition that a person wrote cannot be asked of a table's columns, in a sentence; null when it can.
 *
 * @param text with something in it
 * @example conditionFault('Amount > 5', [{ name: 'Amount', type: 'number' }]) // => null
 */
export function conditionFault(text: string, columns: readonly Column[]): string | null {
  const parsed = parseCondition(text);
  if ('fault' in parsed) return textFaultSentence(parsed.fault);
  const [fault] = columnFaults(parsed.condition, columns);
  return fault === undefined ? null : columnFaultSentence(fault);
}
