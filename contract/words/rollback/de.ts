import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  rollBackName: '{decision} (zurückrollen)',
  goAheadName: '{decision} (weitermachen)',
  question: '{value} nach {minutes, plural, one {{time} Minute} other {{time} Minuten}}',
  nothingToLearn:
    'Kein Rat: Aus diesen Beobachtungen ist nichts zu lernen. Version {version} liegt bei neuen nicht öfter richtig als immer dieselbe Antwort.',
  advice:
    '{advice, select, rollBack {Zurückrollen} goAhead {Weitermachen} other {Kein Rat}}: Version {version} erwartet für {question} die Entscheidung {decision} und ist sich zu {confidence} sicher.',
  adviceCautious:
    '{advice, select, rollBack {Zurückrollen} goAhead {Weitermachen} other {Kein Rat}}: Version {version} erwartet für {question} die Entscheidung {decision} und ist sich zu {confidence} sicher. Zu wenige Beobachtungen wurden zum Testen zurückgehalten, um zu zeigen, dass sie es besser weiß als der Zufall.',
  accuracyUnknown:
    'Wie gut Version {version} ist, ist nicht bekannt: Noch wurde keine Beobachtung zum Testen zurückgehalten.',
  accuracy:
    'Version {version} lag bei {right} von {rows, plural, one {# ungesehenen Beobachtung} other {# ungesehenen Beobachtungen}} richtig (95-%-Intervall: {low} bis {high}); immer die häufigere Antwort zu geben, wäre bei {majority} richtig.',
  trainingUnknown:
    'Version {version} stammt aus einer früheren Ausgabe: Ihre Trefferquote beim Training wurde nicht festgehalten.',
  training:
    'Von {rows, plural, one {der # Beobachtung, aus der} other {den # Beobachtungen, aus denen}} sie gelernt hat, liegt sie bei {right} richtig.',
  trainingByChance:
    'Von {rows, plural, one {der # Beobachtung, aus der} other {den # Beobachtungen, aus denen}} sie gelernt hat, liegt sie bei {right} richtig. Das ist mehr als bei neuen: Ein Teil des Gelernten ist Zufall.',
  noTree:
    'Version {version} ist kein Entscheidungsbaum; deshalb gibt es nicht die eine Regel. Trainieren Sie einen Entscheidungsbaum, um eine zu sehen.',
  noRule:
    'Der Baum von Version {version} hat keine Regel: Er beantwortet jede Frage gleich. Von {rows, plural, one {der # Beobachtung, aus der} other {den # Beobachtungen, aus denen}} er gelernt hat, haben {share} die Entscheidung {decision}.',
  rule: 'Die Regel, die entschieden hat: {conditions}. {rows, plural, one {# Beobachtung, aus der sie gelernt hat, passt} other {# Beobachtungen, aus denen sie gelernt hat, passen}} dazu, davon {share} mit der Entscheidung {decision}.',
  ruleDiffers: '{rule} Weil {decision} insgesamt häufiger ist, ist das die Antwort.',
  nothingHelps:
    'Mehr Beobachtungen dieser Art würden kaum helfen: Unter den {rows, number} zurückgehaltenen hätte sich eine brauchbare Regel gezeigt. Fragen Sie, ob Wert und Zeit etwas mit der Entscheidung zu tun haben.',
  known: 'Bei wie vielen Version {version} richtig liegt, ist bis auf etwa einen Prozentpunkt bekannt.',
  helpNoneHeld:
    'Noch wurde keine Beobachtung mit der Entscheidung {decision} zum Testen zurückgehalten. Etwa {more, number} weitere mit dieser Entscheidung würden das auf ± {target} eingrenzen (Wilson-Intervall), denn ein Zehntel wird zurückgehalten.',
  help: 'Von {held, plural, one {# zurückgehaltenen Beobachtung} other {# zurückgehaltenen Beobachtungen}} mit der Entscheidung {decision} lag sie bei {right, number} richtig, was auf ± {margin} genau bekannt ist. Etwa {more, number} weitere mit dieser Entscheidung würden das auf ± {target} eingrenzen (Wilson-Intervall), denn ein Zehntel wird zurückgehalten.',
  points: '{points, plural, one {# Prozentpunkt} other {# Prozentpunkte}}',
};
