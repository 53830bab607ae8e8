import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DriftSources } from '../../contract/drift-source.ts';
import { percent } from '../../contract/words/percent.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { driftWords } from './words/drift-words.ts';

const useStyles = makeStyles({
  columns: { listStyleType: 'none', margin: 0, padding: 0 },
  column: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere' },
});

type Source = DriftSources['sources'][number];

/** Training beside serving: each column as it was learned from, and as each source sends it. */
export function SourcesSection({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <PaneSection title={driftWords('bySource')} lead={driftWords('bySourceLead')}>
      {sources.map((each) => (
        <OneSource key={each.source} source={each} />
      ))}
    </PaneSection>
  );
}

function OneSource({ source: { source, rows, columns } }: { readonly source: Source }) {
  const styles = useStyles();
  const name = driftWords('sourceOf', { source, rows });
  return (
    <section aria-label={name}>
      <Text weight="semibold">{name}</Text>
      <ul className={styles.columns}>
        {columns.map((column) => (
          <li key={`${column.type} ${column.name}`} className={styles.column}>
            <span className={styles.line}>
              <Text className={styles.name}>{column.name}</Text>
              <StatusBadge status={column.status} size="medium" />
            </span>
            <Text size={200}>{figuresOf(column).join(' ')}</Text>
            {column.skew !== null && <Text size={200}>{column.skew}</Text>}
            {column.skew === null &&
              column.changes.map((change) => (
                <Text key={change} size={200}>
                  {change}
                </Text>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands beside each other of a column: training, then serving. What the model itself says is never empty. */
function figuresOf({ type, missingReference, missingLive, distance }: Source['columns'][number]): string[] {
  const isSaid = type === 'prediction' || type === 'confidence';
  const empty = { before: percent(missingReference), now: percent(missingLive) };
  return [
    ...(distance === null ? [] : [driftWords('distanceOf', { distance })]),
    ...(isSaid ? [] : [driftWords('emptyThenNow', empty)]),
  ];
}
