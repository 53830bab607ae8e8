import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { MAX_SHADOW_ROWS, type Shadow } from '../../contract/shadow.ts';
import { moment } from '../../contract/words/dates.ts';
import { grouped } from '../../contract/words/phrases.ts';
import { FigureRow, FigureTable } from '../elements/lists/FigureTable.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import { listed } from '../words/words.ts';
import { shadowSentence } from '../words/words-of-shadows.ts';
import { shadowWords } from './words/shadow-words.ts';

const useStyles = makeStyles({
  report: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  small: { color: tokens.colorNeutralForeground3 },
});

/** What one shadow would have changed: in all, by class, and by segment. */
export function ShadowReport({ shadow }: { readonly shadow: Shadow }) {
  const styles = useStyles();
  const { because, rows, droppedRows, changes, otherChanged } = shadow;
  const small = (text: string) => (
    <Text size={200} className={styles.small}>
      {text}
    </Text>
  );
  return (
    <div className={styles.report}>
      <Text>{spanOf(shadow)}</Text>
      {because !== '' && small(shadowWords('why', { because }))}
      <Text weight="semibold">{shadowSentence(shadow)}</Text>
      {rows > 0 && small(shadowWords('countMeans'))}
      {droppedRows > 0 && small(shadowWords('dropped', { rows: droppedRows, most: MAX_SHADOW_ROWS }))}
      {changes.length > 0 && (
        <FigureTable
          label={shadowWords('byClass')}
          first={shadowWords('change')}
          columns={[{ title: shadowWords('rows'), means: shadowWords('rowsMeans') }]}
        >
          {changes.map(({ from, to, rows: changed, keys }) => (
            <FigureRow
              key={JSON.stringify([from, to])}
              name={shadowWords('pair', { from, to })}
              figures={[grouped(changed)]}
              note={keys.length === 0 ? '' : shadowWords('examples', { keys: listed(keys.map(readableKey)) })}
            />
          ))}
        </FigureTable>
      )}
      {otherChanged > 0 && small(shadowWords('others', { rows: otherChanged }))}
      <BySegment shadow={shadow} />
    </div>
  );
}

function BySegment({ shadow: { segmentColumn, segments, otherSegments } }: { readonly shadow: Shadow }) {
  const styles = useStyles();
  if (segmentColumn === null || segments.length === 0) return null;
  return (
    <>
      <FigureTable
        label={shadowWords('bySegment', { column: segmentColumn })}
        first={segmentColumn}
        columns={[
          { title: shadowWords('changed'), means: shadowWords('changedMeans') },
          { title: shadowWords('compared'), means: shadowWords('comparedMeans') },
        ]}
      >
        {segments.map(({ value, rows, changed }) => (
          <FigureRow key={value} name={value} figures={[grouped(changed), grouped(rows)]} />
        ))}
      </FigureTable>
      {otherSegments > 0 && (
        <Text size={200} className={styles.small}>
          {shadowWords('otherSegments', { values: otherSegments })}
        </Text>
      )}
    </>
  );
}

function spanOf({ version, beside, startedAt, startedBy, stoppedAt, stoppedBy, stoppedFor }: Shadow): string {
  const of = { version, beside };
  if (stoppedAt === null) return shadowWords('running', { ...of, at: moment(startedAt), person: startedBy });
  const span = { ...of, from: moment(startedAt), to: moment(stoppedAt) };
  return stoppedFor === 'champion'
    ? shadowWords('stoppedByChampion', span)
    : shadowWords('stoppedByPerson', { ...span, person: stoppedBy ?? '' });
}
