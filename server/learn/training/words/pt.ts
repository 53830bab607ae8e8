import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  otherLabels:
    'Os {labels, number} rótulos que o registro tem daquela época não são aqueles de que a versão {version} foi feita: ela foi feita por outra edição do Amend, ou o registro foi alterado. Mande verificar a cadeia de hashes do registro.',
  otherModel:
    'Dos mesmos {labels, number} rótulos saiu um modelo diferente da versão {version}: ela foi feita por outra edição do Amend.',
  sameModel:
    'Aprendida de novo com os mesmos {labels, number} rótulos, a versão {version} é o mesmo modelo, byte por byte.',
  sameModelKept:
    'Aprendida de novo com os mesmos {labels, number} rótulos, a versão {version} é o mesmo modelo, byte por byte. Ele está guardado de novo.',
};
