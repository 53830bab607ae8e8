import { useState } from 'react';
import type { OpenedWorkbook } from '../opening/opened-file.ts';
import type { OpeningStage } from './open-calculated.ts';
import { openAside, type OpeningOptions } from './open-aside.ts';

/** The file that is being opened. */
export interface Opening {
  readonly fileName: string;
  readonly stage: OpeningStage;
  readonly cancel: () => void;
}

/** How files are opened, see {@link openAside}. */
export type OpeningMeans = Pick<OpeningOptions, 'startWorker' | 'pacing'>;

/** Opens files, one at a time, and says how far it is. */
export function useOpening(means: OpeningMeans) {
  const [opening, setOpening] = useState<Opening | null>(null);

  const open = async (fileName: string, bytes: Uint8Array): Promise<OpenedWorkbook | null> => {
    const ending = new AbortController();
    const cancel = () => ending.abort();
    const onStage = (stage: OpeningStage) => setOpening({ fileName, stage, cancel });
    onStage('reading');
    try {
      return await openAside(fileName, bytes, { ...means, signal: ending.signal, onStage });
    } finally {
      setOpening(null);
    }
  };
  return { opening, open };
}
