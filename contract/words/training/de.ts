import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'unknown-version.title': 'Diese Version des Modells gibt es nicht.',
  'unknown-version.nextStep': 'Wählen Sie eine der aufgeführten Versionen.',
  'unknown-version.malformed': 'Es gibt keine Version „{given}“.',
  'unknown-version.none': '„{classifier}“ hat keine Version {version}.',
  'unknown-version.gone': 'Version {version} von „{classifier}“ ist nicht mehr da.',
  'unknown-version.reference-gone':
    'Version {version} von „{classifier}“ ist nicht mehr da, und mit ihr das, womit ihre Zeilen verglichen werden.',
  'model-gone.title': 'Das Modell dieser Version wird nicht mehr aufbewahrt.',
  'model-gone.nextStep':
    'Lassen Sie es aus seinen Labels noch einmal entstehen und wählen Sie es dann wieder; oder wählen Sie eine andere Version.',
  'model-gone.detail': 'Von Version {version} von „{classifier}“ ist nur der Eintrag aufbewahrt, nicht das Modell.',
  'version-answers.title': 'Diese Version antwortet bereits.',
  'version-answers.nextStep': 'Wählen Sie eine andere Version: eine zurückgehaltene oder eine frühere.',
  'version-answers.detail':
    'Version {version} von „{classifier}“ ist die verwendete: Neben sich selbst würde sie nichts ändern.',
  'unknown-training.title': 'Dieses Training gibt es nicht.',
  'unknown-training.nextStep': 'Starten Sie ein Training.',
  'unknown-training.malformed': 'Es gibt kein Training „{given}“.',
  'unknown-training.none': 'Dieser Klassifikator hat kein Training {training}.',
  'no-champion.title': 'Der Klassifikator ist noch nicht trainiert.',
  'no-champion.nextStep': 'Trainieren Sie ihn zuerst.',
  'no-champion.untrained': 'Noch wurde keine Version dieses Klassifikators trainiert.',
  'no-champion.too-few-classes':
    '„{classifier}“ wurde nie trainiert, und erste Antworten brauchen mindestens zwei Klassen im Katalog. Legen Sie Klassen mit Namen und dem, was dazugehört, an, oder geben Sie Zeilen Labels und trainieren Sie.',
  'no-champion.no-words':
    '„{classifier}“ wurde nie trainiert, und erste Antworten brauchen eine Spalte mit Text oder Kategorien: Es gibt keine. Geben Sie Zeilen Labels und trainieren Sie.',
  'no-champion.labels-enough':
    '„{classifier}“ hat {labels, number} Zeilen mit Labels und wurde nie trainiert: Von da an antwortet ein Training besser als die Wörter der Klassen.',
  'no-champion.nothing-to-compare': '„{classifier}“ hat kein trainiertes Modell, mit dem sich vergleichen lässt.',
  'no-champion.unreadable':
    'Die Version von „{classifier}“ im Einsatz stammt aus einer anderen Ausgabe von Amend, und diese kann sie nicht lesen.',
  'too-few-labels.title': 'Es sind zu wenige Labels, um daraus zu lernen.',
  'too-few-labels.nextStep': 'Geben Sie mehr Zeilen in der Label-Spalte ein Label und trainieren Sie noch einmal.',
  'too-few-labels.labels':
    'Es {labels, plural, one {ist # Label} other {sind # Labels}} da; zum Lernen braucht es mindestens {least}.',
  'too-few-labels.rows-of-classes':
    'Von {classes} Klassen hat {usable, plural, one {eine} other {keine}} mindestens {leastRows} Zeilen; zum Lernen braucht es zwei solche Klassen.',
  'too-few-labels.no-class-kept':
    'Außerhalb des Zehntels der Zeilen, das zum Messen zurückbehalten wird, hat keine Zeile ein Label.',
  'too-few-labels.one-class-kept':
    'Außerhalb des Zehntels der Zeilen, das zum Messen zurückbehalten wird, hat nur die Klasse „{class}“ Labels.',
  'one-class.title': 'Alle Labels nennen dieselbe Klasse.',
  'one-class.nextStep': 'Geben Sie Zeilen aus mindestens zwei Klassen ein Label und trainieren Sie noch einmal.',
  'one-class.detail': 'Alle {labels} Labels sagen „{class}“.',
  'labels-differ.title': 'Fast jedes Label ist eine eigene Klasse.',
  'labels-differ.nextStep':
    'Wählen Sie eine Label-Spalte, deren Klassen immer wieder vorkommen, und richten Sie damit einen neuen Klassifikator ein.',
  'labels-differ.detail':
    '{once, number} von {labels, number} Labels kommen nur einmal vor: Die Label-Spalte scheint Kennungen oder freien Text zu enthalten.',
  'training-running.title': 'Ein Training dieses Klassifikators läuft.',
  'training-running.nextStep': 'Warten Sie, bis es zu Ende ist, oder brechen Sie es ab.',
  'training-running.detail': 'Ein Training von „{classifier}“ läuft schon.',
  'table-too-large.title': 'Die Tabelle ist für dieses Lernverfahren zu groß.',
  'table-too-large.nextStep': 'Wählen Sie ein anderes Lernverfahren.',
  'table-too-large.memory': 'Das Training brauchte mehr Speicher, als der Server hat.',
  'learner-unsuited.title': 'Das Lernverfahren passt nicht zu dieser Tabelle.',
  'learner-unsuited.nextStep': 'Wählen Sie ein anderes Lernverfahren.',
  'model-elsewhere.title': 'Das Modell dieses Klassifikators ist anderswo.',
  'model-elsewhere.nextStep': 'Senden Sie, was dieses Modell antwortet, und sehen Sie im Schritt „Drift“ nach.',
  'model-elsewhere.detail':
    'Amend beobachtet das Modell von „{classifier}“ und hat kein eigenes: Es trainiert nicht und antwortet nicht.',
  'finds-anomalies.title': 'Dieser Klassifikator findet ungewöhnliche Zeilen.',
  'finds-anomalies.nextStep': 'Bestätigen oder verwerfen Sie Zeilen im Schritt „Korrektur“: Daraus lernt er.',
  'finds-anomalies.detail':
    '„{classifier}“ bewertet, wie ungewöhnlich Zeilen sind. Ein Modell von Klassen, nach dem gefragt wurde, hat er nicht.',
  'labels-needed.title': 'Dieser Klassifikator antwortet Klassen.',
  'labels-needed.nextStep': 'Richten Sie für die Tabelle mit „Ungewöhnliche Zeilen finden“ einen Klassifikator ein.',
  'labels-needed.detail':
    '„{classifier}“ antwortet Klassen, die er aus Labels lernt, und bewertet nicht, wie ungewöhnlich Zeilen sind.',
  'model-own.title': 'Dieser Klassifikator hat ein Modell von Amend.',
  'model-own.nextStep': 'Richten Sie für das Modell, das anderswo antwortet, einen anderen Klassifikator ein.',
  'model-own.detail':
    'Amend hat ein Modell von „{classifier}“ trainiert; an seiner Stelle wird kein anderes beobachtet.',
  'model-declared.title': 'Diese Version ist schon angemeldet.',
  'model-declared.nextStep': 'Geben Sie der neuen Version einen eigenen Namen.',
  'model-declared.detail':
    '„{classifier}“ hat schon ein Modell namens „{model}“; womit es verglichen wird, ändert sich nicht.',
  'model-unknown.title': 'Eine solche Version ist nicht angemeldet.',
  'model-unknown.nextStep': 'Melden Sie sie zuerst an, mit dem, womit ihre Zeilen verglichen werden.',
  'model-unknown.detail': '„{classifier}“ kennt kein Modell namens „{model}“.',
  'too-few-answers.title': 'Es sind zu wenige Antworten zum Vergleichen.',
  'too-few-answers.nextStep':
    'Wählen Sie einen längeren Zeitraum, oder senden Sie die Zeilen, aus denen es gelernt hat.',
  'too-few-answers.detail': 'Der Zeitraum hat {rows, plural, one {# Antwort} other {# Antworten}}; nötig sind {least}.',
  'answered-when.title': 'Antworten aus dieser Zeit werden nicht angenommen.',
  'answered-when.nextStep': 'Senden Sie den Zeitpunkt, zu dem sie gegeben wurden.',
  'answered-when.detail': '{answeredAt} liegt in der Zukunft oder mehr als {days} Tage zurück.',
  'id-used.title': 'Diese Kennung ist vergeben.',
  'id-used.nextStep': 'Geben Sie jedem Stapel von Antworten eine eigene Kennung.',
  'id-used.detail': 'Unter {id} wurden andere Antworten aufgenommen: Nichts wurde geändert.',
};
