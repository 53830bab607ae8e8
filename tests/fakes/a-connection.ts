import type { Connection } from '../../addin/session/connect-classifier.ts';
import { PLAIN_KEYS } from '../../addin/table/row-series.ts';
import type { Classifier } from '../../contract/classifier.ts';

/** A classifier on a table of which nobody has said or classified anything. */
export function aConnection(classifier: Classifier): Connection {
  return { classifier, tableId: 'table-1', choices: new Map(), identity: PLAIN_KEYS, view: null };
}
