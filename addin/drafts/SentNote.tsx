import { Button } from '@fluentui/react-components';
import { Note } from '../elements/notes/Note.tsx';
import type { SentBatch } from './drafts-state.ts';
import { draftsWords } from './words/drafts-words.ts';

export interface SentNoteProps {
  readonly batch: SentBatch;
  readonly isBusy: boolean;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

/** What became of drafts that were sent together, and the way back. */
export function SentNote({ batch, isBusy, onTakeBack, onClose }: SentNoteProps) {
  const { said, earlier, gone, held } = batch;
  const sentences = [
    draftsWords('sent', { drafts: said.length }),
    ...(earlier > 0 ? [draftsWords('earlier', { drafts: earlier })] : []),
    ...(gone > 0 ? [draftsWords('gone', { drafts: gone })] : []),
    ...(held > 0 ? [draftsWords('held', { drafts: held })] : []),
  ];
  return (
    <Note
      intent={gone + held > 0 ? 'warning' : 'success'}
      actions={
        <>
          {said.length > 0 && (
            <Button size="small" disabledFocusable={isBusy} onClick={onTakeBack}>
              {draftsWords('takeBackBatch')}
            </Button>
          )}
          <Button size="small" onClick={onClose}>
            {draftsWords('close')}
          </Button>
        </>
      }
    >
      {sentences.join(' ')}
    </Note>
  );
}
