import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { useState } from 'react';
import type { GroupAbout, RowGroup } from '../../contract/grouping.ts';
import { percent } from '../../contract/words/percent.ts';
import { PointList } from '../elements/lists/PointList.tsx';
import { Buttons } from '../elements/page/Buttons.tsx';
import { RowCard } from '../elements/rows/RowCard.tsx';
import { readableKey } from '../table/keyed-rows.ts';
import type { GroupsActions } from './groups-actions.ts';
import { groupWords } from './words/group-words.ts';

const useStyles = makeStyles({
  fact: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  cells: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, flexGrow: 1 },
});

export interface GroupCardProps {
  readonly group: RowGroup;
  /** The other groups that it may be merged into. */
  readonly others: readonly RowGroup[];
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly actions: Pick<GroupsActions, 'changeGroups' | 'showGroupedRow'>;
}

/** What a group is called by its people, or by its number. */
export function nameOfGroup({ group, name }: Pick<RowGroup, 'group' | 'name'>): string {
  return name ?? groupWords('group', { group });
}

/** One group: how many rows, what makes it one, typical rows; and what people may do with it. */
export function GroupCard({ group, others, mayChange, isBusy, actions }: GroupCardProps) {
  const styles = useStyles();
  return (
    <RowCard label={groupWords('group', { group: group.group })}>
      <Text weight="semibold">{nameOfGroup(group)}</Text>
      <Text size={200} className={styles.fact}>
        {[
          groupWords('rowsOf', { rows: group.rows }),
          ...(group.labelled > 0 ? [groupWords('labelled', { rows: group.labelled })] : []),
          ...(group.waiting > 0 ? [groupWords('waiting', { rows: group.waiting })] : []),
        ].join('; ')}
      </Text>
      <About about={group.about} />
      <div role="list" aria-label={groupWords('typical')}>
        {group.typical.map(({ key, cells }) => (
          <div key={key} role="listitem" className={styles.row}>
            <Text
              size={200}
              className={styles.cells}
              title={cells.map(({ name, value }) => `${name}: ${value}`).join('\n')}
            >
              {cells.map(({ value }) => value).join(' · ')}
            </Text>
            <Button
              size="small"
              appearance="transparent"
              icon={<Eye16Regular />}
              aria-label={groupWords('showRow', { key: readableKey(key) })}
              onClick={() => actions.showGroupedRow(key)}
            />
          </div>
        ))}
      </div>
      {mayChange && <Changing key={group.name} {...{ group, others, isBusy, actions }} />}
    </RowCard>
  );
}

/** Words, values and ranges that it has and the other rows have not. */
function About({ about: { words, values, ranges } }: { readonly about: GroupAbout }) {
  if (words.length + values.length + ranges.length === 0) return null;
  return (
    <PointList>
      {words.length > 0 && (
        <li>
          <Text size={200}>{groupWords('words', { list: words.map(({ text }) => text).join(', ') })}</Text>
        </li>
      )}
      {values.map(({ column, text, share }) => (
        <li key={`${column} ${text}`}>
          <Text size={200}>{groupWords('value', { column, value: text, share: percent(share) })}</Text>
        </li>
      ))}
      {ranges.map(({ column, low, high, overall }) => (
        <li key={column}>
          <Text size={200}>
            {groupWords('range', {
              column,
              low: shortNumber(low),
              high: shortNumber(high),
              overall: shortNumber(overall),
            })}
          </Text>
        </li>
      ))}
    </PointList>
  );
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** Naming it, merging it into another one, splitting it. */
function Changing({ group, others, isBusy, actions }: Omit<GroupCardProps, 'mayChange'>) {
  const [name, setName] = useState(group.name ?? '');
  const wanted = name.trim();
  const isChanged = wanted !== (group.name ?? '');
  const save = () => {
    if (isChanged) actions.changeGroups({ do: 'name', group: group.group, name: wanted === '' ? null : wanted });
  };
  return (
    <>
      <Field label={groupWords('name', { group: group.group })}>
        <Input
          value={name}
          maxLength={255}
          onChange={(_, data) => setName(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
      </Field>
      <Buttons>
        <Button size="small" disabledFocusable={!isChanged || isBusy} onClick={save}>
          {groupWords('save')}
        </Button>
        <Button
          size="small"
          aria-label={groupWords('splitGroup', { group: group.group })}
          disabledFocusable={isBusy || group.rows < 2}
          onClick={() => actions.changeGroups({ do: 'split', group: group.group })}
        >
          {groupWords('split')}
        </Button>
      </Buttons>
      {others.length > 0 && <Merging {...{ group, others, isBusy, actions }} />}
    </>
  );
}

/** Chosen first and then merged: it cannot be undone, and arrow keys alone change what a list has chosen. */
function Merging({ group, others, isBusy, actions }: Omit<GroupCardProps, 'mayChange'>) {
  const [chosen, setChosen] = useState('');
  const into = others.find((other) => String(other.group) === chosen);
  return (
    <Buttons>
      <Select
        size="small"
        aria-label={groupWords('mergeWith', { group: group.group })}
        value={into === undefined ? '' : chosen}
        onChange={(_, data) => setChosen(data.value)}
      >
        <option value="">{groupWords('mergeInto')}</option>
        {others.map((other) => (
          <option key={other.group} value={other.group}>
            {nameOfGroup(other)}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        aria-label={groupWords('mergeGroup', { group: group.group })}
        disabledFocusable={isBusy || into === undefined}
        onClick={() => {
          if (into !== undefined) actions.changeGroups({ do: 'merge', into: into.group, from: group.group });
        }}
      >
        {groupWords('merge')}
      </Button>
    </Buttons>
  );
}
