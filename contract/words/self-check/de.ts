export const de = {
  titleAddress: 'Adresse',
  titleCertificate: 'Zertifikat',
  titleManifest: 'Manifest',
  titleRequirements: 'Anforderungssätze',
  titlePane: 'Aufgabenbereich',
  titleSignIn: 'Anmeldung',
  titleDatabase: 'Datenbank',
  titleRole: 'Datenbankrolle',
  titleLogRole: 'Rolle und Protokolle',
  titleLogs: 'Protokolle',
  titleTables: 'Tabellen',
  titleSpace: 'Freier Platz',
  titleReplicas: 'Replikate',
  titleClock: 'Uhr',
  titleBackup: 'Sicherung',
  titleJobs: 'Aufträge',
  titleOutbound: 'Was dieser Server aufruft',
  addressFits: 'Sie haben Amend unter der Adresse geöffnet, die das Manifest und alle Links nennen.',
  addressDiffers:
    'Sie haben Amend hier geöffnet, aber PUBLIC_URL sagt {address}, und das nennen das Manifest und alle Links. Öffnen Sie diese Adresse; oder, wenn die hiesige für alle gilt, setzen Sie PUBLIC_URL auf sie und verteilen Sie das Manifest neu.',
  addressUnset:
    'PUBLIC_URL ist nicht gesetzt, darum nennt das Manifest bei jeder Person den eigenen Rechner. Bevor andere Amend nutzen, setzen Sie PUBLIC_URL auf die Adresse, unter der alle diesen Server erreichen.',
  proxyUndeclared:
    'Ein Proxy hat Ihre Anfrage weitergereicht, aber TRUST_PROXY nennt ihn nicht: Alle, die über ihn kommen, zählen als ein und dieselbe Adresse. Setzen Sie TRUST_PROXY auf die Adresse des Proxys.',
  certificateGoodFound: 'gültig bis {day}, {days, plural, one {# Tag} other {# Tage}}',
  certificateGood: 'Es gilt für {host}.',
  certificateEndsSoonFound: 'läuft am {day} ab, in {days, plural, one {# Tag} other {# Tagen}}',
  certificateEndsSoon:
    'Danach öffnet kein Browser und kein Excel mehr {host}. Erneuern Sie es jetzt. Eine neue Datei an der Stelle von CERTIFICATE_FILE wird innerhalb eines Tages oder beim nächsten Start gelesen.',
  certificateEndedFound: 'am {day} abgelaufen',
  certificateEnded:
    'Kein Browser und kein Excel öffnet mehr {host}. Erneuern Sie es, und starten Sie den Server neu, damit es sofort gelesen wird.',
  certificateEarlyFound: 'erst ab {day} gültig',
  certificateEarly:
    'Noch öffnet kein Browser {host} damit. Prüfen Sie die Uhr dieses Rechners; geht sie richtig, besorgen Sie ein anderes Zertifikat.',
  certificateForNames: 'für {names}',
  certificateForNoName: 'für keinen Namen',
  certificateOfAnother:
    'Personen öffnen {host}, wofür dieses Zertifikat nicht gilt. Besorgen Sie eines für diesen Namen, oder setzen Sie PUBLIC_URL auf einen Namen, für den es gilt.',
  certificateByIssuer: 'von {issuer} ({fault})',
  certificateByNobody: 'von jemandem ohne Namen ({fault})',
  certificateUnknownIssuer:
    'Dieser Rechner kennt die Stelle nicht, die für das Zertifikat von {host} bürgt. Kennen die Rechner der Personen sie, wie bei einer firmeneigenen Zertifizierungsstelle, ist nichts zu tun; sonst lädt Excel nichts. Prüfen Sie, ob die Datei die Zertifikate zwischen ihm und seiner Zertifizierungsstelle enthält.',
  certificateOwnFound: 'von Amend selbst, bis {day}',
  certificateOwn:
    'Niemand bürgt dafür; das genügt, um Amend auf diesem Rechner auszuprobieren. Bevor andere es öffnen, setzen Sie CERTIFICATE_FILE und KEY_FILE, oder stellen Sie einen Proxy mit Zertifikat davor.',
  certificateUnreadableFound: 'es ist kein Zertifikat darin',
  certificateUnreadable:
    '{file} ist nicht als Zertifikat lesbar. Der Server arbeitet mit dem zuvor gelesenen weiter und startet mit diesem nicht noch einmal. Legen Sie ein Zertifikat (PEM) dorthin.',
  certificateOutOfReach:
    'Dieser Server kann sich nicht mit {address} verbinden, um das Zertifikat dort anzusehen. Öffnen Sie die Adresse in einem Browser und sehen Sie es an; schlägt auch das fehl, prüfen Sie den Namen (DNS), den Proxy und die Firewall.',
  manifestGoodFound: '{name}, Version {version}',
  manifestGood: 'Microsofts eigenes Programm liest es, und es fand sich nichts, was das Admin Center ablehnen würde.',
  manifestRefusedFound: '{count, plural, one {# Fehler} other {# Fehler}}',
  manifestRefused:
    'Das Admin Center würde es ablehnen: {faults} Berichtigen Sie manifest.xml, oder nehmen Sie wieder die Datei, die mit dieser Version kam.',
  requirementsGood: 'Ein Excel ohne diese bietet das Add-in nicht an: Dort braucht man ein neueres oder Excel im Web.',
  requirementsMissingFound: 'keine',
  requirementsMissing:
    'Das Manifest verlangt keine; ein zu altes Excel bietet das Add-in dann an und scheitert. Nehmen Sie wieder die manifest.xml, die mit dieser Version kam.',
  paneFitsFound: 'Version {version}',
  paneFits: 'Die Seiten, die Personen laden, haben dieselbe Version wie der Server.',
  paneDiffersFound: 'Aufgabenbereich {version}, Server {server}',
  paneDiffers:
    'Die Seiten, die Personen laden, haben eine andere Version als der Server. Führen Sie dort, wo Amend installiert ist, „npm run build“ aus, und starten Sie den Server neu.',
  paneMissingFound: 'keine Seiten',
  paneMissing:
    'Es gibt keine Seiten, die Personen laden könnten. Führen Sie dort, wo Amend installiert ist, „npm run build“ aus.',
  signInDemoFound: 'die Demo, ohne Passwörter',
  signInDemo:
    'Wer an diesem Rechner sitzt, wird eingelassen. Bevor andere Amend nutzen, setzen Sie SIGN_IN=accounts, oder SIGN_IN=openid für den Anbieter Ihrer Firma.',
  signInAccountsFound: 'Konten dieses Servers',
  signInAccounts: 'Hier meldet man sich mit Name und Passwort an.',
  providerAnswers: 'Der Anbieter Ihrer Firma antwortet.',
  providerAway:
    'Der Anbieter antwortet nicht, oder nicht wie er soll: Niemand kann sich anmelden; wer angemeldet ist, arbeitet weiter. Prüfen Sie OPENID_ISSUER und den Weg von diesem Rechner dorthin; im Protokoll steht, was schiefging.',
  callsForSignIn: '{address} (Anmeldung)',
  callsForTraces: '{address} (Traces)',
  callsForMail: '{address} (Benachrichtigungen per E-Mail)',
  callsForNotices: '{address} (Benachrichtigungen)',
  callsForCheck: '{address} (diese Prüfung)',
  outboundSome: 'Eine Firewall muss diesen Rechner mit diesen Adressen verbinden lassen.',
  outboundNoneFound: 'nichts',
  outboundNone: 'Mit diesen Einstellungen ruft dieser Server außer seiner Datenbank niemanden auf.',
  checkSlowFound: 'keine Antwort innerhalb von {seconds, plural, one {# Sekunde} other {# Sekunden}}',
  checkSlow: 'Ob das ist, wie es sein soll, ist nicht bekannt. Prüfen Sie in einer Minute noch einmal.',
  checkFailedFound: 'ließ sich nicht ansehen',
  checkFailed:
    'Ob das ist, wie es sein soll, ist nicht bekannt. Im Protokoll des Servers steht der Grund; prüfen Sie danach noch einmal.',
};
