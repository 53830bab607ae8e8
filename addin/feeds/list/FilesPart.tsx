import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { moment } from '../../../contract/words/dates.ts';
import { quotedWhole } from '../../../contract/words/phrases.ts';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { Buttons } from '../../elements/page/Buttons.tsx';
import type { ListedFile, ListedFiles } from '../../ports/feeds-port.ts';
import { feedsWords } from '../words/feeds-words.ts';
import { FileFaults } from './FileFaults.tsx';

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  file: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface FilesPartProps {
  /** Of the feed. */
  readonly name: string;
  readonly listed: ListedFiles;
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly onDecide: (file: string, reads: boolean) => void;
}

/** The files that came to a feed; those that somebody is to decide on are shown first, and without being asked for. */
export function FilesPart({ name, listed: { files, total }, mayChange, isBusy, onDecide }: FilesPartProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {mayChange &&
        files
          .filter(({ state }) => state === 'asked')
          .map((file) => <AskedFile key={file.id} {...{ file, isBusy, onDecide }} />)}
      <Button
        size="small"
        className={styles.left}
        aria-expanded={isOpen}
        aria-label={feedsWords('filesOf', { name, files: total })}
        onClick={() => setOpen(!isOpen)}
      >
        {feedsWords('files', { files: total })}
      </Button>
      {isOpen && total === 0 && <Text size={200}>{feedsWords('noFiles')}</Text>}
      {isOpen && total > 0 && (
        <PlainList label={feedsWords('filesOf', { name, files: total })}>
          {files.map((file) => (
            <li key={file.id} className={styles.file}>
              <Text size={200} weight="semibold" className={styles.name}>
                {file.name}
              </Text>
              <Text size={200} className={styles.small}>
                {factsOf(file)}
              </Text>
              {file.state === 'refused' && <FileFaults file={file} />}
            </li>
          ))}
        </PlainList>
      )}
      {isOpen && files.length < total && (
        <Text size={200}>{feedsWords('latestFiles', { shown: files.length, total })}</Text>
      )}
    </>
  );
}

function factsOf({ state, rows, faultCount, putAt, putBy }: ListedFile): string {
  const shown = rows === null || state === 'refused' ? -1 : rows;
  const by = putBy === null ? { by: 'folder', person: '' } : { by: 'person', person: putBy };
  return feedsWords('fileFacts', { state, rows: shown, faults: faultCount, at: moment(putAt), ...by });
}

type AskedFileProps = Pick<FilesPartProps, 'isBusy' | 'onDecide'> & { readonly file: ListedFile };

/** Asks whether a file is read that has the bytes of another. */
function AskedFile({ file: { id, name, sameAs }, isBusy, onDecide }: AskedFileProps) {
  const file = quotedWhole(name);
  const before = { same: quotedWhole(sameAs?.name ?? ''), at: sameAs === null ? '' : moment(sameAs.putAt) };
  const decide = (reads: boolean) => () => (isBusy ? undefined : onDecide(id, reads));
  return (
    <>
      <Note intent="warning">
        {feedsWords('fileAsked', { file, ...before, known: sameAs === null ? 'no' : 'yes' })}
      </Note>
      <Buttons>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={feedsWords('readFileOf', { file })}
          onClick={decide(true)}
        >
          {feedsWords('readFile')}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={feedsWords('leaveFileOf', { file })}
          onClick={decide(false)}
        >
          {feedsWords('leaveFile')}
        </Button>
      </Buttons>
    </>
  );
}
