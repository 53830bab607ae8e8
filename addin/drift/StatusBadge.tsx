import { Badge } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Question16Filled } from '@fluentui/react-icons/svg/question';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { DriftStatus } from '../../contract/drift.ts';
import { driftWords } from './words/drift-words.ts';

interface StatusLook {
  readonly word: 'stable' | 'watch' | 'drift' | 'tooFewRows';
  readonly color: 'success' | 'warning' | 'danger' | 'informative';
  readonly icon: ReactElement;
}

const LOOKS: Readonly<Record<DriftStatus, StatusLook>> = {
  stable: { word: 'stable', color: 'success', icon: <CheckmarkCircle16Filled /> },
  watch: { word: 'watch', color: 'warning', icon: <Warning16Filled /> },
  drift: { word: 'drift', color: 'danger', icon: <ErrorCircle16Filled /> },
  unknown: { word: 'tooFewRows', color: 'informative', icon: <Question16Filled /> },
};

/** A status by its sign, its word and its colour. */
export function StatusBadge({ status, size }: { status: DriftStatus; size: 'medium' | 'extra-large' }) {
  const { word, color, icon } = LOOKS[status];
  return (
    <Badge appearance="tint" color={color} size={size} icon={icon}>
      {driftWords(word)}
    </Badge>
  );
}
