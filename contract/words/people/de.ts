import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'not-signed-in.title': 'Sie sind nicht angemeldet.',
  'not-signed-in.nextStep':
    'Melden Sie sich an und versuchen Sie es noch einmal; nichts von dem, was Sie eingegeben haben, geht verloren.',
  'not-signed-in.detail': 'Sie sind nicht oder nicht mehr angemeldet.',

  'another-person.title': 'Inzwischen ist jemand anderes angemeldet.',
  'another-person.nextStep':
    'Melden Sie sich wieder selbst an; was Sie eingegeben haben, bleibt erhalten und geht in niemandes anderen Namen.',
  'another-person.detail':
    'In diesem Browser ist inzwischen {person} angemeldet, daher wird in Ihrem Namen nichts gesendet.',

  'sign-in-refused.title': 'Name und Passwort passen nicht zusammen.',
  'sign-in-refused.nextStep':
    'Geben Sie beides noch einmal ein; ein Admin kann Ihnen einen Link für ein neues Passwort geben.',
  'sign-in-refused.detail':
    'Dieser Name und dieses Passwort passen nicht zusammen, oder das Konto ist nicht in Gebrauch.',

  'sign-in-later.title': 'Das wurde zu oft versucht.',
  'sign-in-later.nextStep':
    'Warten Sie so lange wie angegeben und versuchen Sie es dann noch einmal; weitere Versuche davor ändern nichts.',
  'sign-in-later.seconds':
    'Mit diesem Namen oder von hier wurde es zu oft versucht. In {seconds, plural, one {# Sekunde} other {# Sekunden}} kann es noch einmal versucht werden.',
  'sign-in-later.minutes':
    'Mit diesem Namen oder von hier wurde es zu oft versucht. In {minutes, plural, one {# Minute} other {# Minuten}} kann es noch einmal versucht werden.',

  'link-invalid.title': 'Dieser Link kann nicht benutzt werden.',
  'link-invalid.nextStep': 'Bitten Sie einen Admin um einen neuen Link.',
  'link-invalid.detail':
    'Dieser Link wurde schon benutzt oder zurückgezogen, ist abgelaufen oder wurde nicht ganz kopiert.',

  'sign-up-closed.title': 'So lässt sich hier kein Konto anlegen.',
  'sign-up-closed.nextStep': 'Fragen Sie einen Admin.',
  'sign-up-closed.invitation.nextStep': 'Bitten Sie einen Admin um eine Einladung und öffnen Sie deren Link.',
  'sign-up-closed.off.nextStep':
    'Fragen Sie, wer den Server betreibt: SIGN_UP bestimmt, wie neue Personen hinzukommen.',
  'sign-up-closed.invitation': 'Ein Konto legt man hier mit einer Einladung an.',
  'sign-up-closed.off': 'Zurzeit werden hier keine Konten angelegt, weder mit noch ohne Einladung.',

  'name-taken.title': 'Dieser Name ist vergeben.',
  'name-taken.nextStep': 'Wählen Sie einen anderen Namen.',
  'name-taken.person':
    'Eine Person oder ein Programm heißt schon so; in den Protokollen wären die beiden nicht zu unterscheiden.',
  'name-taken.name': 'Mit diesem Namen meldet sich schon jemand an.',

  'password-unfit.title': 'Dieses Passwort ist zu leicht zu erraten.',
  'password-unfit.nextStep': 'Wählen Sie ein anderes Passwort, etwa vier Wörter, die niemand zusammen sagt.',
  'password-unfit.is-name': 'Das Passwort ist kaum mehr als Ihr Name.',
  'password-unfit.one-character': 'Das Passwort ist immer wieder dasselbe Zeichen.',

  'accounts-off.title': 'Hier hat niemand ein Passwort.',
  'accounts-off.nextStep':
    'Melden Sie sich so an, wie es der Aufgabenbereich anbietet. Passwörter gibt es auf einem Server, der mit SIGN_IN=accounts gestartet ist.',
  'accounts-off.detail': 'An diesem Server meldet man sich auf andere Weise an, ohne eigene Konten und Passwörter.',

  'provider-off.title': 'Hier meldet kein Anbieter Personen an.',
  'provider-off.nextStep':
    'Melden Sie sich so an, wie es der Aufgabenbereich anbietet. Einen Anbieter gibt es auf einem Server, der mit SIGN_IN=openid gestartet ist.',
  'provider-off.detail': 'An diesem Server meldet man sich auf andere Weise an, nicht über den Anbieter einer Firma.',

  'provider-away.title': 'Die Anmeldung Ihrer Firma antwortet nicht.',
  'provider-away.nextStep':
    'Versuchen Sie es in einer Minute noch einmal. Wenn es so bleibt, sagen Sie es dem, der den Server betreibt: In dessen Protokoll steht, was nicht stimmt.',
  'provider-away.detail':
    'Der Anbieter, der Personen hier anmeldet, antwortet zurzeit nicht oder nicht so, wie er sollte.',

  'provider-refused.title': 'Der Anbieter Ihrer Firma konnte Sie nicht anmelden.',
  'provider-refused.nextStep':
    'Melden Sie sich noch einmal an. Wenn es so bleibt, sagen Sie dem, der den Server betreibt, was hier steht.',
  'provider-refused.cancelled.nextStep':
    'Melden Sie sich noch einmal an und stimmen Sie zu; oder bitten Sie den, der die Konten Ihrer Firma betreut, Ihnen Amend zu erlauben.',
  'provider-refused.tenant.nextStep':
    'Melden Sie sich mit Ihrem Konto dieser Firma an; melden Sie sich zuerst vom anderen ab, wenn es von selbst gewählt wird.',
  'provider-refused.disabled.nextStep': 'Fragen Sie einen Admin von Amend, wenn Sie das für einen Irrtum halten.',
  'provider-refused.cancelled':
    'Der Anbieter sagt, dass Sie die Anmeldung hier nicht zugelassen haben oder sich nicht anmelden dürfen.',
  'provider-refused.fault': 'Der Anbieter hat die Frage von Amend abgelehnt: Einer von beiden ist falsch eingerichtet.',
  'provider-refused.malformed': 'Was der Anbieter gesendet hat, ist kein Token, das Amend annimmt.',
  'provider-refused.signature': 'Das Token des Anbieters ist nicht mit einem Schlüssel des Anbieters unterschrieben.',
  'provider-refused.issuer': 'Das Token hat ein anderer Anbieter ausgestellt als der, der Personen hier anmeldet.',
  'provider-refused.audience': 'Das Token des Anbieters ist für ein anderes Programm als Amend bestimmt.',
  'provider-refused.tenant': 'Ihr Konto gehört zu einer anderen Organisation als denen, die sich hier anmelden.',
  'provider-refused.nonce': 'Das Token des Anbieters beantwortet eine andere Anmeldung als diese.',
  'provider-refused.scope': 'Das Token des Anbieters erlaubt es nicht, Amend zu benutzen.',
  'provider-refused.expired': 'Das Token des Anbieters ist abgelaufen, oder die Uhr dieses Servers geht vor.',
  'provider-refused.not-yet':
    'Das Token des Anbieters gilt noch nicht: Die Uhr dieses Servers geht nach oder die des Anbieters vor.',
  'provider-refused.disabled': 'Ein Admin hat Ihr Konto in Amend gesperrt.',

  'sign-in-lost.title': 'Diese Anmeldung lässt sich nicht abschließen.',
  'sign-in-lost.nextStep':
    'Beginnen Sie die Anmeldung von vorn und schließen Sie sie im selben Browser innerhalb von zehn Minuten ab.',
  'sign-in-lost.detail':
    'Sie wurde in einem anderen Browser oder vor zu langer Zeit begonnen, oder sie ist schon abgeschlossen.',

  'no-role.title': 'Sie haben in Amend noch keine Rolle.',
  'no-role.nextStep':
    'Fragen Sie, wer den Server betreibt: Der Link, den er bei seinem Start ausgibt, macht den ersten Admin.',
  'no-role.admins.nextStep':
    'Bitten Sie {admins} um eine Rolle: In der Liste der Personen stehen Sie schon. Melden Sie sich dann noch einmal an.',
  'no-role.detail': 'Der Anbieter Ihrer Firma kennt Sie als {person}, aber eine Rolle haben Sie hier nicht.',

  'last-admin.title': 'Jemand muss Admin bleiben.',
  'last-admin.nextStep': 'Machen Sie zuerst jemand anderen zum Admin aller Klassifikatoren.',
  'last-admin.detail': '„{person}“ ist der einzige Admin, der sich anmelden kann.',

  'scope-unfit.title': 'Danach lassen sich Zeilen nicht auswählen.',
  'scope-unfit.nextStep':
    'Wählen Sie eine andere Spalte des Klassifikators, mit Werten, wie sie in deren Zellen stehen.',
  'scope-unfit.missing': 'Der Klassifikator hat keine Spalte {column}.',
  'scope-unfit.unclear': 'Mit {column} könnte mehr als eine Spalte des Klassifikators gemeint sein.',
  'scope-unfit.ignored': 'Der Klassifikator ignoriert die Spalte {column}: Zeilen dürfen ohne sie kommen.',
  'scope-unfit.kind':
    'Die Spalte {column} enthält {holds, select, text {Texte} number {Zahlen} date {Tage} other {Ja oder Nein}}, und die Werte des Bereichs sind andere.',

  'unknown-person.title': 'Diese Person gibt es nicht.',
  'unknown-person.nextStep': 'Laden Sie die Liste der Personen neu.',
  'unknown-person.detail': 'Es gibt keine Person „{given}“.',

  'unknown-session.title': 'Diese Sitzung gibt es nicht.',
  'unknown-session.nextStep': 'Laden Sie die Liste der Sitzungen neu: Sie ist vielleicht von selbst zu Ende gegangen.',
  'unknown-session.detail': 'Es gibt keine Sitzung „{given}“.',

  'unknown-invitation.title': 'Diesen Link gibt es nicht.',
  'unknown-invitation.nextStep': 'Laden Sie die Liste der Links neu: Er wurde vielleicht schon benutzt.',
  'unknown-invitation.detail': 'Es gibt keinen Link „{given}“, der noch benutzt werden kann.',

  'key-refused.title': 'Dieser Zugriffsschlüssel gilt nicht.',
  'key-refused.nextStep': 'Bitten Sie einen Admin um einen Schlüssel, der gilt.',
  'key-refused.malformed.nextStep':
    'Kopieren Sie den Schlüssel noch einmal ganz und senden Sie ihn als „Authorization: Bearer amend_…“.',
  'key-refused.ended.nextStep': 'Bitten Sie einen Admin um ein neues Geheimnis für den Schlüssel.',
  'key-refused.malformed':
    'Was gesendet wurde, ist kein Zugriffsschlüssel: Er wurde nicht ganz kopiert oder nicht als solcher gesendet.',
  'key-refused.unknown': 'Ein solcher Zugriffsschlüssel gilt hier nicht: Er wurde widerrufen oder nie vergeben.',
  'key-refused.expired':
    'Dieses Geheimnis galt bis {at}: Es ist abgelaufen, oder ein neueres ist an seine Stelle getreten.',

  'key-ended.title': 'Dieser Schlüssel gilt nicht mehr.',
  'key-ended.nextStep': 'Geben Sie dem Schlüssel ein neues Geheimnis: Damit steht fest, wie lange er gilt.',
  'key-ended.detail':
    'Der Zugriffsschlüssel von {name} ist abgelaufen oder wurde widerrufen, und was zu Ende ist, wird nicht verlängert.',

  'unknown-key.title': 'Diesen Zugriffsschlüssel gibt es nicht.',
  'unknown-key.nextStep': 'Laden Sie die Liste der Schlüssel neu.',
  'unknown-key.detail': 'Es gibt keinen Zugriffsschlüssel „{given}“.',

  'handover-unfit.title': 'Das kann nicht übergeben werden.',
  'handover-unfit.nextStep': 'Wählen Sie jemand anderen, der sich anmelden darf.',
  'handover-unfit.scopes.nextStep':
    'Nehmen Sie zuerst eine der beiden Rollen weg, oder vergeben Sie beide für Zeilen nach derselben Spalte.',
  'handover-unfit.same': '{person} kann nicht an sich selbst übergeben.',
  'handover-unfit.disabled': '{person} darf sich nicht anmelden.',
  'handover-unfit.scopes':
    'Beide haben die Rolle „{role}“ für denselben Klassifikator, für Zeilen, die kein einzelner Bereich zusammenfasst; {person} kann sie nur einmal haben.',
};
