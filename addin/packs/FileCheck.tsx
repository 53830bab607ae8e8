import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { moment } from '../../contract/words/dates.ts';
import { monthName } from '../../contract/words/pack-words.ts';
import { quotedWhole } from '../../contract/words/phrases.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import type { CheckedFile } from './packs-state.ts';
import { packsWords } from './words/packs-words.ts';

const useStyles = makeStyles({
  file: { display: 'none' },
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
});

export interface FileCheckProps {
  readonly checked: CheckedFile | null;
  readonly isBusy: boolean;
  readonly onCheck: (file: File) => void;
}

/** Says of a file whether it is, byte for byte, what was frozen. */
export function FileCheck({ checked, isBusy, onCheck }: FileCheckProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file !== undefined && !isBusy) onCheck(file);
  };
  return (
    <PaneSection title={packsWords('checkTitle')} lead={packsWords('checkLead')}>
      <input
        ref={chooser}
        type="file"
        accept=".pdf,.xlsx"
        className={styles.file}
        aria-label={packsWords('file')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <Button disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : chooser.current?.click())}>
          {packsWords('choose')}
        </Button>
      </div>
      {checked !== null && !isBusy && (
        <Note intent={checked.found?.isInLog === true ? 'success' : 'warning'}>{checkedSentence(checked)}</Note>
      )}
    </PaneSection>
  );
}

function checkedSentence({ of, found }: CheckedFile): string {
  const file = quotedWhole(of);
  if (found === null) return packsWords('isOfNone', { file });
  const { number, month, signature } = found.pack;
  const about = { file, number, month: monthName(month) };
  if (!found.isInLog) return packsWords('notInLog', about);
  if (signature === null) return packsWords('isOf', about);
  return packsWords('isOfSigned', { ...about, person: signature.person, at: moment(signature.at) });
}
