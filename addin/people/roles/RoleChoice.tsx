import { Checkbox, makeStyles } from '@fluentui/react-components';
import { role, type Role } from '../../../contract/access.ts';
import { rolesInWords, type RoleUses } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';

const useStyles = makeStyles({ roles: { display: 'flex', flexDirection: 'column' } });

export interface RoleChoiceProps {
  readonly roles: readonly Role[];
  readonly uses: RoleUses;
  readonly isBusy: boolean;
  readonly onChoose: (roles: readonly Role[]) => void;
}

/** Roles for every classifier, each with what it is for: none holds another, so several may be chosen. */
export function RoleChoice({ roles, uses, isBusy, onChoose }: RoleChoiceProps) {
  const styles = useStyles();
  const chosen = (each: Role, isChosen: boolean) =>
    role.options.filter((other) => (other === each ? isChosen : roles.includes(other)));
  return (
    <div className={styles.roles} role="group" aria-label={words('roles')}>
      {role.options.map((each) => (
        <Checkbox
          key={each}
          checked={roles.includes(each)}
          // Not disabled, which would take the keyboard away from whoever goes on to the next one.
          aria-disabled={isBusy}
          label={words('roleAndUse', { role: rolesInWords([each]), use: uses[each] })}
          onChange={(_, data) => (isBusy ? undefined : onChoose(chosen(each, data.checked === true)))}
        />
      ))}
    </div>
  );
}
