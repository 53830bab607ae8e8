import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { TracedRecord } from '../../contract/feeds/feed-lineage.ts';
import { namedPartition } from '../../contract/feeds/file-partition.ts';
import { rowOfPosition } from '../../contract/feeds/row-of-position.ts';
import { moment } from '../../contract/words/dates.ts';
import { placePhrase } from './lineage-sentences.ts';
import { lineageWords } from './words/lineage-words.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  left: { alignSelf: 'start' },
  fields: { margin: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, whiteSpace: 'pre-wrap' },
});

/** The record that a row came from: its feed, its place there, and as it was read. */
export function RecordFacts({ record }: { readonly record: TracedRecord }) {
  const styles = useStyles();
  const { feed, partition, position, takenAt, settings, isExact } = record;
  return (
    <>
      {!isExact && <Text>{lineageWords('earlierRecord')}</Text>}
      <Text>{lineageWords('feed', { name: feed.name })}</Text>
      <Text size={200}>{placePhrase(record)}</Text>
      <Text size={200}>{placeOf(position, partition)}</Text>
      <Text size={200} className={styles.small}>
        {lineageWords('takenAt', { at: moment(takenAt) })}
      </Text>
      {settings !== null && (
        <Text size={200} className={styles.small}>
          {lineageWords('mapped', {
            version: settings.version,
            person: settings.changedBy,
            at: moment(settings.changedAt),
          })}
        </Text>
      )}
      <Fields record={record} />
    </>
  );
}

function Fields({ record: { fields, fieldsAre } }: { readonly record: TracedRecord }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (fields === null)
    return (
      <Text size={200} className={styles.small}>
        {lineageWords(fieldsAre === 'withheld' ? 'withheld' : 'notKept')}
      </Text>
    );
  return (
    <>
      <Button size="small" className={styles.left} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {lineageWords(isOpen ? 'hideFields' : 'fields')}
      </Button>
      {isOpen && (
        <dl className={styles.fields}>
          {fields.map(({ name, value }) => (
            <div key={name}>
              <dt className={styles.name}>{name}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** A row by its key, any other record as the source writes its place. */
function placeOf(position: string, partition: string): string {
  const row = rowOfPosition(position);
  if (row !== null) return lineageWords('rowPlace', { row });
  return lineageWords('position', { position, partition: partition === '' ? 'none' : namedPartition(partition) });
}
