export const de = {
  testTitle: 'Eine Testbenachrichtigung',
  testSentence: '{person} probiert aus, ob hier Benachrichtigungen ankommen.',
  testStep: 'Das tun sie: Es ist nichts zu tun.',
  trainingFailedTitle: 'Ein Training von {classifier} ist fehlgeschlagen',
  trainingFailedSentence: 'Ein Training von {classifier} ist fehlgeschlagen. {title} {detail}',
  trainingFailedStep: '{step} Was vorher antwortete, antwortet weiter.',
  forgetByAge: 'Antworten und Profile nach ihrem Alter vergessen',
  jobGivenUpTitle: 'Ein Auftrag wurde aufgegeben',
  jobGivenUpSentence: 'Ein Auftrag wurde nach dem letzten Versuch aufgegeben: {work}. Seine Kennung ist {job}.',
  jobGivenUpStep:
    'Suchen Sie die Kennung im Protokoll des Servers: Dort steht der Grund, es sei denn, der Server selbst wurde inzwischen beendet.',
  certificateTitle:
    '{days, plural, =0 {Das Zertifikat ist abgelaufen} one {Das Zertifikat läuft innerhalb von # Tag ab} other {Das Zertifikat läuft innerhalb von # Tagen ab}}',
  certificateEnded: 'Das Zertifikat des Servers ist am {at} abgelaufen: Browser und Excel lehnen den Server ab.',
  certificateEnds: 'Das Zertifikat des Servers läuft am {at} ab. Von da an lehnen Browser und Excel den Server ab.',
  certificateStep:
    'Legen Sie ein neues Zertifikat und seinen Schlüssel dorthin, wo CERTIFICATE_FILE und KEY_FILE liegen: Der Server liest sie einmal am Tag und beim Start.',
  backupLateTitle: 'Eine Sicherung ist überfällig',
  backupNever:
    'Seit dem {since}, als diese Datenbank begann, Sicherungen zu vermerken, wurde keine geschrieben; {hours, plural, one {jede Stunde} other {alle # Stunden}} soll es eine geben.',
  backupLast:
    'Die letzte Sicherung wurde am {at} geschrieben; {hours, plural, one {jede Stunde} other {alle # Stunden}} soll es eine geben.',
  backupStep:
    'Machen Sie eine, wie docs/operations.md es beschreibt, und sehen Sie nach, warum sie nicht von selbst gemacht wird.',
  providerAwayTitle: 'Niemand kann sich anmelden: Der Anbieter antwortet nicht',
  providerAwaySentence:
    'Der Anbieter, über den man sich anmeldet, antwortet seit dem {since} nicht. Wer angemeldet ist, arbeitet weiter; sonst kann sich niemand anmelden.',
  providerAwayStep:
    'Prüfen Sie, ob der Anbieter vom Server aus erreichbar ist; im Protokoll des Servers steht, worauf er stieß.',
  approvalsTitle:
    '{waiting, plural, one {# Korrektur} other {# Korrekturen}} für {classifier} {waiting, plural, one {wartet} other {warten}} auf Freigabe',
  approvalsSentence:
    '{waiting, plural, one {# Korrektur für {classifier} wartet seit {since} auf Freigabe.} other {# Korrekturen für {classifier} warten auf Freigabe, die älteste seit {since}.}} Bis dahin {waiting, plural, one {zählt sie} other {zählen sie}} nicht.',
  approvalsStep:
    'Wer freigeben darf, findet sie im Bereich von Amend unter „Freigeben“. Niemand gibt eigene Korrekturen frei.',
  workGivenTitle: '{list}: {rows, plural, one {# Zeile} other {# Zeilen}} für {to}',
  workGivenSentence:
    '{by} gibt {rows, plural, one {# Zeile} other {# Zeilen}} von {classifier} als Arbeitsliste {list} an {to}.',
  workGivenDue: 'Sie sollen bis {at} erledigt sein.',
  workOverdueTitle: '{list} ist überfällig',
  workOverdueSentence:
    'Die Arbeitsliste {list} von {classifier} sollte bis {at} erledigt sein. {left, plural, one {# Zeile} other {# Zeilen}} von {rows, number} {left, plural, one {ist} other {sind}} nicht erledigt. Vergeben an: {to}.',
  workStep: 'Sie steht im Aufgabenbereich von Amend bei {classifier}, im Schritt „Korrigieren“ unter „Arbeitslisten“.',
  wordsHeldTitle: 'Korrekturen von {person} werden zurückgehalten',
  wordsHeldSentence:
    '{person} äußerte sich innerhalb eines Tages zu {rows, plural, one {einer Zeile} other {# Zeilen}} von {classifier} und widersprach dabei auf {contradicted, number} davon anderen oder sicheren Antworten. Vorerst wird daraus nichts gelernt.',
  wordsHeldStep:
    'Wer freigeben darf, sieht sie im Aufgabenbereich unter „Einigkeit“ an und gibt sie frei oder schließt sie aus.',
  logBrokenTitle: 'Ein Protokoll ist nicht, was aufgezeichnet wurde',
  logBrokenSentence: 'Etwas stimmt nicht mit {log}{of, select, people {} other { von {classifier}}}. {reason}',
  logBrokenStep:
    'Lassen Sie die Datenbank, wie sie ist, stellen Sie die letzte Sicherung in einer anderen wieder her, vergleichen Sie beide, und klären Sie, wer darin schreiben konnte: docs/audit.md sagt, wie.',
  logsAnchoredTitle: 'Köpfe von Protokollen wurden signiert',
  logsAnchoredSentence:
    '{count, plural, one {Der Kopf von # Protokoll wurde} other {Die Köpfe von # Protokollen wurden}} von diesem Server signiert.',
  logsAnchoredStep:
    'Bewahren Sie die Werte dieser Meldung auf, wo niemand von der Datenbank sie ändern kann: npm run audit:verify hält die Protokolle dagegen.',
  mentionedTitle: '{person} hat Sie erwähnt',
  mentionedSentence: '{person} hat Sie in einem Kommentar zu einer Zeile von {classifier} erwähnt.',
  mentionedStep: 'Öffnen Sie {classifier} im Aufgabenbereich von Amend: „Für Sie“ führt zu der Zeile.',
  peopleMentionedTitle: '{by} hat {people} erwähnt',
  peopleMentionedSentence: '{by} hat {people} in einem Kommentar zu einer Zeile von {classifier} erwähnt.',
  peopleMentionedStep:
    'Wer erwähnt ist, öffnet {classifier} im Aufgabenbereich von Amend: „Für Sie“ führt zu der Zeile.',
  workForYouTitle: '{list}: {rows, plural, one {# Zeile} other {# Zeilen}} für Sie',
  workForYouSentence:
    '{by} gibt Ihnen {rows, plural, one {# Zeile} other {# Zeilen}} von {classifier} zum Ansehen, als Arbeitsliste {list}.',
  workForYouStep:
    'Öffnen Sie {classifier} im Aufgabenbereich von Amend: Im Schritt „Korrigieren“ steht die Liste unter „Arbeitslisten“.',
  workForYouOverdueTitle: '{list} ist überfällig: {left, plural, one {# Zeile bleibt} other {# Zeilen bleiben}} Ihnen',
  workForYouOverdueSentence:
    'Die Arbeitsliste {list} von {classifier} sollte bis {at} erledigt sein. {left, plural, one {# Zeile bleibt} other {# Zeilen bleiben}} Ihnen noch.',
  checkFailedTitle: 'Eine Driftprüfung von {classifier} ist gescheitert',
  checkFailedSentence: 'Die selbsttätige Driftprüfung von {classifier} ist gescheitert. {title} {detail}',
  incidentTitle: '{classifier}: {what}',
  incidentAgainTitle: '{classifier}, erneut: {what}',
  incidentSentence:
    'Seit {since}, mindestens zwei Fenster hintereinander, unterscheiden sich neue Zeilen von {classifier} von denen, mit denen sie verglichen werden. {what}. Das ist Vorfall {incident, number}; die Zahlen stehen in Bericht {report, number}.',
  incidentOwner: '{owner} kümmert sich darum.',
  incidentNobody: 'Noch kümmert sich niemand darum.',
  incidentStep:
    'Öffnen Sie {classifier} im Bereich von Amend: Der Vorfall steht im Schritt „Drift“, mit seinem Bericht.',
  incidentAccuracy:
    'Seit {since}, in mindestens zwei Zeitfenstern in Folge, sind die Antworten von {classifier} schlechter als gewünscht. {what}. Es ist Vorfall {incident, number}.',
  incidentPart:
    'Seit {since}, mindestens zwei Fenster hintereinander, sind manche Antworten von {classifier} nicht wie zuvor. {what}. Das ist Vorfall {incident, number}.',
  incidentStepAlone: 'Öffnen Sie {classifier} im Bereich von Amend: Der Vorfall steht im Schritt „Drift“.',
  incidentForYouTitle: '{classifier}: ein Vorfall für Sie',
  incidentForYouSentence: '{by} hat Ihnen Vorfall {incident, number} von {classifier} übergeben: {what}.',
  feedWaitsTitle: '{part, select, sink {Ziel {sink, number} des Zuflusses {feed}} other {Der Zufluss {feed}}} steht',
  feedWaitsSentence:
    '{part, select, sink {Ziel {sink, number} des Zuflusses {feed} von {classifier} nimmt} other {Der Zufluss {feed} von {classifier} steht}} seit {since}{part, select, sink { nichts mehr an} other {}}. {fault}',
  feedWaitsStep:
    'Es wird immer wieder versucht; verloren geht unterdessen nichts. Sehen Sie im Bereich von Amend nach den Zuflüssen von {classifier}.',
  feedGoesOnTitle:
    '{part, select, sink {Ziel {sink, number} des Zuflusses {feed} nimmt wieder an} other {Der Zufluss {feed} läuft wieder}}',
  feedGoesOnSentence:
    '{part, select, sink {Ziel {sink, number} des Zuflusses {feed} von {classifier} nimmt wieder an} other {Der Zufluss {feed} von {classifier} läuft wieder}}, nachdem das seit {since} nicht so war.',
  feedGoesOnStep: 'Es ist nichts zu tun.',
  feedLagsTitle: 'Der Zufluss {feed} hängt seiner Quelle nach',
  feedLagsSentence:
    'Auf den Zufluss {feed} von {classifier} {lag, plural, one {wartet # Datensatz} other {warten # Datensätze}}.{isKnown, select, yes { Der letzte, den er dort gelesen hat, ist von {oldest}.} other {}}',
  feedLagsStep:
    'Sehen Sie sich im Bereich von Amend die Zuflüsse von {classifier} an. Ein weiterer Serverprozess derselben Gruppe liest mit; solange die Quelle behält, was wartet, geht nichts verloren.',
  feedCaughtUpTitle: 'Der Zufluss {feed} hat aufgeholt',
  feedCaughtUpSentence:
    'Auf den Zufluss {feed} von {classifier}, der seit {since} nachhing, {lag, plural, one {wartet # Datensatz} other {warten # Datensätze}}.',
  recordsMatchTitle: '{feed}: {records, plural, one {# Datensatz} other {# Datensätze}} zum Ansehen',
  recordsMatchSentence:
    'Seit {since} hat der Zufluss {feed} von {classifier} {records, plural, one {# Datensatz} other {# Datensätze}} beantwortet, für {records, plural, one {den} other {die}} gilt: {condition}. Geantwortet wurde {counts}.',
  recordsOfClass: '{class} ({records, number})',
  recordsMatchStep: 'Sehen Sie im Bereich von Amend nach den Zuflüssen von {classifier}.',
  sourceChangedTitle: '{classifier}: Hat sich {column} mit Absicht geändert?',
  sourceChangedSentence:
    'Frage von {by} an die Zuständigen für die Zeilen {source, select, sheet {aus Blättern} rest {von Programmen} other {des Modells andernorts}}: {column} hat sich geändert, seit Version {version} {source, select, elsewhere {angemeldet ist} other {gelernt hat}}, bei {rows, plural, one {# Zeile} other {# Zeilen}} von {from} bis {to}. {changes}.',
  sourceChangedSegment: 'Es geht allein um die Zeilen von {segment}.',
  sourceChangedNote: '{by} schreibt: {note}',
  sourceChangedStep:
    'Ist das nicht beabsichtigt, beheben Sie es an der Quelle; ist es beabsichtigt, sagen Sie es {by}. Es ist Driftbericht {report, number} von {classifier}.',
};
