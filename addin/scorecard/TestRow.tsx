import { Badge, Button, Field, Input, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { MAX_DOCUMENT, type NotedDocument, type ScorecardTest, type TestDocument } from '../../contract/scorecard.ts';
import { utcDay } from '../../contract/words/dates.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import { OpenItem } from '../elements/lists/OpenItem.tsx';
import { scorecardWords } from './words/scorecard-words.ts';

const useStyles = makeStyles({
  left: { alignSelf: 'start' },
  evidence: { color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const COLORS = {
  passed: 'success',
  failed: 'danger',
  unknown: 'warning',
  documented: 'brand',
  missing: 'informative',
} as const;

/** How a test stands: as Amend found it, or by what somebody wrote down. */
function standing({ automatic, document }: ScorecardTest): keyof typeof COLORS {
  if (automatic?.state === 'passed' || automatic?.state === 'failed') return automatic.state;
  if (document !== null) return 'documented';
  return automatic === null ? 'missing' : 'unknown';
}

export interface TestRowProps {
  readonly test: ScorecardTest;
  readonly isBusy: boolean;
  readonly isEdited: boolean;
  /** Null for whoever may write nothing down. */
  readonly onEdit: ((isEdited: boolean) => void) | null;
  /** Null takes back what was written down. */
  readonly onDocument: (document: TestDocument | null) => void;
}

/** One test of the ML Test Score, with its evidence; what was done by hand is written down here. */
export function TestRow({ test, isBusy, isEdited, onEdit, onDocument }: TestRowProps) {
  const styles = useStyles();
  const state = standing(test);
  const { title, automatic, document } = test;
  const action = scorecardWords(document === null ? 'note' : 'change');
  return (
    <OpenItem title={title} opener={null}>
      <Badge className={styles.left} appearance="tint" color={COLORS[state]}>
        {scorecardWords(state)}
      </Badge>
      {automatic !== null && <Text className={styles.evidence}>{automatic.sentence}</Text>}
      {document !== null && <Text className={styles.evidence}>{notedSentence(document)}</Text>}
      {isEdited && onEdit !== null ? (
        <DocumentForm noted={document} isBusy={isBusy} onSave={onDocument} onCancel={() => onEdit(false)} />
      ) : (
        onEdit !== null &&
        automatic?.state !== 'passed' && (
          <Button
            size="small"
            className={styles.left}
            aria-label={scorecardWords('about', { action, test: title })}
            onClick={() => onEdit(true)}
          >
            {action}
          </Button>
        )
      )}
    </OpenItem>
  );
}

function notedSentence({ doneOn, result, document, person }: NotedDocument): string {
  return scorecardWords('noted', { doneOn: utcDay(doneOn), result, document, person });
}

interface DocumentFormProps {
  readonly noted: NotedDocument | null;
  readonly isBusy: boolean;
  readonly onSave: (document: TestDocument | null) => void;
  readonly onCancel: () => void;
}

function DocumentForm({ noted, isBusy, onSave, onCancel }: DocumentFormProps) {
  const styles = useStyles();
  const [document, setDocument] = useState(noted?.document ?? '');
  const [result, setResult] = useState(noted?.result ?? '');
  const [doneOn, setDoneOn] = useState(noted?.doneOn ?? '');
  const isWhole = document.trim() !== '' && result.trim() !== '' && doneOn !== '';
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole && !isBusy) onSave({ document: document.trim(), result: result.trim(), doneOn });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Field label={scorecardWords('doneOn')} required>
        <Input type="date" autoFocus value={doneOn} onChange={(_, data) => setDoneOn(data.value)} />
      </Field>
      <Field label={scorecardWords('result')} required>
        <Textarea value={result} maxLength={MAX_DOCUMENT} onChange={(_, data) => setResult(data.value)} />
      </Field>
      <Field label={scorecardWords('document')} required>
        <Input value={document} maxLength={MAX_DOCUMENT} onChange={(_, data) => setDocument(data.value)} />
      </Field>
      <Buttons>
        <Button type="submit" appearance="primary" size="small" disabledFocusable={!isWhole || isBusy}>
          {scorecardWords('save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {scorecardWords('cancel')}
        </Button>
        {noted !== null && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => onSave(null)}>
            {scorecardWords('takeBack')}
          </Button>
        )}
      </Buttons>
    </form>
  );
}
