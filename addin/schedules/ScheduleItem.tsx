import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { hasRight, scopesAt, type Access, type Right } from '../../contract/access.ts';
import { RIGHT_TO_CHANGE, RIGHT_TO_RUN, type Schedule, type ScheduleChange } from '../../contract/schedule.ts';
import { moment } from '../../contract/words/dates.ts';
import { OpenItem } from '../elements/lists/OpenItem.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { RowFacts } from '../elements/rows/RowFacts.tsx';
import type { Task } from '../tasks/tasks.ts';
import { lastRunPhrase, scheduleTitle, triggerPhrase } from './schedule-sentences.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import { schedulesWords } from './words/schedules-words.ts';

const useStyles = makeStyles({
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface ScheduleItemProps {
  readonly schedule: Schedule;
  readonly person: Access | null;
  /** Whether it is of the classifier that is open. */
  readonly isHere: boolean;
  /** Whether somebody asked for a run that has not begun. */
  readonly isAsked: boolean;
  /** Whether its times are being changed. */
  readonly isOpen: boolean;
  readonly task: Task;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (change: Omit<ScheduleChange, 'schedule'>) => void;
  readonly onRun: () => void;
}

/** Something that runs by itself: when, what came of the last run, when it runs next, and what one may change. */
export function ScheduleItem(props: ScheduleItemProps) {
  const styles = useStyles();
  const { schedule, person, isHere, isAsked, isOpen, task, onOpen, onChange } = props;
  const { kind, classifier, trigger, owner, isOn, lastRun, nextAt, takesTrigger } = schedule;
  const title = scheduleTitle(schedule);
  const mayChange = allows(person, schedule, RIGHT_TO_CHANGE[kind]);
  const opener = { says: schedulesWords('change'), label: schedulesWords('changeOf', { title }), isOpen, onOpen };
  return (
    <OpenItem
      label={title}
      title={
        <span className={styles.title}>
          {title}
          <StateBadge schedule={schedule} />
        </span>
      }
      opener={mayChange && takesTrigger ? opener : null}
    >
      <Text size={200} className={styles.small}>
        {classifier === null
          ? schedulesWords('ofServer')
          : isHere
            ? triggerPhrase(trigger)
            : schedulesWords('ofClassifier', { name: classifier.name })}
      </Text>
      {!isHere && <Text size={200}>{triggerPhrase(trigger)}</Text>}
      <RowFacts
        facts={[
          {
            name: schedulesWords(kind === 'feed' ? 'lastRecord' : 'lastRun'),
            value: lastRun === null ? schedulesWords('never') : lastRunPhrase(lastRun),
          },
          { name: schedulesWords('nextRun'), value: isOn && nextAt !== null ? moment(nextAt) : '' },
          { name: schedulesWords('owner'), value: owner ?? '' },
        ]}
      />
      <RunNotes lastRun={isOn ? lastRun : null} />
      {isAsked && <Note intent="info">{schedulesWords('asked')}</Note>}
      {isOpen && <ScheduleForm {...{ schedule, task, onChange }} onDone={() => onOpen(false)} />}
      {!isOpen && <WaysToChange {...props} title={title} mayChange={mayChange} />}
    </OpenItem>
  );
}

/** Whether somebody may do what needs a right: at its classifier as a whole, or at all where it has none. */
function allows(person: Access | null, { classifier }: Schedule, right: Right | null): boolean {
  if (person === null || right === null) return false;
  return classifier === null ? hasRight(person.roles, right) : scopesAt(person, right, classifier.id) === null;
}

function StateBadge({ schedule: { isOn, lastRun } }: Pick<ScheduleItemProps, 'schedule'>) {
  const { badge } = useStyles();
  const result = lastRun?.result;
  const [says, color] = !isOn
    ? (['off', 'subtle'] as const)
    : result === 'failed' || result === 'lost'
      ? (['hasFailed', 'danger'] as const)
      : result === 'running'
        ? (['isRunning', 'informative'] as const)
        : [null, 'subtle' as const];
  if (says === null) return null;
  return (
    <Badge className={badge} appearance="tint" color={color}>
      {schedulesWords(says)}
    </Badge>
  );
}

/** What went wrong with the last run, and which times were made up for or left out. */
function RunNotes({ lastRun }: Pick<Schedule, 'lastRun'>) {
  if (lastRun === null) return null;
  const { detail, missed, skipped } = lastRun;
  return (
    <>
      {detail !== null && <Note intent="warning">{detail}</Note>}
      {missed > 0 && <Text size={200}>{schedulesWords('missed', { count: missed })}</Text>}
      {skipped > 0 && <Text size={200}>{schedulesWords('skipped', { count: skipped })}</Text>}
    </>
  );
}

function WaysToChange({
  schedule: { kind, isOn, ...rest },
  ...props
}: ScheduleItemProps & { readonly title: string; readonly mayChange: boolean }) {
  const { title, person, mayChange, isAsked, task, onChange, onRun } = props;
  const isBusy = task.kind === 'running';
  const mayRun = isOn && !isAsked && allows(person, { kind, isOn, ...rest }, RIGHT_TO_RUN[kind]);
  if (!mayChange && !mayRun) return null;
  const press = (act: () => void) => () => (isBusy ? undefined : act());
  return (
    <Buttons>
      {mayRun && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={schedulesWords('runNowOf', { title })}
          onClick={press(onRun)}
        >
          {schedulesWords('runNow')}
        </Button>
      )}
      {mayChange && (
        <Button
          size="small"
          disabledFocusable={isBusy}
          aria-label={schedulesWords(isOn ? 'turnOffOf' : 'turnOnOf', { title })}
          onClick={press(() => onChange({ isOn: !isOn }))}
        >
          {schedulesWords(isOn ? 'turnOff' : 'turnOn')}
        </Button>
      )}
    </Buttons>
  );
}
