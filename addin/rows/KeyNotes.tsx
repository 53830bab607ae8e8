import { readableKey } from '../table/keyed-rows.ts';
import type { KeyCheck, RepeatedKey } from '../ports/workbook-port.ts';
import { Note } from '../elements/Note.tsx';
import { count, listed, plural } from '../words/words.ts';

export interface KeyNotesProps {
  readonly keys: KeyCheck;
  readonly keyColumns: readonly string[];
}

/** Rows that share their key, with their cells and what to do; rows that got an id. Nothing when there are none. */
export function KeyNotes({ keys: { given, repeated }, keyColumns }: KeyNotesProps) {
  const [example] = repeated;
  return (
    <>
      {example !== undefined && (
        <Note intent="warning">
          {sharedWords(repeated, example)} What is meant for one could reach the other: nothing typed beside them is
          saved, and no class is written there. Give each a key of its own in {listed(keyColumns)}; what you typed is
          then saved.
        </Note>
      )}
      {given > 0 && (
        <Note intent="info">{plural(given, 'row', 'rows')} had no id yet, or a copied one: given a new one.</Note>
      )}
    </>
  );
}

function sharedWords(repeated: readonly RepeatedKey[], { key, rows, cells }: RepeatedKey): string {
  const more = rows - cells.length;
  const places = more > 0 ? `${cells.join(', ')} and ${count(more)} more` : cells.join(' and ');
  const place = `“${readableKey(key)}” stands in ${places}`;
  return repeated.length === 1
    ? `${count(rows)} rows share a key: ${place}.`
    : `${count(repeated.reduce((sum, each) => sum + each.rows, 0))} rows share their keys with others, such as: ${place}.`;
}
