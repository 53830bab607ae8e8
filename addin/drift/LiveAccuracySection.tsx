import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LiveAccuracy } from '../../contract/live-accuracy.ts';
import { liveAccuracyWords } from '../../contract/words/live-accuracy-words.ts';
import { percent } from '../../contract/words/percent.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { driftWords } from './words/drift-words.ts';

/** So many of the worst are named here; the sheet has them all. */
const MOST_NAMED = 3;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  name: { overflowWrap: 'anywhere' },
});

/** How good the answers of a report are: what is expected, what labels say, and where they are worst. */
export function LiveAccuracySection({ live }: { readonly live: LiveAccuracy }) {
  const { classes, segments } = live;
  return (
    <PaneSection title={driftWords('howGood')}>
      {liveAccuracyWords(live).map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Worst title={driftWords('worstClasses')} parts={classes.map((each) => ({ ...each, name: each.class }))} />
      {segments !== null && (
        <Worst
          title={driftWords('worstSegments', { column: segments.column })}
          parts={segments.values.map((each) => ({ ...each, name: each.value }))}
        />
      )}
    </PaneSection>
  );
}

type Part = Pick<LiveAccuracy, 'realised'> & { readonly name: string };

/** Those of which labels have come, worst first. */
function Worst({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  const styles = useStyles();
  const known = parts.filter(({ realised }) => realised !== null).slice(0, MOST_NAMED);
  if (known.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {known.map(({ name, realised }) => (
          <li key={name} className={styles.name}>
            <Text>{driftWords('partRight', { name, share: percent(realised!.value), labels: realised!.rows })}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
