import { makeStyles, Text } from '@fluentui/react-components';
import type { RuleMatches } from '../../contract/rule.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PointList } from '../elements/lists/PointList.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import type { RuleTrial } from './rules-state.ts';
import { ruleWords } from './words/rule-words.ts';

/** Rows that are named of each. */
const MOST_NAMED = 8;

const useStyles = makeStyles({ part: { display: 'flex', flexDirection: 'column' } });

/** What a rule would do: with the rows of the table, with those that have a label, and against other rules. */
export function RuleTrialShown({ trial }: { trial: RuleTrial }) {
  const styles = useStyles();
  const { rows, labels, class: className } = trial;
  return (
    <>
      <div className={styles.part}>
        <Text weight="semibold">{ruleWords('matched', { rows: rows.matched, all: rows.rows })}</Text>
        <Sample matches={rows} />
      </div>
      <div className={styles.part}>
        <Text weight="semibold">
          {ruleWords('labelsMatched', { rows: labels.matched, agreeing: labels.agreeing, class: className })}
        </Text>
        {labels.contradicting > 0 && (
          <Note intent="warning">
            {ruleWords('contradicting', { rows: labels.contradicting })}
            <Sample matches={{ ...labels, sample: labels.sample.filter(({ label }) => label !== className) }} />
          </Note>
        )}
      </div>
      {rows.conflicts.map(({ rule, class: other, text, rows: shared, goesFirst }) => (
        <Note key={rule} intent="warning">
          {ruleWords(goesFirst ? 'otherFirst' : 'thisFirst', { class: other, text, rows: shared })}
        </Note>
      ))}
    </>
  );
}

function Sample({ matches: { sample } }: { matches: RuleMatches }) {
  return (
    <PointList>
      {sample.slice(0, MOST_NAMED).map(({ key, label, cells }) => (
        <li key={key}>
          {ruleWords('row', {
            row: readableKey(key),
            cells: cells.flatMap(({ value }) => (value === '' ? [] : [value])).join(' · '),
            label: label ?? '',
            hasLabel: String(label !== null),
          })}
        </li>
      ))}
    </PointList>
  );
}
