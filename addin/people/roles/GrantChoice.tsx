import type { Classifier } from '../../../contract/classifier.ts';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import type { RoleUses } from '../../words/role-words.ts';
import { ClassifierRoles } from './ClassifierRoles.tsx';
import { rolesForAll, withGrant, withoutGrant, withRoles } from './grant-lists.ts';
import { RoleChoice } from './RoleChoice.tsx';

export interface GrantChoiceProps {
  readonly grants: readonly GivenGrant[];
  readonly classifiers: readonly Classifier[];
  readonly uses: RoleUses;
  readonly isBusy: boolean;
  /** All that was chosen, in place of what was before. */
  readonly onChoose: (grants: readonly GivenGrant[]) => void;
  /** Told when a role is begun to be chosen, and when it was given or left. */
  readonly onBegin?: (isBegun: boolean) => void;
}

/**
 * What somebody may do: roles for every classifier, and for single ones, with the rows there, or for projects. The same
 * for a person, an invitation and a key.
 */
export function GrantChoice({ grants, classifiers, uses, isBusy, onChoose, onBegin }: GrantChoiceProps) {
  return (
    <>
      <RoleChoice
        roles={rolesForAll(grants)}
        uses={uses}
        isBusy={isBusy}
        onChoose={(roles) => onChoose(withRoles(grants, roles))}
      />
      <ClassifierRoles
        grants={grants}
        classifiers={classifiers}
        uses={uses}
        isBusy={isBusy}
        onGive={(grant) => onChoose(withGrant(grants, grant))}
        onTake={(grant) => onChoose(withoutGrant(grants, grant))}
        {...(onBegin && { onBegin })}
      />
    </>
  );
}
