import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RowAnomaly } from '../../contract/anomaly.ts';
import { reasonWords, scoreName } from '../../contract/words/anomaly-words.ts';
import { plainNumber } from '../../contract/words/phrases.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { ShareBar } from '../elements/rows/ShareBar.tsx';
import { reviewWords } from './words/review-words.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  guess: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

/** A score as people read it. */
export function shownScore(score: number): string {
  return plainNumber(score, 2);
}

/** How odd a row is, and which columns made it so. */
export function OddRow({ class: name, anomaly }: { readonly class: string; readonly anomaly: RowAnomaly }) {
  const styles = useStyles();
  const score = shownScore(anomaly.score);
  return (
    <div className={styles.column}>
      <div className={styles.guess}>
        <Text weight="semibold">{name}</Text>
        <Text>
          {scoreName()} {score}
        </Text>
      </div>
      <ShareBar share={anomaly.score} kind="brand" label={reviewWords('scoreOf', { score })} />
      <PlainList label={reviewWords('madeOdd')}>
        {anomaly.reasons.map((reason) => (
          <li key={reason.column}>
            <Text size={200}>{reasonWords(reason)}</Text>
          </li>
        ))}
      </PlainList>
    </div>
  );
}
