import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'unknown-channel.title': 'Diesen Kanal gibt es nicht.',
  'unknown-channel.nextStep': 'Laden Sie die Liste der Kanäle neu: Vielleicht hat ihn jemand entfernt.',
  'unknown-channel.detail': 'Es gibt keinen Kanal „{given}“.',

  'unknown-delivery.title': 'Diese Benachrichtigung gibt es nicht.',
  'unknown-delivery.nextStep':
    'Laden Sie die Liste der Benachrichtigungen neu: Vielleicht ist sie mit ihrem Kanal verschwunden.',
  'unknown-delivery.detail': 'Es gibt keine Benachrichtigung „{given}“, die gesendet werden sollte.',

  'channel-unfit.title': 'An diese Adresse können keine Benachrichtigungen gesendet werden.',
  'channel-unfit.nextStep': 'Geben Sie eine andere Adresse an.',
  'channel-unfit.mail-address.nextStep':
    'Geben Sie eine einzige Adresse an, etwa operations@example.org; mehrere Personen erreicht ein Verteiler.',
  'channel-unfit.mail-address': 'Das ist nicht eine einzelne E-Mail-Adresse.',

  'too-many-channels.title': 'Es gibt zu viele Kanäle.',
  'too-many-channels.nextStep': 'Entfernen Sie einen, den niemand mehr liest.',
  'too-many-channels.detail': 'Es gibt schon {most} Kanäle, und mehr sind nicht möglich.',

  'mail-off.title': 'Es können keine E-Mails gesendet werden.',
};
