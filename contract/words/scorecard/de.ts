import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'section.data': 'Daten',
  'section.model': 'Modell',
  'section.infrastructure': 'Infrastruktur',
  'section.monitoring': 'Überwachung',
  'test.schema': 'Was von jeder Spalte erwartet wird, steht fest und wird mit den Zeilen verglichen',
  'test.beneficial': 'Jede Spalte nützt',
  'test.cost': 'Keine Spalte kostet mehr, als sie nützt',
  'test.requirements': 'Die Spalten halten die Regeln des Unternehmens für Daten ein',
  'test.privacy': 'Personenbezogene Daten sieht nur, wer sie sehen darf',
  'test.new-features': 'Eine neue Spalte lässt sich schnell hinzunehmen',
  'test.feature-code': 'Der Code, der Spalten liest, ist getestet',
  'test.reviewed': 'Woraus das Modell besteht, wurde geprüft und liegt in einem Repository',
  'test.offline-online': 'Was der Test sagte, zeigt sich auch im Einsatz',
  'test.tuned': 'Die Einstellungen des Lernverfahrens wurden abgestimmt',
  'test.staleness': 'Was ein altes Modell kostet, ist bekannt',
  'test.simpler': 'Ein einfacheres Modell ist nicht besser',
  'test.slices': 'Es ist für jede Klasse gut genug',
  'test.inclusion': 'Es wurde geprüft, ob es Menschen gerecht behandelt',
  'test.reproducible': 'Gleiche Labels ergeben das gleiche Modell',
  'test.unit-tests': 'Der Code der Lernverfahren ist getestet',
  'test.integration': 'Der Weg von den Zeilen zu den Antworten ist als Ganzes getestet',
  'test.validated': 'Eine Version wird gemessen, bevor sie antwortet',
  'test.debugging': 'Für eine einzelne Zeile ist zu sehen, wie die Antwort zustande kam',
  'test.canary': 'Eine neue Version wird zuerst an einem Teil der Zeilen erprobt',
  'test.rollback': 'Man kann zu einer früheren Version zurückkehren und hat es getan',
  'test.dependencies': 'Jemand erfährt davon, wenn sich die Herkunft der Zeilen ändert',
  'test.invariants': 'Die Zeilen im Einsatz gleichen denen, mit denen sie verglichen werden',
  'test.skew': 'Spalten bedeuten im Training und im Einsatz dasselbe',
  'test.stale': 'Das Modell ist nicht zu alt',
  'test.numbers': 'Keine seiner Zahlen ist unendlich oder keine Zahl',
  'test.performance': 'Es ist nicht langsamer oder größer geworden',
  'test.quality': 'Die Antworten im Einsatz sind nicht schlechter geworden',
  'finding.untrained': 'Es wurde noch nichts trainiert.',
  'finding.elsewhere': 'Amend hat dieses Modell nicht trainiert und kann nicht in es hineinsehen.',
  'finding.expectations-held':
    'Version {version} bewahrt auf, wie {columns, plural, one {ihre # Spalte} other {ihre # Spalten}} {reference, select, declared {bei der Anmeldung} other {im Training}} aussahen; {reports, plural, one {# Driftbericht hat} other {# Driftberichte haben}} Zeilen damit verglichen, zuletzt am {at}.',
  'finding.never-compared':
    'Version {version} bewahrt auf, wie ihre Spalten {reference, select, declared {bei der Anmeldung} other {im Training}} aussahen, aber noch kein Driftbericht hat Zeilen damit verglichen.',
  'finding.not-compared-lately':
    'Mit dem, {reference, select, declared {womit Version {version} angemeldet wurde} other {woraus Version {version} gelernt hat}}, wurden Zeilen zuletzt am {at} verglichen: vor mehr als {days, number} Tagen.',
  'finding.audit-agrees':
    'Von {rows, plural, one {# zufällig gezogenen beantworteten Zeile} other {# zufällig gezogenen beantworteten Zeilen}} waren {audit} richtig (in Wahrheit zwischen {low} und {high}); der Test hatte {test} gesagt.',
  'finding.audit-below':
    'Von {rows, plural, one {# zufällig gezogenen beantworteten Zeile} other {# zufällig gezogenen beantworteten Zeilen}} waren {audit} richtig, in Wahrheit höchstens {high}; der Test hatte {test} gesagt.',
  'finding.too-few-audited':
    'Angesehen {rows, plural, one {wurde # zufällig gezogene Zeile} other {wurden # zufällig gezogene Zeilen}}; nötig sind {needed, number}.',
  'finding.age-measured':
    'Das Modellblatt vergleicht die erste Version, die nie wieder trainiert wurde, mit dem, was geantwortet wurde, an {rows, plural, one {# beurteilten Zeile} other {# beurteilten Zeilen}}.',
  'finding.too-few-judged':
    'Beurteilt {rows, plural, one {wurde # Antwort} other {wurden # Antworten}}; um zu sagen, was ein altes Modell kostet, sind {needed, number} nötig.',
  'finding.one-version': 'Es gibt erst eine Version; was eine alte kostet, zeigt sich ab der zweiten.',
  'finding.first-gone': 'Das Modell der ersten Version wird nicht mehr aufbewahrt.',
  'finding.simpler-worse':
    'Von {tried, plural, one {# Lernverfahren} other {# Lernverfahren}}, an denselben {rows, plural, one {# Zeile} other {# Zeilen}} erprobt, war {learner} sich der richtigen Klasse sicherer als jedes einfachere.',
  'finding.simpler-as-good':
    'An denselben {rows, plural, one {# Zeile} other {# Zeilen}} war sich {simpler}, obwohl einfacher, der richtigen Klasse mindestens so sicher wie {learner}.',
  'finding.is-simplest':
    'Von {tried, plural, one {# Lernverfahren} other {# Lernverfahren}}, an {rows, plural, one {# Zeile} other {# Zeilen}} erprobt, ist {learner} das einfachste.',
  'finding.guessing-as-good':
    'Richtig bei {test} von {rows, plural, one {# Testzeile} other {# Testzeilen}}; wer immer die häufigste Klasse sagt, hat bei {guessing} recht: Dass etwas gelernt wurde, ist nicht gezeigt.',
  'finding.not-contested': 'Als Version {version} trainiert wurde, wurde kein anderes Lernverfahren erprobt.',
  'finding.classes-found':
    'Von {classes, plural, one {der einen Klasse} other {den # Klassen}} mit mindestens {least, number} Testzeilen ist {worst} die schlechteste: {found} ihrer Zeilen wurden gefunden.',
  'finding.class-missed':
    'Von {worst} wurden nur {found} von {rows, plural, one {# Testzeile} other {# Testzeilen}} gefunden: weniger als die Hälfte, und nicht durch Zufall.',
  'finding.too-few-of-each': 'Keine Klasse hat {least, number} Testzeilen.',
  'finding.gate-promoted':
    'Version {version} wurde an zurückgelegten Zeilen verglichen und nach dieser Regel eingesetzt.',
  'finding.gate-overruled':
    'Der Vergleich hatte Version {version} zurückgehalten; {person} hat sie trotzdem eingesetzt.',
  'finding.first-of-all':
    'Version {version} wurde an zurückgelegten Zeilen geprüft; eine frühere zum Vergleichen gab es nicht.',
  'finding.explained':
    'Zu jeder Zeile, die Version {version} beantwortet, sagt „Warum diese Klasse?“, was jede Zelle beigetragen hat.',
  'finding.same-meaning':
    'In den letzten {days, number} Tagen kamen {rows, plural, one {# Zeile} other {# Zeilen}} auf {sources, plural, one {einem Weg} other {# Wegen}}, jede Spalte mit Typ, Einheit und Bedeutung wie {reference, select, declared {bei der Anmeldung des Modells} other {im Training}}.',
  'finding.other-meaning':
    'In den Zeilen der letzten {days, number} Tage ist Typ, Einheit oder Bedeutung anders als {reference, select, declared {bei der Anmeldung des Modells} other {im Training}}: {columns}.',
  'finding.no-rows-lately':
    'In den letzten {days, number} Tagen wurde keine Zeile beantwortet; daher ist nichts zu vergleichen.',
  'finding.shadowed':
    'Version {version} hat {rows, plural, one {# Zeile} other {# Zeilen}} ungesehen neben Version {beside} beantwortet.',
  'finding.never-shadowed': 'Version {version} wurde nicht ungesehen an echten Zeilen erprobt, bevor sie antwortete.',
  'finding.rolled-back': 'Am {at} ist {person} von Version {left} zu Version {version} zurückgekehrt.',
  'finding.never-rolled-back':
    'Noch niemand ist zu einer früheren Version zurückgekehrt. Setzen Sie einmal eine ein und dann wieder Version {version}.',
  'finding.nowhere-to-go': 'Außer Version {version} wird kein Modell aufbewahrt.',
  'finding.no-drift':
    'Der letzte Driftbericht vom {at} fand in {columns, plural, one {# Spalte} other {# Spalten}} keine Drift.',
  'finding.drifted':
    'Der letzte Driftbericht vom {at} fand Drift in {columns, plural, one {# Spalte} other {# Spalten}}.',
  'finding.too-few-to-compare': 'Der Driftbericht vom {at} hatte zu wenige Zeilen, um etwas zu sagen.',
  'finding.fresh':
    'Version {version} wurde {days, plural, =0 {heute} one {vor # Tag} other {vor # Tagen}} trainiert; erlaubt sind {most, number}.',
  'finding.old':
    'Version {version} wurde {days, plural, one {vor # Tag} other {vor # Tagen}} trainiert; erlaubt sind {most, number}.',
  'finding.quality-held':
    'Von zufällig gezogenen Zeilen waren zuletzt {lately} richtig ({rows, plural, one {# Zeile} other {# Zeilen}}), davor {before}.',
  'finding.quality-fell':
    'Von zufällig gezogenen Zeilen waren zuletzt {lately} richtig ({rows, plural, one {# Zeile} other {# Zeilen}}), in Wahrheit höchstens {high}, davor {before}.',
  'meaning.0': 'Eher ein Forschungsprojekt als ein System für den Betrieb.',
  'meaning.1': 'Nicht ganz ungetestet, aber ernste Lücken in der Zuverlässigkeit sind möglich.',
  'meaning.2': 'Ein erster Schritt zum Betrieb ist getan, weiterer Aufwand kann nötig sein.',
  'meaning.3': 'Vernünftig getestet, aber mehr dieser Tests und Abläufe könnten automatisch laufen.',
  'meaning.5': 'In hohem Maß automatisch getestet und überwacht, geeignet für Systeme, auf die es ankommt.',
  'meaning.more': 'In außergewöhnlichem Maß automatisch getestet und überwacht.',
  'rule.points':
    'Ein Punkt für einen Test, den Amend bei jedem Lesen selbst macht und der bestanden ist; ein halber Punkt für einen, der von Hand gemacht und dessen Ergebnis aufgeschrieben wurde; keiner für die anderen und keiner für einen, den Amend nicht bestanden fand, was auch immer aufgeschrieben ist.',
  'rule.score':
    'Gesamt zählt der schwächste der vier Abschnitte, wie im Aufsatz: Ein starker Abschnitt macht einen schwachen nicht wett.',
  'rule.lately':
    'Ein Bericht gilt {days, number} Tage lang als neu. „Zuletzt“ meint bei Antworten die letzten {days, number} Tage.',
  'rule.least':
    'Antworten im Einsatz werden nur an der Prüfstichprobe beurteilt, ab {audited, number} Zeilen; Klassen ab {each, number} Testzeilen, und eine gilt als verfehlt, wenn selbst das obere Ende ihres 95-%-Intervalls unter der Hälfte liegt.',
  'rule.age': 'Ein Modell darf {most, number} Tage alt sein.',
  'rule.source':
    'Nach: E. Breck und andere, „The ML Test Score“, IEEE Big Data 2017. Achtundzwanzig Tests; die Worte zur Punktzahl sind die des Aufsatzes.',
};
