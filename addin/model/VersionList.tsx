import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { MAX_REASON, type ModelVersion } from '../../contract/training.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { PlainList } from '../elements/lists/PlainList.tsx';
import { shadowSentence } from '../words/words-of-shadows.ts';
import { Version } from './Version.tsx';
import { modelWords } from './words/model-words.ts';

/** Newer ones are what people look for; the others are one click away. */
const SHOWN_AT_FIRST = 4;

const useStyles = makeStyles({
  shadow: { margin: `${tokens.spacingVerticalS} 0 0` },
  why: { marginTop: tokens.spacingVerticalM },
  rule: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly ModelVersion[];
  readonly isBusy: boolean;
  /** `because` is why, and may be empty. */
  readonly onRollBack: (version: number, because: string) => void;
  readonly onPin: (version: number, pinned: boolean) => void;
}

/** Every version with why it was trained, the one in use marked, and the way back to an older one. */
export function VersionList({ versions, isBusy, onRollBack, onPin }: VersionListProps) {
  // Kept when the question closes, because it is still seen while it fades away.
  const [asked, setAsked] = useState<ModelVersion | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [because, setBecause] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? versions : versions.filter((version, index) => index < SHOWN_AT_FIRST || version.isChampion);
  const ask = (version: ModelVersion) => {
    setAsked(version);
    setBecause('');
    setIsAsking(true);
  };
  return (
    <PaneSection title={modelWords('versions')}>
      <PlainList>
        {shown.map((version) => (
          <Version
            key={version.version}
            version={version}
            isBusy={isBusy}
            onAsk={() => ask(version)}
            onPin={(pinned) => onPin(version.version, pinned)}
          />
        ))}
      </PlainList>
      <Rule rule={versions.find(({ gate }) => gate.rule.length > 0)?.gate.rule ?? []} />
      {shown.length < versions.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {modelWords('showAllVersions', { versions: versions.length })}
        </Button>
      )}
      <RollBackQuestion
        version={asked}
        isOpen={isAsking}
        because={because}
        onReason={setBecause}
        onAnswer={(isYes) => {
          if (asked && isYes) onRollBack(asked.version, because.trim());
          setIsAsking(false);
        }}
      />
    </PaneSection>
  );
}

interface RollBackQuestionProps {
  readonly version: ModelVersion | null;
  readonly isOpen: boolean;
  /** Why the person wants it; may be empty. */
  readonly because: string;
  readonly onReason: (because: string) => void;
  readonly onAnswer: (isYes: boolean) => void;
}

function RollBackQuestion({ version, isOpen, because, onReason, onAnswer }: RollBackQuestionProps) {
  const styles = useStyles();
  return (
    <Dialog open={isOpen} onOpenChange={(_, data) => !data.open && onAnswer(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{modelWords('useVersionQuestion', { version: version?.version ?? '' })}</DialogTitle>
          <DialogContent>
            {modelWords('useVersionMeans')}
            {version?.shadow && <p className={styles.shadow}>{shadowSentence(version.shadow)}</p>}
            <Field label={modelWords('because')} className={styles.why}>
              <Textarea value={because} maxLength={MAX_REASON} onChange={(_, data) => onReason(data.value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {modelWords('useVersion', { version: version?.version ?? '' })}
            </Button>
            <Button onClick={() => onAnswer(false)}>{modelWords('keepPresent')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** By which rule the latest comparison was decided, for those who want to know. */
function Rule({ rule }: { rule: readonly string[] }) {
  const styles = useStyles();
  if (rule.length === 0) return null;
  return (
    <details>
      {/* Excel on the web moves the focus itself on Tab, and does not know this element for a control. */}
      <summary tabIndex={0}>{modelWords('howDecided')}</summary>
      <ul className={styles.rule}>
        {rule.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
