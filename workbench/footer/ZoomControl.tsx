import type { ReactNode } from 'react';
import { footerWords as words } from './words/footer-words.ts';

/** Percent that can be chosen. */
export const ZOOMS: readonly number[] = [50, 75, 90, 100, 110, 125, 150, 200];

interface ZoomControlProps {
  /** Percent, one of {@link ZOOMS}. */
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

/** How large the cells are drawn. */
export function ZoomControl({ zoom, onZoom }: ZoomControlProps): ReactNode {
  const at = ZOOMS.indexOf(zoom);
  const smaller = ZOOMS[at - 1];
  const larger = ZOOMS[at + 1];
  return (
    <div className="zoom" role="group" aria-label={words('zoom')}>
      <button
        type="button"
        aria-label={words('zoomOut')}
        disabled={smaller === undefined}
        onClick={() => smaller !== undefined && onZoom(smaller)}
      >
        −
      </button>
      <select aria-label={words('zoomPercent')} value={zoom} onChange={(event) => onZoom(Number(event.target.value))}>
        {ZOOMS.map((percent) => (
          <option key={percent} value={percent}>
            {percent} %
          </option>
        ))}
      </select>
      <button
        type="button"
        aria-label={words('zoomIn')}
        disabled={larger === undefined}
        onClick={() => larger !== undefined && onZoom(larger)}
      >
        +
      </button>
    </div>
  );
}
