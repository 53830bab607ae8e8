import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'unknown-channel.title': 'Não existe esse canal.',
  'unknown-channel.nextStep': 'Liste os canais de novo: alguém pode ter removido esse canal.',
  'unknown-channel.detail': 'Não existe o canal “{given}”.',

  'unknown-delivery.title': 'Não existe esse aviso.',
  'unknown-delivery.nextStep': 'Liste os avisos de novo: ele pode ter sumido com o seu canal.',
  'unknown-delivery.detail': 'Não existe um aviso “{given}” que devesse ser enviado.',

  'channel-unfit.title': 'Não é possível enviar avisos a este endereço.',
  'channel-unfit.nextStep': 'Informe outro endereço.',
  'channel-unfit.mail-address.nextStep':
    'Informe um só endereço, como operations@example.org; uma lista de e-mails alcança várias pessoas.',
  'channel-unfit.mail-address': 'Isto não é um único endereço de e-mail.',

  'too-many-channels.title': 'Há canais demais.',
  'too-many-channels.nextStep': 'Remova um que ninguém mais lê.',
  'too-many-channels.detail': 'Já há {most} canais, que é o máximo.',

  'mail-off.title': 'Não é possível enviar e-mails.',
};
