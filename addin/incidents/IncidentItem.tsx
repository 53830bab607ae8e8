import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Incident, IncidentChange, IncidentEvent } from '../../contract/incident.ts';
import { moment } from '../../contract/words/dates.ts';
import { measureWords } from '../../contract/words/incident-words.ts';
import { OpenItem } from '../elements/lists/OpenItem.tsx';
import { incidentsWords } from './words/incidents-words.ts';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS, '& > :first-child': { flexGrow: 1 } },
  input: { minWidth: 0 },
  events: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export interface IncidentItemProps {
  readonly incident: Incident;
  /** Who is at the pane. */
  readonly person: string;
  readonly isBusy: boolean;
  readonly mayChange: boolean;
  readonly onChange: (change: IncidentChange['change']) => void;
  readonly onOpenReport: (number: number) => void;
}

/** One incident: what it is about, who sees to it, and what became of it. */
export function IncidentItem({ incident, person, isBusy, mayChange, onChange, onOpenReport }: IncidentItemProps) {
  const styles = useStyles();
  const { number, measure, state, report, owner, acknowledgedBy, events } = incident;
  return (
    <OpenItem title={measureWords(measure)} opener={null}>
      <Text size={200} className={styles.small}>
        {incidentsWords('number', { number })}. {factsOf(incident).join(' ')}
      </Text>
      <div className={styles.buttons}>
        {mayChange && state === 'open' && acknowledgedBy === null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => onChange({ do: 'acknowledge' })}>
            {incidentsWords('acknowledge')}
          </Button>
        )}
        {mayChange && state === 'open' && owner !== person && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => onChange({ do: 'give', to: person })}>
            {incidentsWords('takeOn')}
          </Button>
        )}
        <Button size="small" disabledFocusable={isBusy} onClick={() => onOpenReport(report)}>
          {incidentsWords('openReport', { report })}
        </Button>
      </div>
      {mayChange && <NoteForm key={events.length} isBusy={isBusy} onNote={(text) => onChange({ do: 'note', text })} />}
      <details>
        <summary>
          <Text size={200}>{incidentsWords('history')}</Text>
        </summary>
        <ul className={styles.events}>
          {events.map((event, at) => (
            <li key={at}>
              <Text size={200}>{eventSentence(event)}</Text>
            </li>
          ))}
        </ul>
      </details>
    </OpenItem>
  );
}

function factsOf(incident: Incident): string[] {
  const { since, openedAt, closedAt, reopened, owner, acknowledgedBy, acknowledgedAt } = incident;
  return [
    incidentsWords('since', { since: moment(since), at: moment(openedAt) }),
    ...(reopened === 0 ? [] : [incidentsWords('again', { times: reopened })]),
    ...(closedAt === null ? [] : [incidentsWords('closed', { at: moment(closedAt) })]),
    owner === null ? incidentsWords('ownerNobody') : incidentsWords('owner', { owner }),
    ...(acknowledgedBy === null || acknowledgedAt === null
      ? []
      : [incidentsWords('acknowledged', { person: acknowledgedBy, at: moment(acknowledgedAt) })]),
  ];
}

function eventSentence({ what, person, at, text, report }: IncidentEvent): string {
  const said = what === 'given' && text === '' ? 'taken' : what;
  return incidentsWords('event', { at: moment(at), what: said, person: person ?? '', text, report: report ?? 0 });
}

function NoteForm({ isBusy, onNote }: { readonly isBusy: boolean; readonly onNote: (text: string) => void }) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const isMissing = text.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isMissing && !isBusy) onNote(text.trim());
  };
  return (
    <form className={styles.note} onSubmit={send}>
      <Field label={incidentsWords('note')}>
        <Input className={styles.input} value={text} maxLength={1_000} onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button type="submit" disabledFocusable={isMissing || isBusy}>
        {incidentsWords('addNote')}
      </Button>
    </form>
  );
}
