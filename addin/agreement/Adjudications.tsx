import { Button, makeStyles, Text } from '@fluentui/react-components';
import type { Adjudication, AdjudicationList, Suggestion } from '../../contract/agreement.ts';
import { percent } from '../../contract/words/percent.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { RowCard } from '../elements/rows/RowCard.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { agreementWords } from './words/agreement-words.ts';

const useStyles = makeStyles({ take: { justifyContent: 'start', overflowWrap: 'anywhere' } });

export interface AdjudicationsProps {
  readonly undecided: AdjudicationList;
  readonly classes: readonly string[];
  readonly onDecide: (key: string, className: string) => void;
}

/** The rows that people differ about, one in hand: what each said, and what it is to be. */
export function Adjudications({ undecided: { rows, waiting }, classes, onDecide }: AdjudicationsProps) {
  const [row] = rows;
  if (row === undefined) return null;
  return (
    <PaneSection title={agreementWords('undecided')} lead={agreementWords('undecidedLead', { rows: waiting })}>
      <AdjudicationCard key={row.key} row={row} classes={classes} onDecide={(name) => onDecide(row.key, name)} />
    </PaneSection>
  );
}

function AdjudicationCard({
  row,
  classes,
  onDecide,
}: {
  readonly row: Adjudication;
  readonly classes: readonly string[];
  readonly onDecide: (className: string) => void;
}) {
  const styles = useStyles();
  const said = row.opinions.flatMap(({ person, class: name }) => (name === null ? [] : [{ person, class: name }]));
  return (
    <RowCard
      label={agreementWords('row', { row: readableKey(row.key) })}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        if (isTyping) return;
        const isSuggested = event.key.toLowerCase() === 's' && !event.ctrlKey && !event.metaKey && !event.altKey;
        const chosen = isSuggested ? row.suggestion : said[Number(event.key) - 1];
        if (chosen != null) onDecide(chosen.class);
      }}
    >
      <Text>
        {row.cells
          .filter(({ value }) => value !== '')
          .map(({ name, value }) => `${name}: ${value}`)
          .join('; ')}
      </Text>
      {said.map(({ person, class: name }, at) => (
        <Button key={person} className={styles.take} onClick={() => onDecide(name)}>
          {agreementWords('take', { number: at + 1, class: name, person })}
        </Button>
      ))}
      {row.opinions
        .filter((each) => each.class === null)
        .map(({ person }) => (
          <Text key={person}>{agreementWords('notSure', { person })}</Text>
        ))}
      {row.suggestion !== null && <SuggestedClass suggestion={row.suggestion} onTake={onDecide} />}
      <ClassChoice
        classes={classes}
        label={agreementWords('another')}
        action={agreementWords('decide')}
        onChoose={onDecide}
      />
    </RowCard>
  );
}

/** What both words come to together: one more thing to go by, never decided by itself. */
function SuggestedClass({
  suggestion: { class: name, probability, rows },
  onTake,
}: {
  readonly suggestion: Suggestion;
  readonly onTake: (className: string) => void;
}) {
  const styles = useStyles();
  return (
    <>
      <Text>{agreementWords('suggestion', { class: name, share: percent(probability), rows })}</Text>
      <Button className={styles.take} onClick={() => onTake(name)}>
        {agreementWords('takeSuggestion', { class: name })}
      </Button>
    </>
  );
}
