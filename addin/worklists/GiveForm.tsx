import { Button, Checkbox, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { GivenTo, WorkList, WorkListChange, WorkPeople } from '../../contract/work-list.ts';
import { MAX_NOTE } from '../../contract/correcting.ts';
import { dueOfDay } from './due-day.ts';
import type { WorkPlan } from './worklists-actions.ts';
import type { ChosenWork, WorkDraft } from './worklists-state.ts';
import { worklistsWords } from './words/worklists-words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  people: { border: 0, margin: 0, padding: 0, minWidth: 0, maxHeight: '220px', overflowY: 'auto' },
  person: { display: 'flex' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Whoever has it may say what rows are, so work can be given to all of them at once. */
const ROLE_OF_WORK = 'corrector';

export interface GiveFormProps {
  readonly draft: Exclude<WorkDraft, { kind: 'choosing' }>;
  readonly people: WorkPeople['people'];
  readonly isBusy: boolean;
  readonly onGive: (chosen: ChosenWork, plan: WorkPlan) => void;
  readonly onChange: (list: WorkList, change: WorkListChange) => void;
  readonly onClose: () => void;
}

/** To whom rows are given, by when, and with which word. */
export function GiveForm({ draft, people, isBusy, onGive, onChange, onClose }: GiveFormProps) {
  const styles = useStyles();
  const before = draft.kind === 'reassigning' ? draft.list : null;
  const [name, setName] = useState(before?.name ?? '');
  const [to, setTo] = useState<GivenTo>(before?.to ?? { people: [], role: null });
  const [dueDay, setDueDay] = useState('');
  const [note, setNote] = useState('');
  const isMissing = name.trim() === '' || (to.people.length === 0 && to.role === null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isMissing || isBusy) return;
    if (draft.kind === 'reassigning') onChange(draft.list, { do: 'give', to });
    else onGive(draft.chosen, { name: name.trim(), to, due: dueOfDay(dueDay), note: note.trim() });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Text weight="semibold">
        {draft.kind === 'reassigning'
          ? worklistsWords('giveAnew', { list: draft.list.name })
          : worklistsWords('rows', { rows: draft.chosen.rows.keys.length })}
      </Text>
      {draft.kind === 'giving' && (
        <Field label={worklistsWords('name')}>
          <Input value={name} maxLength={100} onChange={(_, data) => setName(data.value)} />
        </Field>
      )}
      <Whom to={to} people={people} onChoose={setTo} />
      {draft.kind === 'giving' && (
        <>
          <Field label={worklistsWords('dueDay')}>
            <Input type="date" value={dueDay} onChange={(_, data) => setDueDay(data.value)} />
          </Field>
          <Field label={worklistsWords('note')}>
            <Textarea value={note} maxLength={MAX_NOTE} onChange={(_, data) => setNote(data.value)} />
          </Field>
        </>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isMissing || isBusy}>
          {worklistsWords('send')}
        </Button>
        <Button onClick={onClose}>{worklistsWords('leave')}</Button>
      </div>
    </form>
  );
}

interface WhomProps {
  readonly to: GivenTo;
  readonly people: WorkPeople['people'];
  readonly onChoose: (to: GivenTo) => void;
}

/** People by name, or all who may correct. */
function Whom({ to, people, onChoose }: WhomProps) {
  const styles = useStyles();
  // Who may not correct any more is listed while they have it, so that it can be taken from them.
  const known = new Set(people.map(({ person }) => person));
  const gone = to.people.filter((person) => !known.has(person)).map((person) => ({ person, isScoped: false }));
  const choose = (person: string, isChosen: boolean) =>
    onChoose({ ...to, people: isChosen ? [...to.people, person] : to.people.filter((each) => each !== person) });
  return (
    <fieldset className={styles.people}>
      <legend>
        <Text>{worklistsWords('whom')}</Text>
      </legend>
      {[...people, ...gone].map(({ person, isScoped }) => (
        <div key={person} className={styles.person}>
          <Checkbox
            checked={to.people.includes(person)}
            label={isScoped ? worklistsWords('scoped', { person }) : person}
            onChange={(_, data) => choose(person, data.checked === true)}
          />
        </div>
      ))}
      <div className={styles.person}>
        <Checkbox
          checked={to.role !== null}
          label={worklistsWords('allCorrectors')}
          onChange={(_, data) => onChoose({ ...to, role: data.checked === true ? ROLE_OF_WORK : null })}
        />
      </div>
    </fieldset>
  );
}
