import { Button } from '@fluentui/react-components';
import type { SignedRows } from '../../contract/signed-rows.ts';
import { monthName } from '../../contract/words/pack-words.ts';
import { Note } from '../elements/notes/Note.tsx';
import { packsWords } from './words/packs-words.ts';

export interface SignedNoteProps {
  readonly touched: readonly SignedRows[];
  readonly onClose: () => void;
}

/** Tells whoever corrected rows of signed months what becomes of it. */
export function SignedNote({ touched, onClose }: SignedNoteProps) {
  if (touched.length === 0) return null;
  return (
    <Note intent="info" actions={<Button onClick={onClose}>{packsWords('understood')}</Button>}>
      {touched.map(({ month, rows }) => packsWords('touched', { rows, month: monthName(month) })).join(' ')}
    </Note>
  );
}
