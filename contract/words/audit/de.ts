export const de = {
  missing: 'Eintrag {sequence, number} fehlt.',
  added: 'Vor Eintrag {sequence, number} steht ein Eintrag, der nie aufgezeichnet wurde.',
  chain: 'Eintrag {sequence, number} ist nicht der aufgezeichnete, oder er steht nicht, wo er aufgezeichnet wurde.',
  payload: 'Was Eintrag {sequence, number} sagt, ist nicht, was aufgezeichnet wurde.',
  head: 'Das Protokoll endet nicht vor Eintrag {sequence, number}, oder nicht so, wie sein Kopf es sagt.',
  anchor:
    'Eintrag {sequence, number} ist nicht der verankerte: Das Protokoll wurde neu geschrieben, oder sein Ende wurde abgeschnitten.',
  signature: 'Der Anker von Eintrag {sequence, number} trägt nicht die Signatur dieses Servers.',
  'log.feedback': 'dem Protokoll der Rückmeldungen',
  'log.audit': 'dem Änderungsprotokoll',
  'log.people': 'dem Änderungsprotokoll der Personen',
  intact:
    '{events, plural, =0 {Die Protokolle sind leer, wie sie aufgezeichnet wurden.} one {Die Protokolle sind, was aufgezeichnet wurde: Ihr einziger Eintrag wurde nachgerechnet.} other {Die Protokolle sind, was aufgezeichnet wurde: Alle # Einträge wurden nachgerechnet.}}',
  erased:
    '{erased, plural, one {Was # davon sagte, wurde gelöscht; das bricht nichts.} other {Was # davon sagten, wurde gelöscht; das bricht nichts.}}',
  anchored:
    '{anchors, plural, one {Der eine signierte Kopf steht noch darauf, vom {at}.} other {Alle # signierten Köpfe stehen noch darauf, der letzte vom {at}.}}',
  notAnchored: 'Noch kein Kopf davon wurde signiert.',
  broken:
    'Etwas stimmt nicht mit {log}. {reason} {events, plural, =0 {Kein Eintrag davor hält.} one {Der eine Eintrag davor hält.} other {Die # Einträge davor halten.}}',
};
