import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  otherLabels:
    'Die {labels, number} Labels, die das Protokoll für jene Zeit hat, sind nicht die, aus denen Version {version} entstand: Sie stammt von einem anderen Stand von Amend, oder das Protokoll wurde geändert. Lassen Sie die Hash-Kette des Protokolls prüfen.',
  otherModel:
    'Aus denselben {labels, number} Labels entstand ein anderes Modell als Version {version}: Sie stammt von einem anderen Stand von Amend.',
  sameModel:
    'Noch einmal aus denselben {labels, number} Labels gelernt, ist Version {version} Byte für Byte dasselbe Modell.',
  sameModelKept:
    'Noch einmal aus denselben {labels, number} Labels gelernt, ist Version {version} Byte für Byte dasselbe Modell. Es wird wieder aufbewahrt.',
};
