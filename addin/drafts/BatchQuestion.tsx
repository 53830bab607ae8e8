import { Button } from '@fluentui/react-components';
import type { Column } from '../../contract/classifier.ts';
import { ReachQuestion } from '../correct/questions/ReachQuestion.tsx';
import type { TypedCorrection } from '../ports/workbook-port.ts';
import type { AskedDrafts } from './ask-before-sending.ts';
import { draftsWords } from './words/drafts-words.ts';

export interface BatchQuestionProps {
  readonly asked: AskedDrafts;
  readonly columns: readonly Pick<Column, 'name'>[];
  readonly onDecide: (reach: 'row' | 'all') => void;
  readonly onLeave: () => void;
  /** Begins a rule of a correction; null for who may not. */
  readonly onRule: ((typed: TypedCorrection) => void) | null;
}

/** Asks how far what is about to be sent is to reach; a rule can be made of one correction alone. */
export function BatchQuestion({ asked: { drafts, reach }, columns, onDecide, onLeave, onRule }: BatchQuestionProps) {
  const [first, ...more] = drafts;
  const makeRule = () => {
    const cells = columns.map(({ name }, at) => ({ name, value: first!.values[at] ?? null }));
    onDecide('row');
    onRule!({
      key: first!.key,
      class: first!.class,
      cells,
      predictedClass: first!.predictedClass,
      column: 'correction',
    });
  };
  return (
    <ReachQuestion
      reach={reach}
      waiting={drafts.length}
      onDecide={onDecide}
      onRule={onRule === null || more.length > 0 ? null : makeRule}
      leave={
        <Button size="small" onClick={onLeave}>
          {draftsWords('leaveBatch', { drafts: drafts.length })}
        </Button>
      }
    />
  );
}
