import { Button } from '@fluentui/react-components';
import type { ChangedRow } from '../../contract/feedback.ts';
import { Note } from '../elements/notes/Note.tsx';
import { ChangedRows } from './questions/ReachQuestion.tsx';
import { correctWords } from './words/correct-words.ts';

export interface OutdatedRowsProps {
  readonly rows: readonly ChangedRow[];
  readonly onClose: () => void;
}

/** Rows of the sheet that show another class by now, and not through what was corrected here. */
export function OutdatedRows({ rows, onClose }: OutdatedRowsProps) {
  return (
    <Note
      intent="info"
      actions={
        <Button size="small" onClick={onClose}>
          {correctWords('closeOutdated')}
        </Button>
      }
    >
      {correctWords('outdated', { rows: rows.length })}
      <ChangedRows rows={rows.map((row) => ({ ...row, after: row.class }))} total={rows.length} />
    </Note>
  );
}
