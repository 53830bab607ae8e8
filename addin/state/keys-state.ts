import type { KeyCheck } from '../flows/workbook-port.ts';

/** How the rows of the open table can be told apart, as the pane says it. */
export type KeysEvent = { readonly type: 'keys-checked'; readonly keys: KeyCheck };

export const uncheckedKeys: KeyCheck = { given: 0, repeated: [] };

/** The keys as they were looked at last, with all the ids that were given since another step was chosen. */
export function reduceKeys(known: KeyCheck, { keys }: KeysEvent): KeyCheck {
  return { ...keys, given: known.given + keys.given };
}

/** Ids that were given are said once. */
export function forgetGiven(known: KeyCheck): KeyCheck {
  return known.given === 0 ? known : { ...known, given: 0 };
}
