export const de = {
  swapped:
    '„{column}“ enthält, {reference, select, declared {was mit Version {version} als {other} angemeldet wurde} other {was Version {version} als {other} gelernt hat}}, und umgekehrt: Die beiden scheinen vertauscht.',
  another:
    '„{column}“ enthält, {reference, select, declared {was mit Version {version} als {other} angemeldet wurde} other {was Version {version} als {other} gelernt hat}}.',
  larger:
    '„{column}“ sieht {times}-mal so groß aus wie das, {reference, select, declared {womit Version {version} angemeldet wurde} other {woraus Version {version} gelernt hat}}.',
  smaller:
    '„{column}“ sieht {times}-mal so klein aus wie das, {reference, select, declared {womit Version {version} angemeldet wurde} other {woraus Version {version} gelernt hat}}.',
  opposite:
    '„{column}“ hat das umgekehrte Vorzeichen von dem, {reference, select, declared {womit Version {version} angemeldet wurde} other {woraus Version {version} gelernt hat}}.',
  unreadable:
    '{share} der Zellen von „{column}“ sind nicht {type, select, date {Datumsangaben} number {Zahlen} boolean {Ja oder Nein} other {lesbar}}, {reference, select, declared {womit Version {version} angemeldet wurde} other {woraus Version {version} gelernt hat}}: {reference, select, declared {Verglichen werden sie als leere} other {Für sie sind diese Zellen leer}}.',
  beyond:
    '„{column}“ liegt weit außerhalb von allem, {reference, select, declared {womit Version {version} angemeldet wurde} other {woraus Version {version} gelernt hat}}.',
  noDates:
    '„{column}“ enthält Zahlen, die keine Datumsangaben sind: Sie liegen Jahrhunderte neben dem, {reference, select, declared {womit Version {version} angemeldet wurde} other {woraus Version {version} gelernt hat}}.',
  empty:
    '„{column}“ ist durchweg leer; in den Zeilen, {reference, select, declared {mit denen Version {version} angemeldet wurde} other {aus denen Version {version} gelernt hat}}, war es das kaum je.',
  kind: '„{column}“ enthält {now, select, numbers {Zahlen} dates {Datumsangaben} other {Wörter}}; {reference, select, declared {Version {version} wurde mit {before, select, numbers {Zahlen} dates {Datumsangaben} other {Wörtern}} angemeldet} other {Version {version} hat aus {before, select, numbers {Zahlen} dates {Datumsangaben} other {Wörtern}} gelernt}}.',
  unknown:
    '{share} dessen, was „{column}“ enthält, {reference, select, declared {war in nichts, womit Version {version} angemeldet wurde} other {hat Version {version} nie gesehen}}, etwa {examples}.',
};
