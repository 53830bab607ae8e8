import type { RowKey } from '../../contract/cell.ts';
import { authorOf } from '../../contract/label.ts';
import type { Dispute } from '../../contract/prediction.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { Note } from '../elements/Note.tsx';
import { correctWords } from './words/correct-words.ts';

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
      {more > 0 && <Note intent="warning">{correctWords('moreDisputed', { rows: more })}</Note>}
    </>
  );
}

function sentenceOf(key: RowKey, { standing, contender }: Dispute): string {
  return correctWords('disputed', {
    row: readableKey(key),
    contender: authorOf(contender.person),
    contended: contender.class,
    author: authorOf(standing.person),
    stands: standing.class,
  });
}
