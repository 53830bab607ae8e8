import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { VerdictKind } from '../../contract/approval.ts';
import { approvalsWords } from './words/approvals-words.ts';

const useStyles = makeStyles({ buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' } });

export interface JudgeAllProps {
  /** How many it would be. */
  readonly count: number;
  readonly isBusy: boolean;
  readonly onJudge: (verdict: VerdictKind) => void;
}

/** Approves or rejects everything that is chosen; asked once more, since there is no way back. */
export function JudgeAll({ count, isBusy, onJudge }: JudgeAllProps) {
  const styles = useStyles();
  const [asked, setAsked] = useState<VerdictKind | null>(null);
  if (asked === null)
    return (
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy} onClick={() => setAsked('approve')}>
          {approvalsWords('approveAll', { count })}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => setAsked('reject')}>
          {approvalsWords('rejectAll', { count })}
        </Button>
      </div>
    );
  return (
    <div className={styles.buttons} role="group" aria-label={approvalsWords(`${asked}All`, { count })}>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          setAsked(null);
          onJudge(asked);
        }}
      >
        {approvalsWords('sure', { count })}
      </Button>
      <Button size="small" onClick={() => setAsked(null)}>
        {approvalsWords('leaveAll')}
      </Button>
    </div>
  );
}
