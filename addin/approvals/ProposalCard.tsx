import { Button, Card, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import type { RefObject } from 'react';
import type { Proposal, VerdictKind } from '../../contract/approval.ts';
import { authorOf } from '../../contract/label.ts';
import { moment } from '../../contract/words/dates.ts';
import { readableKey } from '../table/keyed-rows.ts';
import { approvalsWords } from './words/approvals-words.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  key: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
    margin: 0,
  },
  name: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    maxWidth: '110px',
    overflowWrap: 'anywhere',
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
  proposed: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  small: { color: tokens.colorNeutralForeground3 },
});

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
    <Card className={styles.card} role="group" aria-label={approvalsWords('card', { row })}>
      <div className={styles.top}>
        <Text size={200} className={styles.key} title={row}>
          {row}
        </Text>
        <Button size="small" appearance="transparent" icon={<Eye16Regular />} onClick={onShow}>
          {approvalsWords('showInSheet')}
        </Button>
      </div>
      <Facts proposal={proposal} />
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
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => onJudge('approve')}>
              {approvalsWords('approve')}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => onJudge('reject')}>
              {approvalsWords('reject')}
            </Button>
          </div>
          <Text size={200} className={styles.small}>
            {approvalsWords('keys')}
          </Text>
        </>
      )}
    </Card>
  );
}

function Facts({ proposal }: { proposal: Proposal }) {
  const styles = useStyles();
  const { cells, class: name, predictedClass, standing, person, note, recordedAt } = proposal;
  const stands =
    standing === null
      ? approvalsWords('noLabel')
      : approvalsWords('standsBy', { class: standing.class, person: authorOf(standing.person) });
  const by = approvalsWords('byWhen', { person: authorOf(person), when: moment(recordedAt) });
  return (
    <dl className={styles.facts}>
      {cells
        .filter((cell) => cell.value !== '')
        .map((cell) => (
          <Fact key={cell.name} name={cell.name} value={cell.value} />
        ))}
      <Fact name={approvalsWords('answered')} value={predictedClass ?? approvalsWords('unknown')} />
      <Fact name={approvalsWords('stands')} value={stands} />
      <dt className={styles.name}>{approvalsWords('proposed')}</dt>
      <dd className={styles.proposed}>{name ?? approvalsWords('takesBack')}</dd>
      <Fact name={approvalsWords('by')} value={by} />
      {note !== null && <Fact name={approvalsWords('why')} value={note} />}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
