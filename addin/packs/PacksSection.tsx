import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { scopesAt } from '../../contract/access.ts';
import { language, speech, type Language } from '../../contract/language/language.ts';
import type { PeriodPack } from '../../contract/period-pack.ts';
import { monthOf } from '../../contract/pack-month.ts';
import { moment } from '../../contract/words/dates.ts';
import { monthName, stateName } from '../../contract/words/pack-words.ts';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { SharedState } from '../session/shared-state.ts';
import { taskOf, type TaskName, type Tasks } from '../tasks/tasks.ts';
import { FileCheck } from './FileCheck.tsx';
import { OpenedPackPart } from './OpenedPackPart.tsx';
import type { PacksActions } from './packs-actions.ts';
import type { PacksState } from './packs-state.ts';
import { StateBadge } from './StateBadge.tsx';
import { packsWords } from './words/packs-words.ts';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  facts: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
  left: { alignSelf: 'start' },
  open: { minWidth: 0, paddingLeft: 0, textAlign: 'left' },
});

const TASKS: readonly TaskName[] = ['packs', 'freeze-pack', 'download-pack', 'sign-pack', 'check-pack'];
/** Months that can be chosen: this one and the year before. */
const MONTHS = 13;
/** As each language calls itself. */
const OWN_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', pt: 'Português' };

export interface PacksSectionProps {
  readonly work: SharedState & PacksState;
  readonly tasks: Tasks;
  readonly actions: PacksActions;
  /** Default: by this computer's clock. */
  readonly now?: Date;
}

/** Months that were frozen, to be read, downloaded and signed: nothing for whoever sees some rows only. */
export function PacksSection({ work, tasks, actions, now = new Date() }: PacksSectionProps) {
  const { person, classifier, packs } = work;
  if (person === null || scopesAt(person, 'read', classifier.id) !== null) return null;
  const maySign = scopesAt(person, 'sign', classifier.id) === null;
  const all = TASKS.map((name) => taskOf(tasks, name));
  const isBusy = all.some(({ kind }) => kind === 'running');
  return (
    <>
      <PaneSection title={packsWords('title')} lead={packsWords('lead')}>
        {all.map((task, at) => task.kind !== 'idle' && <TaskNotice key={TASKS[at]} task={task} />)}
        {maySign && <FreezePart {...{ isBusy, now }} since={classifier.createdAt} onFreeze={actions.freezePack} />}
        {packs.listed?.length === 0 && <Text>{packsWords('none')}</Text>}
        {packs.listed !== null && packs.listed.length > 0 && (
          <PlainList>
            {packs.listed.map((pack) => (
              <PackLine key={pack.number} {...{ pack, isBusy }} onOpen={() => actions.openPack(pack.number)} />
            ))}
          </PlainList>
        )}
      </PaneSection>
      {packs.opened !== null && <OpenedPackPart opened={packs.opened} {...{ isBusy, maySign, actions }} />}
      {packs.listed !== null && packs.listed.length > 0 && (
        <FileCheck checked={packs.checked} isBusy={isBusy} onCheck={actions.checkPackFile} />
      )}
    </>
  );
}

interface FreezePartProps {
  readonly isBusy: boolean;
  readonly now: Date;
  /** Since when the classifier is there. */
  readonly since: string;
  readonly onFreeze: PacksActions['freezePack'];
}

/** The month before is what is wanted, mostly. */
function FreezePart({ isBusy, now, since, onFreeze }: FreezePartProps) {
  const styles = useStyles();
  const months = monthsUpTo(now).filter((month) => month >= monthOf(new Date(since)));
  const [month, setMonth] = useState(months[1] ?? months[0]!);
  const [spoken, setSpoken] = useState<Language>(speech().language);
  return (
    <>
      <Field label={packsWords('month')}>
        <Select value={month} disabled={isBusy} onChange={(_, data) => setMonth(data.value)}>
          {months.map((each) => (
            <option key={each} value={each}>
              {each === monthOf(now) ? packsWords('goesOn', { month: monthName(each) }) : monthName(each)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={packsWords('language')}>
        <Select value={spoken} disabled={isBusy} onChange={(_, data) => setSpoken(language.parse(data.value))}>
          {language.options.map((each) => (
            <option key={each} value={each} lang={each}>
              {OWN_NAMES[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Button className={styles.left} disabledFocusable={isBusy} onClick={() => onFreeze(month, spoken)}>
        {packsWords('freeze')}
      </Button>
    </>
  );
}

/** The latest first. */
function monthsUpTo(now: Date): string[] {
  return Array.from({ length: MONTHS }, (_, back) =>
    monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back))),
  );
}

function PackLine({ pack, isBusy, onOpen }: { pack: PeriodPack; isBusy: boolean; onOpen: () => void }) {
  const styles = useStyles();
  const { number, month, verdict, signature, frozenAt, frozenBy, isReplaced } = pack;
  const name = { number, month: monthName(month) };
  return (
    <li className={styles.item}>
      <span className={styles.line}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.open}
          disabledFocusable={isBusy}
          onClick={onOpen}
          aria-label={packsWords('open', name)}
        >
          {packsWords('pack', name)}
        </Button>
        <StateBadge state={verdict}>{stateName(verdict)}</StateBadge>
      </span>
      <span className={styles.facts}>
        <Text size={200}>{packsWords('frozenBy', { person: frozenBy, at: moment(frozenAt) })}</Text>
        <Text size={200}>
          {signature === null
            ? packsWords(isReplaced ? 'replaced' : 'unsigned')
            : packsWords('signedBy', { person: signature.person, at: moment(signature.at) })}
        </Text>
      </span>
    </li>
  );
}
