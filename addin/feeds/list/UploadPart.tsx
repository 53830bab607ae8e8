import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { Note } from '../../elements/notes/Note.tsx';
import type { ListedFile } from '../../ports/feeds-port.ts';
import { feedsWords } from '../words/feeds-words.ts';
import { FileFaults } from './FileFaults.tsx';

const useStyles = makeStyles({ file: { display: 'none' }, left: { alignSelf: 'start' } });

export interface UploadPartProps {
  /** Of the feed. */
  readonly name: string;
  /** The file that was sent to it last; null before one. */
  readonly sent: ListedFile | null;
  readonly isSending: boolean;
  readonly onUpload: (file: File) => void;
}

/** Sends a text file to a feed, and says what became of it. */
export function UploadPart({ name, sent, isSending, onUpload }: UploadPartProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept=".csv,.tsv,.txt"
        className={styles.file}
        aria-label={feedsWords('uploadTo', { name })}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined && !isSending) onUpload(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <Button
        size="small"
        className={styles.left}
        disabledFocusable={isSending}
        aria-label={feedsWords('uploadTo', { name })}
        onClick={() => (isSending ? undefined : chooser.current?.click())}
      >
        {feedsWords('upload')}
      </Button>
      {sent !== null && !isSending && <SentNote sent={sent} />}
    </>
  );
}

function SentNote({ sent }: { readonly sent: ListedFile }) {
  const { name, state } = sent;
  const intent = state === 'refused' || state === 'asked' ? 'warning' : 'success';
  return (
    <>
      <Note intent={intent}>{feedsWords('fileSent', { file: quotedWhole(name), state })}</Note>
      <FileFaults file={sent} />
    </>
  );
}
