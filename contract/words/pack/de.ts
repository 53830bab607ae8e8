export const de = {
  'question.month': 'Ist der Monat vorbei?',
  'question.right': 'Waren die Antworten richtig?',
  'question.data': 'Sind die Daten geblieben, wie sie waren?',
  'question.cost': 'Was haben falsche Antworten gekostet?',
  'question.changed': 'Wer hat den Klassifikator geändert?',
  'question.people': 'Wer hat korrigiert und freigegeben?',
  'question.late': 'Was kam nach einer früheren Unterschrift?',
  'question.logs': 'Sind die Protokolle das, was aufgezeichnet wurde?',
  'state.good': 'In Ordnung',
  'state.attention': 'Bitte ansehen',
  'state.unknown': 'Nicht bekannt',
  'state.told': 'Zur Kenntnis',
  'verdict.good': '{month}: Nichts, was angesehen wurde, spricht gegen diese Antworten.',
  'verdict.attention': '{month}: Sehen Sie sich dies an, bevor Sie unterschreiben.',
  'verdict.unknown': '{month}: Es ist zu wenig bekannt, um zu sagen, dass die Antworten in Ordnung sind.',
  reasonsGood: 'Die Fragen unten sind aus dem beantwortet, was aufgezeichnet ist; jede Antwort sagt, woraus.',
  reasons:
    '{count, plural, one {Den Ausschlag gibt die Frage {questions}} other {Den Ausschlag geben die Fragen {questions}}}',
  'finding.goes-on': 'Nein: Dieses Paket kennt ihn bis {until} und kann nicht unterschrieben werden.',
  'finding.not-answered': 'Das Modell hat in diesem Monat keine Zeile beantwortet.',
  'finding.audit-holds':
    'Soweit {rows, plural, one {eine zufällig gezogene Zeile} other {{rows, number} zufällig gezogene Zeilen}} es zeigen, sind {value} aller Antworten richtig (95-%-Intervall {low} bis {high}). Im Test von Version {version} waren es {test}.',
  'finding.audit-below':
    'Weniger als im Test: Soweit {rows, plural, one {eine zufällig gezogene Zeile} other {{rows, number} zufällig gezogene Zeilen}} es zeigen, sind {value} aller Antworten richtig (95-%-Intervall {low} bis {high}). Im Test von Version {version} waren es {test}.',
  'finding.audit-untested':
    'Nach {rows, plural, one {einer zufällig gezogenen Zeile} other {{rows, number} zufällig gezogenen Zeilen}} sind {value} aller Antworten richtig (95-%-Intervall {low} bis {high}). Amend hat keinen Test von Version {version} und kann daher nicht sagen, ob das weniger sind, als es sein sollten.',
  'finding.labelled-untested':
    'Von {rows, plural, one {der einen Antwort} other {{rows, number} Antworten}} mit Label, {coverage} von allen, sind {value} richtig (95-%-Intervall {low} bis {high}). Amend hat keinen Test von Version {version} und kann daher nicht sagen, ob das weniger sind, als es sein sollten.',
  'finding.unlabelled':
    'Für die Antworten dieses Monats ist kein Label gekommen; daher weiß niemand, wie viele richtig waren.',
  'finding.few-audited':
    '{rows, plural, =0 {Keine zufällig gezogene Zeile wurde} one {Nur eine zufällig gezogene Zeile wurde} other {Nur {rows, number} zufällig gezogene Zeilen wurden}} beurteilt; {needed, number} sind nötig, um es unverzerrt zu sagen. Was Menschen von sich aus korrigieren, sind zweifelhafte Zeilen.',
  'finding.never-compared': 'Kein Bericht hat die Zeilen dieses Monats mit früheren verglichen.',
  'finding.too-few-rows':
    '{reports, plural, one {Ein Bericht wurde} other {{reports, number} Berichte wurden}} gemacht, jeder aus zu wenigen Zeilen, um etwas zu sagen.',
  'finding.as-learned':
    'Ja: {reports, plural, one {Ein Bericht wurde} other {{reports, number} Berichte wurden}} gemacht, und keiner fand Drift.',
  'finding.drifted':
    'Nein: {drifted, plural, one {Einer} other {{drifted, number}}} von {reports, plural, one {einem Bericht} other {{reports, number} Berichten}} fand Drift{columns, select, none {} other { (am meisten bei {columns})}}; {open, plural, =0 {kein Vorfall ist offen} one {ein Vorfall ist offen} other {{open, number} Vorfälle sind offen}}.',
  'finding.not-priced': 'Niemand hat gesagt, was eine falsche Antwort kostet.',
  'finding.priced': 'Nach der Sicherheit der Antworten sind {expected} zu erwarten; noch sagt kein Label mehr.',
  'finding.pricedBoth':
    'Nach der Sicherheit der Antworten sind {expected} zu erwarten; die bisher gefundenen falschen kosten {realised}.',
  'finding.unpriced':
    '{unpriced, plural, one {Eine Antwort hat} other {{unpriced, number} Antworten haben}} keinen Betrag und keinen Preis.',
  'finding.nothing-changed': 'Niemand: Nach dem Änderungsprotokoll wurde nichts geändert.',
  'finding.changed': 'Nach dem Änderungsprotokoll: {what}.',
  changedVersions:
    '{count, plural, one {eine Entscheidung} other {{count, number} Entscheidungen}} darüber, welche Version antwortet',
  changedRules: '{count, plural, one {eine Änderung} other {{count, number} Änderungen}} an Regeln',
  changedOthers: '{count, plural, one {eine andere Änderung} other {{count, number} andere Änderungen}}',
  'finding.nobody-spoke': 'Niemand hat in diesem Monat etwas zu einer Zeile gesagt.',
  'finding.spoken':
    '{people, plural, one {Eine Person} other {{people, number} Personen}}: {corrected, plural, one {eine Korrektur} other {{corrected, number} Korrekturen}}, {accepted, plural, one {eine Bestätigung} other {{accepted, number} Bestätigungen}}; {approved, number} Vorschläge wurden freigegeben, {rejected, number} abgelehnt. Keiner wartet.',
  'finding.waiting':
    '{waiting, plural, one {Ein Vorschlag wartet} other {{waiting, number} Vorschläge warten}} auf eine Entscheidung. {people, plural, one {Eine Person} other {{people, number} Personen}}, {corrected, plural, one {eine Korrektur} other {{corrected, number} Korrekturen}}.',
  'finding.none-late':
    'Zu Zeilen {months, plural, one {des unterschriebenen Monats} other {der {months} unterschriebenen Monate}} wurde nichts gesagt.',
  'finding.late':
    'Nach der Unterschrift von {months} {rows, plural, one {wurde eine Aussage} other {wurden {rows, number} Aussagen}} zu dessen Zeilen gemacht. Sie stehen hier und ändern nichts an dem, was unterschrieben ist.',
  'finding.intact':
    'Ja: {feedback, plural, one {ein Ereignis} other {{feedback, number} Ereignisse}} des Feedbacks und {audit, plural, one {eines} other {{audit, number}}} des Änderungsprotokolls sind die ungebrochene Hashkette, die aufgezeichnet wurde.',
  'finding.broken': 'Nein, {log}: Das ist nicht, was aufgezeichnet wurde. {reason}',
  since: 'Seit Paket {pack, number}, {month}',
  'change.verdict': 'Das Urteil war „{before}“ und ist „{now}“.',
  'change.rows':
    '{now, plural, one {Eine Zeile wurde} other {{now, number} Zeilen wurden}} vom Modell beantwortet, vorher {before, number}.',
  'change.version': 'Die meisten Zeilen beantwortete Version {now}, vorher Version {before}.',
  'change.accuracy':
    'Nach den zufällig gezogenen Zeilen sind {now} der Antworten richtig, vorher {before}: nicht mehr Unterschied, als der Zufall macht.',
  'change.accuracyBeyond':
    'Nach den zufällig gezogenen Zeilen sind {now} der Antworten richtig, vorher {before}: mehr Unterschied, als der Zufall macht.',
  'change.drift-new': 'Diese Spalten sind neu abgedriftet: {columns}.',
  'change.drift-over': 'Diese Spalten drifteten vorher und jetzt nicht mehr: {columns}.',
  'change.cost': 'Falsche Antworten sollten {now} kosten, vorher {before}.',
  'change.corrections':
    '{now, plural, one {Eine Korrektur} other {{now, number} Korrekturen}}, vorher {before, number}.',
  'change.rules':
    '{added, plural, =0 {Keine Regel kam hinzu} one {Eine Regel kam hinzu} other {{added, number} Regeln kamen hinzu}}, {gone, plural, =0 {keine fiel weg} one {eine fiel weg} other {{gone, number} fielen weg}}.',
};
