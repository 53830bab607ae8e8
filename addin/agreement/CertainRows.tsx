import { PaneSection } from '../elements/page/PaneSection.tsx';
import { ClassChoice } from './ClassChoice.tsx';
import { agreementWords } from './words/agreement-words.ts';

export interface CertainRowsProps {
  /** That are marked. */
  readonly rows: number;
  readonly classes: readonly string[];
  readonly onMark: (className: string) => void;
}

/** Rows by which correctors are tested: the selected row can be one. */
export function CertainRows({ rows, classes, onMark }: CertainRowsProps) {
  return (
    <PaneSection title={agreementWords('goldenTable')} lead={agreementWords('markLead', { rows })}>
      <ClassChoice
        classes={classes}
        label={agreementWords('certainClass')}
        action={agreementWords('mark')}
        onChoose={onMark}
      />
    </PaneSection>
  );
}
