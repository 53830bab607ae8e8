import type { RowKey } from '../../contract/cell.ts';
import { authorOf } from '../../contract/label.ts';
import type { Dispute } from '../../contract/prediction.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { Note } from '../elements/Note.tsx';
import { count } from '../words/words.ts';

/** So many are told in full. */
const MOST_TOLD = 3;

/** Rows of which two people said different classes, the later without having seen the earlier's word. */
export function Disputes({ disputes }: { readonly disputes: ReadonlyMap<RowKey, Dispute> }) {
  const all = [...disputes];
  const more = all.length - MOST_TOLD;
  return (
    <>
      {all.slice(0, MOST_TOLD).map(([key, dispute]) => (
        <Note key={key} intent="warning">
          {sentenceOf(key, dispute)}
        </Note>
      ))}
      {more > 0 && (
        <Note intent="warning">{more === 1 ? 'One more row is' : `${count(more)} more rows are`} disputed.</Note>
      )}
    </>
  );
}

function sentenceOf(key: RowKey, { standing, contender }: Dispute): string {
  const said = `Row ${readableKey(key)} is disputed: ${authorOf(contender.person)} said “${contender.class}” without having seen that ${authorOf(standing.person)} had said “${standing.class}”.`;
  return `${said} “${standing.class}” stands. To decide, empty the row’s correction and type the right class anew.`;
}
