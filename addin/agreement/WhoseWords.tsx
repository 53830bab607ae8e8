import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Doubt, TrustList } from '../../contract/trust.ts';
import { heldSentence } from '../../contract/words/agreement-words.ts';
import { moment } from '../../contract/words/dates.ts';
import { percent } from '../../contract/words/percent.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import type { Choice } from '../elements/fields/choice.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { RowCard } from '../elements/rows/RowCard.tsx';
import type { TrustChoice } from './agreement-actions.ts';
import { agreementWords } from './words/agreement-words.ts';

const useStyles = makeStyles({ rule: { color: tokens.colorNeutralForeground3 } });

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
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const choices = choicesOf(trust, person);
  const choice = choices.find(({ value }) => keyOf(value) === chosen)?.value ?? null;
  const doubt = (weight: number) => {
    if (choice !== null) onDoubt(choice.person, choice.batch, { weight, reason });
    setChosen('');
    setReason('');
  };
  const isWhole = choice !== null && reason.trim() !== '';
  return (
    <>
      <ChoiceField
        label={agreementWords('whose')}
        choices={choices}
        chosen={choice}
        onChoose={(value) => setChosen(keyOf(value))}
      />
      {choice !== null && (
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

/** Somebody, and one of their batches, or all that they said. */
interface Words {
  readonly person: string;
  readonly batch: Range | null;
}

/** By which a choice is known when the list has come anew. */
function keyOf(words: Words | null): string {
  return words === null ? '' : JSON.stringify([words.person, words.batch?.from]);
}

function choicesOf({ speakers }: TrustList, decider: string): Choice<Words | null>[] {
  const ofOthers = speakers
    .filter(({ person }) => person !== decider)
    .flatMap(({ person, events, batches }) => [
      { value: { person, batch: null }, title: agreementWords('everything', { person, events }) },
      ...batches.map(({ from, to, events: count, at }) => ({
        value: { person, batch: { from, to } },
        title: agreementWords('batch', { person, events: count, at: moment(at) }),
      })),
    ]);
  return [{ value: null, title: agreementWords('nobody') }, ...ofOthers];
}
