import { Badge, Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import type { ModelVersion } from '../../contract/training.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { moment, percent } from '../elements/words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px' },
  grow: { flexGrow: 1 },
  small: { color: tokens.colorNeutralForeground3, display: 'block' },
});

export interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly ModelVersion[];
  readonly isBusy: boolean;
  readonly onRollBack: (version: number) => void;
}

/** Every version, the one in use marked, and the way back to an older one. */
export function VersionList({ versions, isBusy, onRollBack }: VersionListProps) {
  const styles = useStyles();
  // Kept when the question closes, because it is still seen while it fades away.
  const [asked, setAsked] = useState<ModelVersion | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  return (
    <PaneSection title="Versions">
      <ul className={styles.list}>
        {versions.map((version) => (
          <li key={version.version} className={styles.item}>
            <div className={styles.line}>
              <Text weight="semibold">Version {version.version}</Text>
              {version.isChampion && (
                <Tooltip relationship="description" content="The champion: the version that answers now."><Badge appearance="filled" color="brand" tabIndex={0}>In use</Badge></Tooltip>
              )}
              {!version.gate.promoted && !version.isChampion && <Badge appearance="outline" color="informative">Kept back</Badge>}
              <span className={styles.grow} />
              {!version.isChampion && <Button size="small" disabled={isBusy} aria-label={`Use version ${version.version}`} onClick={() => { setAsked(version); setIsAsking(true); }}>Use this</Button>}
            </div>
            <Text size={200} className={styles.small}>{percent(version.metrics.accuracy.value)} right in its test. Trained {moment(version.trainedAt)} by {version.trainedBy}.</Text>
            {!version.gate.promoted && version.gate.reasons[0] !== undefined && <Text size={200} className={styles.small}>{version.gate.reasons.join(' ')}</Text>}
          </li>
        ))}
      </ul>
      <Dialog open={isAsking} onOpenChange={(_, data) => setIsAsking(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Use version {asked?.version}?</DialogTitle>
            <DialogContent>It answers from now on. No correction is lost, and you can change back at any time. Rows keep the class they have until you classify them again.</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => { if (asked) onRollBack(asked.version); setIsAsking(false); }}>Use version {asked?.version}</Button>
              <Button onClick={() => setIsAsking(false)}>Keep the present one</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </PaneSection>
  );
}
