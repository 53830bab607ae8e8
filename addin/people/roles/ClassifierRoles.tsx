import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { scopesAt, type Grant } from '../../../contract/access.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { scopesInWords } from '../../../contract/words/scope-words.ts';
import { Note } from '../../elements/Note.tsx';
import { rolesForAll } from './grant-lists.ts';
import { rolesInWords, type RoleUses } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { GrantForm } from './GrantForm.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
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
  readonly grants: readonly Grant[];
  readonly classifiers: readonly Classifier[];
  readonly uses: RoleUses;
  readonly isBusy: boolean;
  readonly onGive: (grant: Grant) => void;
  readonly onTake: (grant: Grant) => void;
}

/** The roles that somebody has for one classifier each, and for which of its rows. */
export function ClassifierRoles({ grants, classifiers, uses, isBusy, onGive, onTake }: ClassifierRolesProps) {
  const styles = useStyles();
  const [isAdding, setAdding] = useState(false);
  const ofOne = grants.filter(({ classifier }) => classifier !== null);
  const hasOther = ofOne.some((grant) => grant.scope !== undefined && seesEveryRow(grants, grant));
  const give = (grant: Grant) => {
    setAdding(false);
    onGive(grant);
  };
  return (
    <div className={styles.part} role="group" aria-label={words('singleRoles')}>
      {ofOne.length > 0 && (
        <ul className={styles.list}>
          {ofOne.map((grant) => (
            <li key={`${grant.role} ${grant.classifier}`} className={styles.item}>
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
        </ul>
      )}
      {hasOther && <Note intent="warning">{words('seesAllTheSame')}</Note>}
      {isAdding ? (
        <GrantForm
          classifiers={classifiers}
          uses={uses}
          isBusy={isBusy}
          onGive={give}
          onLeave={() => setAdding(false)}
        />
      ) : (
        classifiers.length > 0 && (
          <Button size="small" className={styles.add} disabledFocusable={isBusy} onClick={() => setAdding(true)}>
            {words('giveForOne')}
          </Button>
        )
      )}
    </div>
  );
}

function grantInWords({ role, classifier, scope }: Grant, classifiers: readonly Classifier[]): string {
  const name = classifiers.find(({ id }) => id === classifier)?.name ?? words('hiddenClassifier');
  const given = { role: rolesInWords([role]), classifier: name };
  return scope === undefined
    ? words('grantAllRows', given)
    : words('grantSomeRows', { ...given, scope: scopesInWords([scope]) });
}

function seesEveryRow(grants: readonly Grant[], { classifier }: Grant): boolean {
  const roles = rolesForAll(grants);
  return classifier !== null && scopesAt({ roles, grants }, 'read', classifier) === null;
}
