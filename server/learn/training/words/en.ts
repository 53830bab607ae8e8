export const en = {
  otherLabels:
    'The log’s {labels} labels of that time are not those that version {version} was made from: it was made by another release of Amend, or the log was changed. Have the log’s chain of hashes verified.',
  otherModel:
    'From the same {labels} labels came another model than version {version}: it was made by another release of Amend.',
  sameModel: 'Learned once more from the same {labels} labels, version {version} is the same model, byte for byte.',
  sameModelKept:
    'Learned once more from the same {labels} labels, version {version} is the same model, byte for byte. It is kept again.',
};
