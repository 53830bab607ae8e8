import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { scopesAt } from '../../../contract/access.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { classifierOf, extentKey, isForAll, type GivenGrant } from '../../../contract/given-grant.ts';
import { Note } from '../../elements/notes/Note.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { grantInWords, rolesForAll } from './grant-lists.ts';
import type { RoleUses } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { GrantForm } from './GrantForm.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  add: { alignSelf: 'start' },
});

export interface ClassifierRolesProps {
  /** All that somebody, or a machine, was given. */
  readonly grants: readonly GivenGrant[];
  readonly classifiers: readonly Classifier[];
  readonly uses: RoleUses;
  readonly isBusy: boolean;
  readonly onGive: (grant: GivenGrant) => void;
  readonly onTake: (grant: GivenGrant) => void;
  /** Told when a role is begun to be chosen, and when it was given or left. */
  readonly onBegin?: (isBegun: boolean) => void;
}

/** The roles that somebody has for one classifier each, and for which of its rows; and those for projects. */
export function ClassifierRoles({ grants, classifiers, uses, isBusy, onGive, onTake, onBegin }: ClassifierRolesProps) {
  const styles = useStyles();
  const [isAdding, setAdding] = useState(false);
  const add = (isBegun: boolean) => {
    setAdding(isBegun);
    onBegin?.(isBegun);
  };
  const shown = grants.filter((each) => !isForAll(each));
  const scoped = grants.filter((each) => 'scope' in each && each.scope !== undefined).map(classifierOf);
  const hasOther = classifiers.some((each) => scoped.includes(each.id) && seesEveryRow(grants, each));
  const give = (grant: GivenGrant) => {
    add(false);
    onGive(grant);
  };
  return (
    <div className={styles.part} role="group" aria-label={words('singleRoles')}>
      {shown.length > 0 && (
        <PlainList>
          {shown.map((grant) => (
            <li key={`${grant.role} ${extentKey(grant)}`} className={styles.item}>
              <Text size={200} className={styles.text}>
                {grantInWords(grant, classifiers)}
              </Text>
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={words('takeThisAway', { grant: grantInWords(grant, classifiers) })}
                onClick={() => onTake(grant)}
              >
                {words('takeAway')}
              </Button>
            </li>
          ))}
        </PlainList>
      )}
      {hasOther && <Note intent="warning">{words('seesAllTheSame')}</Note>}
      {isAdding ? (
        <GrantForm classifiers={classifiers} uses={uses} isBusy={isBusy} onGive={give} onLeave={() => add(false)} />
      ) : (
        classifiers.length > 0 && (
          <Button
            size="small"
            className={styles.add}
            disabledFocusable={isBusy}
            onClick={() => (isBusy ? undefined : add(true))}
          >
            {words('giveForOne')}
          </Button>
        )
      )}
    </div>
  );
}

function seesEveryRow(grants: readonly GivenGrant[], { id, project }: Classifier): boolean {
  const here = grants.flatMap((each) => {
    if (!('project' in each)) return [each];
    return each.project === project ? [{ role: each.role, classifier: id }] : [];
  });
  return scopesAt({ roles: rolesForAll(grants), grants: here }, 'read', id) === null;
}
