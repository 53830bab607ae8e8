import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ClassChange, ListedClass } from '../../contract/catalogue.ts';
import { day } from '../../contract/words/dates.ts';
import { OpenItem } from '../elements/lists/OpenItem.tsx';
import { listed } from '../words/words.ts';
import { ClassForm } from './ClassForm.tsx';
import { catalogueWords } from './words/catalogue-words.ts';

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

export interface ClassItemProps {
  readonly one: ListedClass;
  /** All classes of the catalogue. */
  readonly all: readonly ListedClass[];
  readonly mayChange: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isBusy: boolean;
  readonly onChange: (change: ClassChange) => void;
}

/** One class: what it is called, means and comes to; open, what can become of it. */
export function ClassItem({ one, all, mayChange, isOpen, onOpen, isBusy, onChange }: ClassItemProps) {
  const styles = useStyles();
  const state = stateOf(one, all);
  return (
    <OpenItem
      label={one.name}
      title={
        <>
          {one.name} {state !== null && <Badge appearance="outline">{state}</Badge>}
        </>
      }
      opener={
        mayChange
          ? {
              says: catalogueWords('change'),
              label: catalogueWords('changeNamed', { class: one.name }),
              ...{ isOpen, onOpen },
            }
          : null
      }
    >
      {one.description !== '' && <Text size={200}>{one.description}</Text>}
      <Text size={200} className={styles.small}>
        {factsOf(one)}
      </Text>
      {isOpen && <ClassForm key={one.name} one={one} all={all} isBusy={isBusy} onChange={onChange} />}
    </OpenItem>
  );
}

function stateOf({ state, mergedInto }: ListedClass, all: readonly ListedClass[]): string | null {
  if (state === 'retired') return catalogueWords('retired');
  if (state !== 'merged') return null;
  return catalogueWords('mergedInto', { into: all.find(({ id }) => id === mergedInto)?.name ?? '' });
}

function factsOf({ saidOf, lastSaid, aliases }: ListedClass): string {
  return [
    catalogueWords('rows', { rows: saidOf }),
    ...(lastSaid === null ? [] : [catalogueWords('lastSaid', { when: day(lastSaid) })]),
    ...(aliases.length === 0 ? [] : [catalogueWords('alsoMeant', { words: listed(aliases) })]),
  ].join('; ');
}
