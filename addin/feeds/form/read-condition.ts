import type { Condition } from '../../../contract/conditions/condition.ts';
import { parseCondition } from '../../../contract/conditions/parse-condition.ts';

/** A condition as a person wrote it; null for none, and for one that cannot be read. */
export function readCondition(text: string): Condition | null {
  if (text.trim() === '') return null;
  const parsed = parseCondition(text);
  return 'condition' in parsed ? parsed.condition : null;
}
