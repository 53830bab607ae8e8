import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Incident, IncidentChange, IncidentEvent } from '../../contract/incident.ts';
import { moment } from '../../contract/words/dates.ts';
import { measureWords, saidByIncident } from '../../contract/words/incident-words.ts';
import { listed, quoted } from '../../contract/words/phrases.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
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
  /** Whom it can be given to. */
  readonly owners: readonly string[];
  readonly isBusy: boolean;
  readonly mayChange: boolean;
  readonly onChange: (change: IncidentChange['change']) => void;
  /** Null where reports are not opened. */
  readonly onOpenReport: ((number: number) => void) | null;
}

/** One incident: what it is about, who sees to it, and what became of it. */
export function IncidentItem(props: IncidentItemProps) {
  const { incident, person, isBusy, mayChange, onChange, onOpenReport } = props;
  const styles = useStyles();
  const { number, measure, state, report, owner, acknowledgedBy, stops, events } = incident;
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
        {mayChange && stops !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => onChange({ do: 'accept-again' })}>
            {incidentsWords('acceptAgain')}
          </Button>
        )}
        {report !== null && onOpenReport !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => onOpenReport(report)}>
            {incidentsWords('openReport', { report })}
          </Button>
        )}
      </div>
      {mayChange && state === 'open' && <GiveField {...props} />}
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

/** Who sees to it, to be chosen among those who may. */
function GiveField({ incident: { owner }, owners, isBusy, onChange }: IncidentItemProps) {
  const names = [...new Set([...owners, ...(owner === null ? [] : [owner])])];
  return (
    <ChoiceField
      label={incidentsWords('seesToIt')}
      choices={[
        { value: null, title: incidentsWords('nobody') },
        ...names.map((name) => ({ value: name, title: name })),
      ]}
      chosen={owner}
      disabled={isBusy}
      onChoose={(to) => onChange({ do: 'give', to })}
    />
  );
}

function factsOf(incident: Incident): string[] {
  const { since, openedAt, closedAt, reopened, owner, acknowledgedBy, acknowledgedAt, stops, retraining } = incident;
  const said = saidByIncident(incident);
  return [
    ...(said === null ? [] : [said]),
    incidentsWords('since', { since: moment(since), at: moment(openedAt) }),
    ...(reopened === 0 ? [] : [incidentsWords('again', { times: reopened })]),
    ...(closedAt === null ? [] : [incidentsWords('closed', { at: moment(closedAt) })]),
    owner === null ? incidentsWords('ownerNobody') : incidentsWords('owner', { owner }),
    ...(acknowledgedBy === null || acknowledgedAt === null
      ? []
      : [incidentsWords('acknowledged', { person: acknowledgedBy, at: moment(acknowledgedAt) })]),
    ...(stops === null ? [] : [stopsSentence(stops.classes)]),
    ...(retraining === null ? [] : [incidentsWords('retraining', { state: retraining })]),
  ];
}

function stopsSentence(classes: readonly string[] | null): string {
  return classes === null
    ? incidentsWords('stopsAll')
    : incidentsWords('stops', { count: classes.length, classes: listed(classes.map(quoted)) });
}

function eventSentence({ what, person, at, text, report }: IncidentEvent): string {
  return incidentsWords('event', {
    ...{ at: moment(at), what: saidAs(what, text, report), person: person ?? '', text, report: report ?? 0 },
  });
}

/** What the data did without a report, they did by figures. */
function saidAs(what: IncidentEvent['what'], text: string, report: number | null): string {
  if (what === 'given' && text === '') return 'taken';
  if (what === 'stopped' && text === '') return 'stoppedAll';
  const isByData = what === 'opened' || what === 'reopened' || what === 'closed';
  return isByData && report === null ? `${what}ByFigures` : what.replaceAll('-', '');
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
