import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'malformed-body.title': 'Die Anfrage ist kein gültiges JSON.',
  'malformed-body.nextStep': 'Senden Sie JSON mit dem Inhaltstyp application/json.',
  'malformed-body.encoding': 'Der Inhalt ist in {encoding} geschrieben; JSON wird in UTF-8 geschrieben.',
  'malformed-body.not-json': 'Der Inhalt lässt sich nicht als JSON lesen.',
  'malformed-body.unreadable': 'Die Anfrage lässt sich nicht lesen.',
  'malformed-body.content-type': 'Der Inhalt wurde nicht gelesen, weil sein Inhaltstyp nicht application/json ist.',

  'invalid-request.title': 'Die Anfrage entspricht nicht dem, was hier erwartet wird.',
  'invalid-request.nextStep': 'Berichtigen Sie die Felder, die unter errors stehen, und senden Sie sie noch einmal.',
  'invalid-request.too-deep':
    'Der Inhalt ist mehr als {most} Ebenen tief verschachtelt; das ist hier bei keiner Anfrage nötig.',
  'invalid-request.schedule-fields': '„{schedule}“ ist kein Zeitplan: Er hat nicht fünf Felder. {form}',
  'invalid-request.schedule': '„{schedule}“ ist kein Zeitplan: {fault}. {form}',
  'invalid-request.schedule-form':
    'Geben Sie Minute, Stunde, Tag des Monats, Monat und Wochentag an, etwa „0 3 * * 1“ für montags um 03:00 Uhr UTC.',
  'invalid-request.segment-column':
    'Nach {column} lassen sich die Zeilen nicht aufteilen: Nennen Sie eine Spalte des Klassifikators, die nicht ignoriert wird.',
  'invalid-request.unstorable': 'Ein Wert der Anfrage lässt sich nicht speichern.',

  'body-too-large.title': 'Die Anfrage ist zu groß.',
  'body-too-large.nextStep': 'Senden Sie weniger Zeilen in einer Anfrage.',
  'body-too-large.values': 'Die Anfrage enthält mehr als {most, number} Werte.',
  'body-too-large.megabytes': 'Die Anfrage ist größer als {most} MB.',

  'unknown-address.title': 'Unter dieser Adresse gibt es nichts.',
  'unknown-address.nextStep': 'Vergleichen Sie die Adresse mit docs/api.md.',
  'unknown-address.address': 'Unter {method} {path} gibt es nichts.',
  'unknown-address.pages-not-built':
    'Die Seiten sind nicht gebaut. Führen Sie „npm run build“ aus und laden Sie diese Seite neu.',

  'not-allowed.title': 'Das dürfen Sie nicht.',
  'not-allowed.nextStep':
    'Öffnen Sie Amend angemeldet unter seiner eigenen Adresse; eine fehlende Rolle vergibt ein Admin.',
  'not-allowed.demo-elsewhere.nextStep': 'Öffnen Sie Amend auf dem Rechner, auf dem es läuft.',
  'not-allowed.metrics.nextStep':
    'Fragen Sie von dem Rechner aus, auf dem Amend läuft, oder mit dem Token, wie es die Einstellung METRICS vorgibt.',
  'not-allowed.any-role.nextStep': 'Bitten Sie einen Admin um eine Rolle.',
  'not-allowed.role.nextStep':
    'Bitten Sie einen Admin um {roles, plural, one {diese Rolle} other {eine dieser Rollen}}.',
  'not-allowed.key.nextStep': 'Tun Sie es im Aufgabenbereich, angemeldet als Person.',
  'not-allowed.project.nextStep':
    'Lassen Sie das Projekt, wie es ist, oder bitten Sie einen Admin aller Klassifikatoren, es zu ändern.',
  'not-allowed.origin.nextStep': 'Öffnen Sie Amend unter der Adresse, die der Server bei seinem Start genannt hat.',
  'not-allowed.demo-elsewhere': 'Die Anmeldung der Demo antwortet nur diesem Rechner, keinen Anfragen von anderswo.',
  'not-allowed.metrics': 'Die Messwerte sind nicht für Anfragen von hier oder ohne das richtige Token bestimmt.',
  'not-allowed.any-role': 'Dafür braucht es eine Rolle, und {person} hat hier keine.',
  'not-allowed.role': 'Dafür braucht es die Rolle {roles}, und {person} hat sie nicht.',
  'not-allowed.key': 'Das dürfen nur Personen, und {person} ist ein Programm mit einem Zugriffsschlüssel.',
  'not-allowed.project':
    'Wer eine Rolle für ein Projekt hat, hat sie für alles, was hineinkommt; um es zu ändern, braucht es daher die Rolle „{role}“ für alle Klassifikatoren, die {person} nicht hat.',
  'not-allowed.origin': 'Seiten von {origin} dürfen diesen Server nicht benutzen.',
  'not-allowed.host': 'Auf den Namen „{host}“ antwortet dieser Server nicht.',

  'beyond-scope.title': 'Das betrifft nicht nur Ihre Zeilen.',
  'beyond-scope.nextStep':
    'Fragen Sie nach Ihren eigenen Zeilen, oder bitten Sie einen Admin um die Rolle ohne Zeilenbereich.',
  'beyond-scope.report-column.nextStep':
    'Bitten Sie einen Admin, {columns} zur Segmentspalte des Klassifikators zu machen; Ihre Berichte beginnen mit der nächsten Version, die trainiert und eingesetzt wird.',
  'beyond-scope.report-segment.nextStep':
    'Bitten Sie einen Freigeber um ein Training, das die {most} Werte mit den meisten Zeilen behält, oder fragen Sie jemanden, der alle Zeilen sehen darf.',
  'beyond-scope.report-choice.nextStep': 'Wählen Sie eines Ihrer Segmente.',
  'beyond-scope.whole.nextStep':
    'Fragen Sie jemanden, der alle Zeilen sehen darf, oder bitten Sie einen Admin um die Rolle ohne Zeilenbereich.',
  'beyond-scope.sent.nextStep':
    'Lassen Sie nur Ihre eigenen Zeilen in der Tabelle, oder bitten Sie einen Admin, Ihren Zeilenbereich zu erweitern.',
  'beyond-scope.kept.nextStep':
    'Geben Sie diesen Zeilen andere Schlüssel, wenn es andere Zeilen sind, oder bitten Sie einen Admin, Ihren Zeilenbereich zu erweitern.',
  'beyond-scope.no-class.nextStep':
    'Nennen Sie zuerst die Klasse einiger Ihrer Zeilen; dann antwortet Amend mit den Klassen, die für sie genannt wurden.',
  'beyond-scope.columns.nextStep':
    'Bitten Sie einen Admin, die Rolle neu zu vergeben, mit einer Spalte, die der Klassifikator hat.',
  'beyond-scope.report-column':
    'Ein Driftbericht gilt allen Zeilen oder einem Segment, und Sie dürfen nur Zeilen sehen, für die gilt: {scopes}. Diese sind kein Segment, denn Ihr Zeilenbereich richtet sich nicht nach der Segmentspalte des Klassifikators.',
  'beyond-scope.report-segment':
    'Ein Driftbericht gilt allen Zeilen oder einem Segment, und Sie dürfen nur Zeilen sehen, für die gilt: {scopes}. Von diesen führt die Version im Einsatz kein Segment.',
  'beyond-scope.report-choice':
    'Ein Driftbericht gilt hier einem Segment, denn Sie dürfen nur Zeilen sehen, für die gilt: {scopes}. {count, plural, one {Ihres ist} other {Ihre sind}} {segments}.',
  'beyond-scope.more-segments': '{more} weitere',
  'beyond-scope.whole':
    'Das betrifft alle Zeilen des Klassifikators zusammen, und {person} darf nur die sehen, für die gilt: {scopes}.',
  'beyond-scope.sent':
    '{rows, plural, one {# Zeile gehört} other {# Zeilen gehören}} nicht zu Ihren, für die gilt: {scopes}.',
  'beyond-scope.kept':
    '{rows, plural, one {# Zeile hat} other {# Zeilen haben}} den Schlüssel einer Zeile, die nicht zu Ihren gehört, für die gilt: {scopes}.',
  'beyond-scope.no-class': 'Noch niemand hat eine Klasse für Zeilen von Ihnen genannt, für die gilt: {scopes}.',
  'beyond-scope.columns':
    'Ihr Zeilenbereich richtet sich nach {columns}; danach lassen sich Zeilen des Klassifikators nicht mehr auswählen.',

  'too-many-requests.title': 'Zu viele Anfragen.',
  'too-many-requests.nextStep': 'Warten Sie eine Minute und versuchen Sie es noch einmal.',
  'too-many-requests.key.nextStep':
    'Warten Sie so lange wie angegeben; ein Admin kann dem Schlüssel mehr Anfragen erlauben.',
  'too-many-requests.minute': 'Von hier kamen mehr als {most} Anfragen in einer Minute.',
  'too-many-requests.streams': 'Von hier sind bereits {most} Datenströme offen.',
  'too-many-requests.key':
    '{person} darf mit dem Zugriffsschlüssel {most, plural, one {# Anfrage} other {# Anfragen}} in der Minute stellen und hat das getan. In {seconds, plural, one {# Sekunde} other {# Sekunden}} geht es weiter.',

  'database-unavailable.title': 'Die Datenbank antwortet nicht.',
  'database-unavailable.nextStep':
    'Versuchen Sie es gleich noch einmal; nichts von dem, was Sie eingegeben haben, geht verloren.',
  'database-unavailable.detail': 'Der Server erreicht seine Datenbank im Augenblick nicht.',

  'disk-full.title': 'Die Festplatte der Datenbank ist voll.',
  'disk-full.nextStep':
    'Bitten Sie den Admin, dort Platz zu schaffen; nichts von dem, was Sie eingegeben haben, geht verloren, und es wird von selbst noch einmal gesendet.',
  'disk-full.detail': 'Die Datenbank kann nichts speichern, weil ihre Festplatte voll ist.',

  'internal.title': 'Auf dem Server ist etwas schiefgegangen.',
  'internal.nextStep':
    'Versuchen Sie es noch einmal; wenn es wieder geschieht, nennen Sie dem Admin die Kennung der Anfrage.',
  'internal.request':
    'Der Server ist unerwartet gescheitert. Was geschah, steht in seinem Protokoll unter der Kennung der Anfrage.',
  'internal.training':
    'Das Training ist unerwartet gescheitert. Was geschah, steht im Protokoll des Servers unter der Kennung des Trainings.',
  'internal.grouping':
    'Das Gruppieren der Zeilen ist unerwartet fehlgeschlagen. Der Fehler steht im Protokoll des Servers.',
  'internal.check': 'Die Driftprüfung ist unerwartet gescheitert. Was geschah, steht im Protokoll des Servers.',
};
