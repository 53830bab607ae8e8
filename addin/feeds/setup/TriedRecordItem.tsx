import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Connection } from '../../../contract/feeds/connection.ts';
import type { TriedRecord } from '../../../contract/feeds/feed.ts';
import { percent } from '../../../contract/words/percent.ts';
import { listed } from '../../../contract/words/phrases.ts';
import { Note } from '../../elements/notes/Note.tsx';
import { RowFacts } from '../../elements/rows/RowFacts.tsx';
import type { FeedForm } from '../form/feed-form.ts';
import { sinkOf } from '../form/sink-form.ts';
import { sinkPhrase } from '../list/feed-sentences.ts';
import { recordPlace } from '../list/record-place.ts';
import { setupWords } from './words/feed-setup-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  left: { alignSelf: 'start' },
});

export interface TriedRecordItemProps {
  readonly record: TriedRecord;
  readonly form: FeedForm;
  readonly connections: readonly Connection[];
}

/** What one record would become, and where it would go. */
export function TriedRecordItem({ record, form, connections }: TriedRecordItemProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const place = recordPlace(record.position);
  const { key, cells, fields, detail, isFiltered } = record;
  const sinks = record.sinks.flatMap((at) => form.sinks[at] ?? []).map((sink) => sinkPhrase(sinkOf(sink), connections));
  const told = record.actions.map((at) => setupWords('actionOf', { at: at + 1 }));
  return (
    <li className={styles.item}>
      <Text weight="semibold">{place}</Text>
      {detail !== null && <Note intent="warning">{detail}</Note>}
      {detail === null && <Text>{isFiltered ? setupWords('filteredOut') : answerOf(record)}</Text>}
      <RowFacts facts={[{ name: setupWords('keyOf'), value: key ?? '' }, ...cells]} />
      {sinks.length > 0 && <Text size={200}>{setupWords('goesTo', { sinks: listed(sinks) })}</Text>}
      {told.length > 0 && <Text size={200}>{setupWords('tells', { actions: listed(told) })}</Text>}
      <Button
        size="small"
        className={styles.left}
        aria-expanded={isOpen}
        aria-label={setupWords('showCameAs', { place })}
        onClick={() => setOpen(!isOpen)}
      >
        {setupWords('cameAs')}
      </Button>
      {isOpen && <RowFacts facts={fields} />}
    </li>
  );
}

function answerOf({ class: name, confidence }: TriedRecord): string {
  if (name === null) return setupWords('notAnswered');
  return confidence === null ? name : setupWords('answeredAs', { class: name, confidence: percent(confidence) });
}
