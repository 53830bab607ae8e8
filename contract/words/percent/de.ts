import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  share: '{share} %',
  less: 'unter {share} %',
  more: 'über {share} %',
};
