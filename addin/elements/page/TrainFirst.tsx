import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { EmptyState } from './EmptyState.tsx';
import { PaneBody } from './PaneBody.tsx';
import { elementsWords } from '../words/elements-words.ts';

export interface TrainFirstProps {
  readonly icon: ReactElement;
  /** Why nothing can be done before. */
  readonly text: string;
  readonly onGoToTraining: () => void;
}

/** A step that needs a trained model, before there is one. */
export function TrainFirst({ icon, text, onGoToTraining }: TrainFirstProps) {
  return (
    <PaneBody>
      <EmptyState icon={icon} title={elementsWords('trainFirst')} text={text}>
        <Button appearance="primary" onClick={onGoToTraining}>
          {elementsWords('goToTraining')}
        </Button>
      </EmptyState>
    </PaneBody>
  );
}
