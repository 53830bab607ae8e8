import { readableKey } from '../table/keyed-rows.ts';
import type { KeyCheck, RepeatedKey } from '../ports/workbook-port.ts';
import { Note } from '../elements/notes/Note.tsx';
import { paneWords } from '../words/pane-words.ts';
import { listed } from '../words/words.ts';
import { rowsWords } from './words/rows-words.ts';

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
          {sharedWords(repeated, example)} {rowsWords('sharedMeans', { columns: listed(keyColumns) })}
        </Note>
      )}
      {given > 0 && <Note intent="info">{rowsWords('idsGiven', { rows: given })}</Note>}
    </>
  );
}

function sharedWords(repeated: readonly RepeatedKey[], { key, rows, cells }: RepeatedKey): string {
  const more = rows - cells.length;
  const places =
    more > 0
      ? paneWords('andMore', { names: cells.join(', '), more })
      : cells.reduce((before, cell) => paneWords('andLast', { names: before, last: cell }));
  const values = { rows: repeated.reduce((sum, each) => sum + each.rows, 0), key: readableKey(key), places };
  return rowsWords(repeated.length === 1 ? 'oneKeyShared' : 'keysShared', values);
}
