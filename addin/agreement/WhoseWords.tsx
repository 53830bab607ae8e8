import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Doubt, TrustList } from '../../contract/trust.ts';
import { heldSentence } from '../../contract/words/agreement-words.ts';
import { moment } from '../../contract/words/dates.ts';
import { percent } from '../../contract/words/percent.ts';
import { Buttons } from '../elements/Buttons.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { RowCard } from '../elements/RowCard.tsx';
import type { TrustChoice } from './agreement-actions.ts';
import { agreementWords } from './words/agreement-words.ts';

const useStyles = makeStyles({
  choice: { minWidth: 0, '& select': { minWidth: 0 } },
  rule: { color: tokens.colorNeutralForeground3 },
});

interface Range {
  readonly from: number;
  readonly to: number;
}

export interface WhoseWordsProps {
  readonly trust: TrustList;
  /** Who decides: nobody about their own words. */
  readonly person: string;
  readonly onDoubt: (person: string, batch: Range | null, choice: TrustChoice) => void;
  readonly onDecide: (doubt: string, choice: TrustChoice) => void;
}

/** Whose words are held back, excluded or count for less, and what to do about it; every change with a reason. */
export function WhoseWords({ trust, person, onDoubt, onDecide }: WhoseWordsProps) {
  const styles = useStyles();
  const inForce = trust.doubts.filter(({ liftedAt }) => liftedAt === null);
  return (
    <PaneSection title={agreementWords('trust')}>
      {inForce.map((doubt) => (
        <DoubtCard
          key={doubt.id}
          doubt={doubt}
          isOwn={doubt.person === person}
          onDecide={(choice) => onDecide(doubt.id, choice)}
        />
      ))}
      <NewDoubt trust={trust} person={person} onDoubt={onDoubt} />
      <Text size={200} className={styles.rule}>
        {trust.rule}
      </Text>
    </PaneSection>
  );
}

interface DoubtCardProps {
  readonly doubt: Doubt;
  readonly isOwn: boolean;
  readonly onDecide: (choice: TrustChoice) => void;
}

function DoubtCard({ doubt, isOwn, onDecide }: DoubtCardProps) {
  const [reason, setReason] = useState('');
  const isSaid = reason.trim() !== '';
  return (
    <RowCard label={doubt.person}>
      <Text>{sentenceOf(doubt)}</Text>
      {!isOwn && (
        <>
          <Field label={agreementWords('reason')}>
            <Input value={reason} maxLength={500} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <Buttons>
            <Button disabled={!isSaid} onClick={() => onDecide({ weight: 1, reason })}>
              {agreementWords(doubt.kind === 'held' ? 'release' : 'restore')}
            </Button>
            {(doubt.kind === 'held' || doubt.weight > 0) && (
              <Button disabled={!isSaid} onClick={() => onDecide({ weight: 0, reason })}>
                {agreementWords('exclude')}
              </Button>
            )}
          </Buttons>
        </>
      )}
    </RowCard>
  );
}

function sentenceOf({ kind, person, weight, because, reason, placedBy }: Doubt): string {
  if (kind === 'held')
    return because === null ? agreementWords('held') : `${heldSentence(person, because)} ${agreementWords('held')}`;
  const by = placedBy ?? '';
  if (weight === 0) return agreementWords('excluded', { by, person, reason });
  return agreementWords('lessened', { by, person, share: percent(weight), reason });
}

/** Somebody's words, all of them or one batch, that are to count for less or not at all. */
function NewDoubt({ trust, person, onDoubt }: Omit<WhoseWordsProps, 'onDecide'>) {
  const styles = useStyles();
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const choices = choicesOf(trust, person);
  const choice = choices.find(({ value }) => value === chosen);
  const doubt = (weight: number) => {
    if (choice !== undefined) onDoubt(choice.person, choice.batch, { weight, reason });
    setChosen('');
    setReason('');
  };
  const isWhole = choice !== undefined && reason.trim() !== '';
  return (
    <>
      <Field label={agreementWords('whose')}>
        <Select className={styles.choice} value={chosen} onChange={(_, data) => setChosen(data.value)}>
          <option value="">{agreementWords('nobody')}</option>
          {choices.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {choice !== undefined && (
        <>
          <Field label={agreementWords('reason')}>
            <Input value={reason} maxLength={500} onChange={(_, data) => setReason(data.value)} />
          </Field>
          <Buttons>
            <Button disabled={!isWhole} onClick={() => doubt(0)}>
              {agreementWords('exclude')}
            </Button>
            <Button disabled={!isWhole} onClick={() => doubt(0.5)}>
              {agreementWords('half')}
            </Button>
          </Buttons>
        </>
      )}
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly title: string;
  readonly person: string;
  readonly batch: Range | null;
}

function choicesOf({ speakers }: TrustList, decider: string): Choice[] {
  return speakers
    .filter(({ person }) => person !== decider)
    .flatMap(({ person, events, batches }) => [
      { value: person, title: agreementWords('everything', { person, events }), person, batch: null },
      ...batches.map(({ from, to, events: count, at }) => ({
        value: `${person} ${from}`,
        title: agreementWords('batch', { person, events: count, at: moment(at) }),
        person,
        batch: { from, to },
      })),
    ]);
}
