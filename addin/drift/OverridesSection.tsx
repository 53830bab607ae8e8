import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { OverrideRates } from '../../contract/overrides.ts';
import { percent } from '../../contract/words/percent.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { driftWords } from './words/drift-words.ts';

const MOST_CLASSES = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  name: { overflowWrap: 'anywhere' },
});

/** How often people gave answers another class: by person, and by the class answered. For approvers. */
export function OverridesSection({ rates }: { readonly rates: OverrideRates }) {
  const { all, people, classes } = rates;
  return (
    <PaneSection title={driftWords('overrides')} lead={driftWords('overridesLead')}>
      {all === null ? (
        <Text>{driftWords('nobodySpoke')}</Text>
      ) : (
        <>
          <Rates title={driftWords('byPerson')} parts={people.map((each) => ({ ...each, name: each.person }))} />
          <Rates
            title={driftWords('byClassAnswered')}
            parts={classes.slice(0, MOST_CLASSES).map((each) => ({ ...each, name: each.class }))}
          />
        </>
      )}
    </PaneSection>
  );
}

type Part = Pick<OverrideRates['people'][number], 'overridden'> & { readonly name: string };

function Rates({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  const styles = useStyles();
  return (
    <>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list}>
        {parts.map(({ name, overridden }) => (
          <li key={name} className={styles.name}>
            <Text>{driftWords('rate', { name, share: percent(overridden.value), answers: overridden.rows })}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
