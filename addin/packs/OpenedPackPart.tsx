import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { MAX_SIGN_NOTE, type OpenedPack, type PeriodPack } from '../../contract/period-pack.ts';
import { moment } from '../../contract/words/dates.ts';
import { monthName, stateName } from '../../contract/words/pack-words.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import type { PacksActions } from './packs-actions.ts';
import { StateBadge } from './StateBadge.tsx';
import { packsWords } from './words/packs-words.ts';

const useStyles = makeStyles({
  answer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: tokens.spacingHorizontalS },
  left: { alignSelf: 'start' },
});

export interface OpenedPackPartProps {
  readonly opened: OpenedPack;
  readonly isBusy: boolean;
  readonly maySign: boolean;
  readonly actions: PacksActions;
}

/** What a pack says first, its documents, and the signature beneath. */
export function OpenedPackPart({ opened, isBusy, maySign, actions }: OpenedPackPartProps) {
  const styles = useStyles();
  const { pack, headline, answers, since } = opened;
  const { number, month } = pack;
  return (
    <PaneSection title={packsWords('pack', { number, month: monthName(month) })}>
      <Text weight="semibold">{headline}</Text>
      <PlainList>
        {answers.map(({ title, state, sentence }) => (
          <li key={title} className={styles.answer}>
            <span className={styles.line}>
              <Text weight="semibold">{title}</Text>
              <StateBadge state={state}>{stateName(state)}</StateBadge>
            </span>
            <Text>{sentence}</Text>
          </li>
        ))}
        {since !== null && (
          <li className={styles.answer}>
            <Text weight="semibold">{since.title}</Text>
            {since.sentences.map((sentence) => (
              <Text key={sentence}>{sentence}</Text>
            ))}
          </li>
        )}
      </PlainList>
      <Buttons>
        <Button disabledFocusable={isBusy} onClick={() => actions.downloadPack(number, month, 'pdf')}>
          {packsWords('pdf')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => actions.downloadPack(number, month, 'workbook')}>
          {packsWords('workbook')}
        </Button>
        <Button disabledFocusable={isBusy} onClick={actions.closePack}>
          {packsWords('close')}
        </Button>
      </Buttons>
      <SignaturePart key={number} {...{ pack, isBusy, maySign }} onSign={(note) => actions.signPack(number, note)} />
    </PaneSection>
  );
}

interface SignaturePartProps {
  readonly pack: PeriodPack;
  readonly isBusy: boolean;
  readonly maySign: boolean;
  readonly onSign: (note: string) => void;
}

function SignaturePart({ pack, isBusy, maySign, onSign }: SignaturePartProps) {
  const styles = useStyles();
  const [note, setNote] = useState('');
  const { signature, isOver, isReplaced } = pack;
  if (signature !== null)
    return (
      <Note intent="success">
        {packsWords('signedBy', { person: signature.person, at: moment(signature.at) })}
        {signature.note !== '' && ` – ${packsWords('note', { note: signature.note })}`}
      </Note>
    );
  if (isReplaced) return <Note intent="info">{packsWords('replaced')}</Note>;
  if (!isOver) return <Note intent="info">{packsWords('notOver')}</Note>;
  if (!maySign) return <Text>{packsWords('unsigned')}</Text>;
  return (
    <>
      <Text weight="semibold">{packsWords('signTitle')}</Text>
      <Text>{packsWords('signLead')}</Text>
      <Field label={packsWords('signNote')}>
        <Textarea value={note} maxLength={MAX_SIGN_NOTE} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <Button className={styles.left} appearance="primary" disabledFocusable={isBusy} onClick={() => onSign(note)}>
        {packsWords('sign')}
      </Button>
    </>
  );
}
