import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { DriftReport } from '../../contract/drift.ts';
import { moment } from '../../contract/words/dates.ts';
import { TextForOwner } from './TextForOwner.tsx';
import { driftWords } from './words/drift-words.ts';

export interface WhereItIsMeantProps {
  readonly report: DriftReport;
  /** Goes to where a version is trained. */
  readonly onRetrain: () => void;
}

/** What to do where a change is meant to be: train anew, or have whoever makes a model elsewhere do so. */
export function WhereItIsMeant({ report, onRetrain }: WhereItIsMeantProps) {
  const [isTelling, setTelling] = useState(false);
  const { elsewhere } = report;
  if (elsewhere === undefined)
    return (
      <>
        <Text>{driftWords('retrainWhen')}</Text>
        <Button onClick={onRetrain}>{driftWords('retrain')}</Button>
      </>
    );
  return (
    <>
      <Text>{driftWords('tellModelWhen', elsewhere)}</Text>
      <Button aria-expanded={isTelling} onClick={() => setTelling(!isTelling)}>
        {driftWords('tellModelOwner')}
      </Button>
      {isTelling && (
        <TextForOwner label={driftWords('textForModelOwner')} text={textForModelOwner(report, elsewhere.model)} />
      )}
    </>
  );
}

/** What whoever makes the model needs to know, by itself. */
function textForModelOwner({ classifier, window, headline, reasons, number }: DriftReport, model: string): string {
  return driftWords('modelOwnerText', {
    ...{ classifier: classifier.name, model, headline, report: number },
    ...{ from: moment(window.from), to: moment(window.to) },
    reasons: reasons.map((reason) => `${reason}.`).join(' '),
  });
}
