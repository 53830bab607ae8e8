import { useSyncExternalStore, type ReactNode } from 'react';
import type { Root } from 'react-dom/client';
import type { PaneLanguage } from '../ports/language-port.ts';

export interface SpokenProps {
  readonly language: PaneLanguage;
  /** Made anew whenever the language becomes another, so that all of it is drawn anew; what was typed in it stays. */
  readonly children: () => ReactNode;
}

/** All that is said on a page, in the language of the person at it. */
export function Spoken({ language, children }: SpokenProps) {
  useSyncExternalStore(language.subscribe, language.speech);
  return children();
}

/** Draws pages of one language, one in the place of the other. */
export function drawSpoken(root: Pick<Root, 'render'>, language: PaneLanguage): (page: () => ReactNode) => void {
  return (page) => root.render(<Spoken language={language}>{page}</Spoken>);
}
