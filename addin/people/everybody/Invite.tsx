import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Classifier } from '../../../contract/classifier.ts';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { ROLE_USES } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import type { PeopleActions } from '../people-actions.ts';
import { GrantChoice } from '../roles/GrantChoice.tsx';

export interface InviteProps {
  readonly isByProvider: boolean;
  readonly classifiers: readonly Classifier[];
  readonly isBusy: boolean;
  readonly onInvite: PeopleActions['invite'];
}

/** How somebody new comes, with what they may do from the first moment on. */
export function Invite({ isByProvider, classifiers, isBusy, onInvite }: InviteProps) {
  const [grants, setGrants] = useState<readonly GivenGrant[]>([{ role: 'corrector', classifier: null }]);
  // A role that was begun and not given would be missing of the link, which cannot be changed afterwards.
  const [isBegun, setBegun] = useState(false);
  return (
    <PaneSection title={words('invite')} lead={isByProvider ? words('inviteByProvider') : words('inviteByAccount')}>
      <GrantChoice
        grants={grants}
        classifiers={classifiers}
        uses={ROLE_USES}
        isBusy={isBusy}
        onChoose={setGrants}
        onBegin={setBegun}
      />
      {isBegun && (
        <Text size={200} role="status">
          {words('finishRole')}
        </Text>
      )}
      <Button disabledFocusable={isBusy || isBegun} onClick={() => (isBusy || isBegun ? undefined : onInvite(grants))}>
        {words('makeInvitation')}
      </Button>
    </PaneSection>
  );
}
