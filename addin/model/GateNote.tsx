import { makeStyles, tokens } from '@fluentui/react-components';
import type { ModelVersion } from '../../contract/training.ts';
import { gateAdvice } from '../../contract/words/gate-words.ts';
import type { LabelsSent } from '../session/shared-state.ts';
import { Note } from '../elements/notes/Note.tsx';
import { gateReasons } from '../words/words-of-versions.ts';
import { modelWords } from './words/model-words.ts';

const useStyles = makeStyles({
  reasons: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

export interface GateNoteProps {
  readonly version: ModelVersion;
  /** The version that answers. */
  readonly champion: number | null;
  /** Null when the training was started elsewhere. */
  readonly labels: LabelsSent | null;
}

/** Whether the version just trained took over, why, what to do about it, and what was left out of its training. */
export function GateNote({ version, champion, labels }: GateNoteProps) {
  const styles = useStyles();
  const { promoted, why = [] } = version.gate;
  const reasons = gateReasons(version.gate);
  const advice = promoted ? null : gateAdvice(why);
  return (
    <>
      <Note intent={promoted ? 'success' : 'warning'}>
        <strong>
          {promoted
            ? modelWords('trained', { version: version.version })
            : modelWords('keptBackNow', { version: version.version, champion: String(champion) })}
        </strong>
        {reasons.length > 0 && (
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {advice}
      </Note>
      {labels !== null && labels.waiting > 0 && (
        <Note intent="info">{modelWords('labelsWait', { rows: labels.waiting })}</Note>
      )}
      {labels !== null && labels.leftOut > 0 && (
        <Note intent="warning">{modelWords('leftOut', { rows: labels.leftOut })}</Note>
      )}
    </>
  );
}
