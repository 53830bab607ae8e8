import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  found:
    'Ein Modell, das dieses Label nicht gesehen hatte, gibt „{suggested}“ {suggestedShare} und „{class}“ {classShare}; von den {neighbours} ähnlichsten Zeilen mit Label {agreeing, plural, one {ist #} other {sind #}} „{suggested}“.',
};
