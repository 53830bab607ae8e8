import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { RefObject } from 'react';
import type { Proposal, VerdictKind } from '../../contract/approval.ts';
import { authorOf } from '../../contract/label.ts';
import { moment } from '../../contract/words/dates.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import { RowCard } from '../elements/rows/RowCard.tsx';
import { RowFacts, type RowFact } from '../elements/rows/RowFacts.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { approvalsWords } from './words/approvals-words.ts';

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

export interface ProposalCardProps {
  readonly proposal: Proposal;
  readonly note: string;
  readonly noteRef: RefObject<HTMLTextAreaElement | null>;
  readonly isBusy: boolean;
  readonly onNote: (note: string) => void;
  readonly onJudge: (verdict: VerdictKind) => void;
  readonly onShow: () => void;
}

/** One correction that waits: what was, what is proposed, by whom and why; and the verdict on it. */
export function ProposalCard(props: ProposalCardProps) {
  const { proposal, note, noteRef, isBusy, onNote, onJudge, onShow } = props;
  const styles = useStyles();
  const row = readableKey(proposal.key);
  return (
    <RowCard label={approvalsWords('card', { row })} row={{ key: row, show: approvalsWords('showInSheet'), onShow }}>
      <RowFacts facts={factsOf(proposal)} />
      {proposal.isOwn ? (
        <Text className={styles.small}>{approvalsWords('ownHint')}</Text>
      ) : (
        <>
          <Field label={approvalsWords('noteLabel')}>
            <Textarea
              textarea={{ ref: noteRef }}
              value={note}
              rows={2}
              maxLength={1_000}
              onChange={(_, data) => onNote(data.value)}
            />
          </Field>
          <Buttons>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onJudge('approve')}>
              {approvalsWords('approve')}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => onJudge('reject')}>
              {approvalsWords('reject')}
            </Button>
          </Buttons>
          <Text size={200} className={styles.small}>
            {approvalsWords('keys')}
          </Text>
        </>
      )}
    </RowCard>
  );
}

function factsOf({ cells, class: name, predictedClass, standing, person, note, recordedAt }: Proposal): RowFact[] {
  const stands =
    standing === null
      ? approvalsWords('noLabel')
      : approvalsWords('standsBy', { class: standing.class, person: authorOf(standing.person) });
  const by = approvalsWords('byWhen', { person: authorOf(person), when: moment(recordedAt) });
  return [
    ...cells,
    { name: approvalsWords('answered'), value: predictedClass ?? approvalsWords('unknown') },
    { name: approvalsWords('stands'), value: stands },
    { name: approvalsWords('proposed'), value: name ?? approvalsWords('takesBack'), isStrong: true },
    { name: approvalsWords('by'), value: by },
    { name: approvalsWords('why'), value: note ?? '' },
  ];
}
