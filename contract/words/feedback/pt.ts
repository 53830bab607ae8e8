import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'event-conflict.title': 'Um evento com este id diz outra coisa.',
  'event-conflict.nextStep': 'Dê a cada evento de feedback um id próprio.',
  'event-conflict.detail': 'O evento {event}, enviado para a linha “{key}”, já foi registrado e diz outra coisa.',
  'too-many-drafts.title': 'Há correções não enviadas demais.',
  'too-many-drafts.nextStep': 'Envie as que existem ou retire algumas.',
  'too-many-drafts.detail': 'Seriam {drafts, number} correções não enviadas; o máximo é {most, number}.',
};
