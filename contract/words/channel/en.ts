export const en = {
  'unknown-channel.title': 'There is no such channel.',
  'unknown-channel.nextStep': 'List the channels anew: somebody may have removed it.',
  'unknown-channel.detail': 'There is no channel "{given}".',

  'unknown-delivery.title': 'There is no such notice.',
  'unknown-delivery.nextStep': 'List the notices anew: it may have gone with its channel.',
  'unknown-delivery.detail': 'There is no notice "{given}" that was to be sent.',

  'channel-unfit.title': 'Notices cannot be sent to this address.',
  'channel-unfit.nextStep': 'Give another address.',
  'channel-unfit.mail-address.nextStep':
    'Give one address, such as operations@example.org; a mailing list reaches several people.',
  'channel-unfit.mail-address': 'This is not one e-mail address.',

  'too-many-channels.title': 'There are too many channels.',
  'too-many-channels.nextStep': 'Remove one that nobody reads any more.',
  'too-many-channels.detail': 'There are {most} channels already, which is the most.',

  'mail-off.title': 'No e-mails can be sent.',
};
