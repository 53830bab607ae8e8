export const en = {
  'not-signed-in.title': 'You are not signed in.',
  'not-signed-in.nextStep': 'Sign in, then try again; nothing you typed is lost.',
  'not-signed-in.detail': 'You are not signed in, or no more.',

  'another-person.title': 'Somebody else is signed in by now.',
  'another-person.nextStep': 'Sign in again as yourself; what you typed is kept, and goes in nobody else’s name.',
  'another-person.detail': '{person} is signed in in this browser by now, so nothing is sent in your name.',

  'sign-in-refused.title': 'Name and password do not fit together.',
  'sign-in-refused.nextStep': 'Type both again; an admin can give you a link for a new password.',
  'sign-in-refused.detail': 'This name and this password do not fit together, or the account is not in use.',

  'sign-in-later.title': 'This was tried too often.',
  'sign-in-later.nextStep':
    'Wait as long as it says, then try again; each further attempt before that changes nothing.',
  'sign-in-later.seconds':
    'It was tried too often with this name, or from here. It can be tried again in {seconds, plural, one {# second} other {# seconds}}.',
  'sign-in-later.minutes':
    'It was tried too often with this name, or from here. It can be tried again in {minutes, plural, one {# minute} other {# minutes}}.',

  'link-invalid.title': 'This link cannot be used.',
  'link-invalid.nextStep': 'Ask an admin for a new link.',
  'link-invalid.detail': 'This link was used already, was withdrawn, is past its time, or was not copied whole.',

  'sign-up-closed.title': 'No account can be made here like this.',
  'sign-up-closed.nextStep': 'Ask an admin.',
  'sign-up-closed.invitation.nextStep': 'Ask an admin for an invitation, and open its link.',
  'sign-up-closed.off.nextStep': 'Ask whoever runs the server: SIGN_UP decides how new people come.',
  'sign-up-closed.invitation': 'An account is made by an invitation here.',
  'sign-up-closed.off': 'No accounts are made here at present, with or without an invitation.',

  'name-taken.title': 'This name is taken.',
  'name-taken.nextStep': 'Choose another name.',
  'name-taken.person': 'A person or a machine goes by this name already, so that logs could not tell the two apart.',
  'name-taken.name': 'Somebody signs in with this name already.',

  'password-unfit.title': 'This password is too easy to guess.',
  'password-unfit.nextStep': 'Choose another password, such as four words that nobody says together.',
  'password-unfit.is-name': 'The password is hardly more than your name.',
  'password-unfit.one-character': 'The password is one character again and again.',

  'accounts-off.title': 'Nobody has a password here.',
  'accounts-off.nextStep':
    'Sign in as the pane offers it. Passwords need a server that is started with SIGN_IN=accounts.',
  'accounts-off.detail': 'People sign in to this server another way, without accounts and passwords of its own.',

  'provider-off.title': 'No provider signs people in here.',
  'provider-off.nextStep':
    'Sign in as the pane offers it. A provider needs a server that is started with SIGN_IN=openid.',
  'provider-off.detail': 'People sign in to this server another way, not by a company’s provider.',

  'provider-away.title': 'Your company’s sign-in does not answer.',
  'provider-away.nextStep':
    'Try again in a minute. If it stays so, tell whoever runs the server: its log says what is wrong.',
  'provider-away.detail': 'The provider that signs people in here does not answer at present, or not as it should.',

  'provider-refused.title': 'You could not be signed in by your company’s provider.',
  'provider-refused.nextStep': 'Sign in again. If it stays so, tell whoever runs the server what stands here.',
  'provider-refused.cancelled.nextStep':
    'Sign in again, and agree; or ask who looks after your company’s accounts to let you use Amend.',
  'provider-refused.tenant.nextStep':
    'Sign in with your account of this company; sign out of the other one first, if it is chosen by itself.',
  'provider-refused.disabled.nextStep': 'Ask an admin of Amend, if you think that this is a mistake.',
  'provider-refused.cancelled': 'The provider says that you did not let it sign you in here, or that you may not.',
  'provider-refused.fault': 'The provider refused Amend’s question: one of the two is set up wrongly.',
  'provider-refused.malformed': 'What the provider sent is no token that Amend takes.',
  'provider-refused.signature': 'The provider’s token is not signed with a key of the provider.',
  'provider-refused.issuer': 'The token was issued by another provider than the one that signs people in here.',
  'provider-refused.audience': 'The provider’s token was made for another program than Amend.',
  'provider-refused.tenant': 'Your account belongs to another organization than those that sign in here.',
  'provider-refused.nonce': 'The provider’s token answers another sign-in than this one.',
  'provider-refused.scope': 'The provider’s token does not let Amend be used.',
  'provider-refused.expired': 'The provider’s token has expired, or the clock of this server is ahead.',
  'provider-refused.not-yet':
    'The provider’s token is not valid yet: the clock of this server is behind, or the provider’s ahead.',
  'provider-refused.disabled': 'An admin has disabled your account in Amend.',

  'sign-in-lost.title': 'This sign-in cannot be finished.',
  'sign-in-lost.nextStep': 'Begin the sign-in again, and finish it in the same browser within ten minutes.',
  'sign-in-lost.detail': 'It was begun in another browser, too long ago, or was finished already.',

  'no-role.title': 'You have no role in Amend yet.',
  'no-role.nextStep': 'Ask whoever runs the server: the link that it prints at its start makes the first admin.',
  'no-role.admins.nextStep': 'Ask {admins} for a role: you are in the list of people already. Then sign in again.',
  'no-role.detail': 'Your company’s provider knows you as {person}, but nothing gives you a role here.',

  'last-admin.title': 'Somebody must remain an admin.',
  'last-admin.nextStep': 'Make somebody else an admin of every classifier first.',
  'last-admin.detail': '“{person}” is the only admin who can sign in.',

  'scope-unfit.title': 'Rows cannot be chosen by this.',
  'scope-unfit.nextStep': 'Choose another column of the classifier, with values as its cells have them.',
  'scope-unfit.missing': 'The classifier has no column {column}.',
  'scope-unfit.unclear': 'More than one column of the classifier could be meant by {column}.',
  'scope-unfit.ignored': 'The classifier ignores the column {column}: rows may come without it.',
  'scope-unfit.kind':
    'The column {column} holds {holds, select, text {texts} number {numbers} date {days} other {yes or no}}, and the values of the scope are others.',

  'unknown-person.title': 'There is no such person.',
  'unknown-person.nextStep': 'List the people anew.',
  'unknown-person.detail': 'There is no person "{given}".',

  'unknown-session.title': 'There is no such session.',
  'unknown-session.nextStep': 'List the sessions anew: it may have ended by itself.',
  'unknown-session.detail': 'There is no session "{given}".',

  'unknown-invitation.title': 'There is no such link.',
  'unknown-invitation.nextStep': 'List the links anew: it may have been used.',
  'unknown-invitation.detail': 'There is no link "{given}" that can still be used.',

  'key-refused.title': 'This access key does not work.',
  'key-refused.nextStep': 'Ask an admin for a key that works.',
  'key-refused.malformed.nextStep': 'Copy the key anew, whole, and send it as “Authorization: Bearer amend_…”.',
  'key-refused.ended.nextStep': 'Ask an admin for a new secret of the key.',
  'key-refused.malformed': 'What was sent is no access key: it was not copied whole, or not sent as one.',
  'key-refused.unknown': 'No access key like this works here: it was revoked, or never given.',
  'key-refused.expired': 'This secret worked until {at}: it has expired, or a newer one took its place.',

  'key-ended.title': 'This key does not work any more.',
  'key-ended.nextStep': 'Give the key a new secret: that says how long it works.',
  'key-ended.detail': 'The access key of {name} has expired or was revoked, and what has ended is not prolonged.',

  'unknown-key.title': 'There is no such access key.',
  'unknown-key.nextStep': 'List the keys anew.',
  'unknown-key.detail': 'There is no access key "{given}".',

  'handover-unfit.title': 'This cannot be handed over.',
  'handover-unfit.nextStep': 'Choose somebody else, who may sign in.',
  'handover-unfit.scopes.nextStep': 'Take one of the two roles away first, or give both for rows by the same column.',
  'handover-unfit.same': '{person} cannot hand over to themselves.',
  'handover-unfit.disabled': '{person} may not sign in.',
  'handover-unfit.scopes':
    'Both have the role “{role}” for one classifier, for rows that no single scope can say; {person} can have it once only.',
};
