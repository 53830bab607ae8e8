import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { comparedWith } from '../../contract/drift.ts';
import type { DriftSources } from '../../contract/drift-source.ts';
import type { RowSource } from '../../contract/row-source.ts';
import type { ComparedWith } from '../../contract/season.ts';
import type { SourceOwnerRequest, SourceOwners } from '../../contract/source-owner.ts';
import { percent } from '../../contract/words/percent.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { SourceOwnerField } from './SourceOwnerField.tsx';
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

export interface SourcesSectionProps {
  readonly list: DriftSources;
  /** Who is responsible for them; null for whoever may not name anybody. */
  readonly owners: SourceOwners | null;
  readonly isBusy: boolean;
  readonly onName: (source: RowSource, owner: SourceOwnerRequest['owner']) => void;
}

/** Training beside serving: each column as it was learned from or declared, and as each source sends it. */
export function SourcesSection({ list, ...owning }: SourcesSectionProps) {
  const reference = comparedWith(list);
  return (
    <PaneSection title={driftWords('bySource', { reference })} lead={driftWords('bySourceLead', { reference })}>
      {list.sources.map((each) => (
        <OneSource key={each.source} source={each} reference={reference} {...owning} />
      ))}
    </PaneSection>
  );
}

function OneSource({
  source: { source, rows, columns },
  owners,
  reference,
  ...naming
}: Omit<SourcesSectionProps, 'list'> & { readonly source: Source; readonly reference: ComparedWith }) {
  const styles = useStyles();
  const name = driftWords('sourceOf', { source, rows });
  return (
    <section aria-label={name}>
      <Text weight="semibold">{name}</Text>
      {owners !== null && <SourceOwnerField {...{ source, owners }} {...naming} />}
      <ul className={styles.columns}>
        {columns.map((column) => (
          <li key={`${column.type} ${column.name}`} className={styles.column}>
            <span className={styles.line}>
              <Text className={styles.name}>{column.name}</Text>
              <StatusBadge status={column.status} size="medium" />
            </span>
            <Text size={200}>{figuresOf(column, reference).join(' ')}</Text>
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
function figuresOf(
  { type, missingReference, missingLive, distance }: Source['columns'][number],
  reference: ComparedWith,
): string[] {
  const isSaid = type === 'prediction' || type === 'confidence';
  const empty = { reference, before: percent(missingReference), now: percent(missingLive) };
  return [
    ...(distance === null ? [] : [driftWords('distanceOf', { distance })]),
    ...(isSaid ? [] : [driftWords('emptyThenNow', empty)]),
  ];
}
