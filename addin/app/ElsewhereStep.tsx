import { Button } from '@fluentui/react-components';
import { DataTrending24Regular } from '@fluentui/react-icons/svg/data-trending';
import { EmptyState } from '../elements/page/EmptyState.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { appWords } from './words/app-words.ts';

/** A step that there is not for a model that Amend only watches, and why. */
export function ElsewhereStep({ onGoToDrift }: { readonly onGoToDrift: () => void }) {
  return (
    <PaneBody>
      <EmptyState
        icon={<DataTrending24Regular />}
        title={appWords('modelElsewhere')}
        text={appWords('modelElsewhereText')}
      >
        <Button appearance="primary" onClick={onGoToDrift}>
          {appWords('goToDrift')}
        </Button>
      </EmptyState>
    </PaneBody>
  );
}
