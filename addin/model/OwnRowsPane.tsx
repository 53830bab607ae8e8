import { Button } from '@fluentui/react-components';
import type { RowScope } from '../../contract/row-scope.ts';
import { scopesInWords } from '../../contract/words/scope-words.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import type { Step } from '../session/shared-state.ts';
import { modelWords } from './words/model-words.ts';

export interface OwnRowsPaneProps {
  readonly scopes: readonly RowScope[];
  /** The version that answers; null before the first training. */
  readonly champion: number | null;
  readonly onGoTo: (step: Step) => void;
}

/** For whoever may see some rows only: which these are, and that the rest of this pane is about all of them. */
export function OwnRowsPane({ scopes, champion, onGoTo }: OwnRowsPaneProps) {
  const next = champion !== null && (
    <Button appearance="primary" onClick={() => onGoTo('classify')}>
      {modelWords('next')}
    </Button>
  );
  return (
    <PaneBody actions={next}>
      <Note intent="info">{modelWords('ownRows', { rows: scopesInWords(scopes), champion: champion ?? 'none' })}</Note>
    </PaneBody>
  );
}
