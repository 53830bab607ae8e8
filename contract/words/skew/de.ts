export const de = {
  swapped:
    '„{column}“ enthält, was Version {version} als {other} gelernt hat, und umgekehrt: Die beiden scheinen vertauscht.',
  another: '„{column}“ enthält, was Version {version} als {other} gelernt hat.',
  larger: '„{column}“ sieht {times}-mal so groß aus wie das, woraus Version {version} gelernt hat.',
  smaller: '„{column}“ sieht {times}-mal so klein aus wie das, woraus Version {version} gelernt hat.',
  opposite: '„{column}“ hat das umgekehrte Vorzeichen von dem, woraus Version {version} gelernt hat.',
  unreadable:
    '{share} der Zellen von „{column}“ sind nicht {type, select, date {Datumsangaben} number {Zahlen} boolean {Ja oder Nein} other {lesbar}}, woraus Version {version} gelernt hat: Für sie sind diese Zellen leer.',
  beyond: '„{column}“ liegt weit außerhalb von allem, woraus Version {version} gelernt hat.',
  noDates:
    '„{column}“ enthält Zahlen, die keine Datumsangaben sind: Sie liegen Jahrhunderte neben dem, woraus Version {version} gelernt hat.',
  empty: '„{column}“ ist durchweg leer; in den Zeilen, aus denen Version {version} gelernt hat, war es das kaum je.',
  kind: '„{column}“ enthält {now, select, numbers {Zahlen} dates {Datumsangaben} other {Wörter}}; Version {version} hat aus {before, select, numbers {Zahlen} dates {Datumsangaben} other {Wörtern}} gelernt.',
  unknown: '{share} dessen, was „{column}“ enthält, hat Version {version} nie gesehen, etwa {examples}.',
};
