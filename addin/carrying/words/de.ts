import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Oder einen von einem anderen Server holen',
  lead: 'Eine Datei, die dort exportiert wurde. Seine Versionen antworten hier wie dort.',
  name: 'Name hier',
  nameHint: 'Leer: wie in der Datei.',
  file: 'Datei eines Klassifikators',
  import: 'Importieren …',
  writing: 'Die Datei wird geschrieben',
  taking: 'Die Datei wird eingelesen',
};
