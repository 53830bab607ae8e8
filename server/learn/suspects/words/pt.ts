import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  found:
    'Um modelo que não tinha visto este rótulo dá {suggestedShare} a “{suggested}” e {classShare} a “{class}”; das {neighbours} linhas rotuladas mais parecidas, {agreeing, plural, one {# é} other {# são}} “{suggested}”.',
};
