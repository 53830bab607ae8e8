export const de = {
  keepsNothing:
    'Dieses Browserfenster bewahrt nichts für die Seite auf, wie manche private Fenster. Was nicht gespeichert ist, geht verloren, wenn die Seite geschlossen wird oder abstürzt. Drücken Sie „Speichern“, um es als Datei zu haben.',
  fitsNoFile:
    'Der Browser bewahrt von der Arbeitsmappe in ihrem jetzigen Zustand nichts auf, da keine Datei sie fassen kann. {problem}',
  noRoom:
    'Der Browser hat keinen Platz mehr, um die Arbeitsmappe aufzubewahren. Was nicht gespeichert ist, geht verloren, wenn die Seite geschlossen wird oder abstürzt. Drücken Sie „Speichern“, um es als Datei zu haben.',
  notKept:
    'Der Browser konnte die Arbeitsmappe nicht aufbewahren. Was nicht gespeichert ist, geht verloren, wenn die Seite geschlossen wird oder abstürzt. Drücken Sie „Speichern“, um es als Datei zu haben.',
  offer: 'Es gibt nicht gespeicherte Arbeit in „{name}“ (Stand: {time}).',
  offerWithout:
    'Es gibt nicht gespeicherte Arbeit in „{name}“ (Stand: {time}). Wie in einer gespeicherten Datei fehlt darin: {lost}.',
  dayAndTime: '{day}, {time}',
  oneOf: 'Dies ist eine von {count, number}.',
  unsavedWork: 'Nicht gespeicherte Arbeit',
  open: 'Öffnen',
  discard: 'Verwerfen',
  notNow: 'Nicht jetzt',
  notNowHint: 'Nicht jetzt: Sie wird wieder angeboten, wenn die Seite geladen wird',
  takenUp:
    'Dies ist die Arbeitsmappe, wie der Browser sie aufbewahrt hat. Sie ist noch nicht gespeichert: Drücken Sie „Speichern“, um sie als Datei zu haben.',
  discardTitle: 'Nicht gespeicherte Arbeit in „{name}“ verwerfen?',
  discardText:
    'Was geändert und nicht gespeichert wurde (Stand: {time}), geht verloren. Dateien, die Sie gespeichert haben, bleiben, wie sie sind.',
  keep: 'Behalten',
  inOtherTab: '„{name}“ ist inzwischen in einem anderen Tab geöffnet. Arbeiten Sie dort weiter.',
  doneInOtherTab: '„{name}“ wurde in einem anderen Tab gespeichert oder verworfen: Es gibt nichts zu öffnen.',
};
