export const en = {
  nothing: 'no values',
  dates: 'dates',
  yesOrNo: 'yes or no',
  identifier: 'all different: an identifier',
  codes: '{distinct} different codes',
  oneNumber: 'one number throughout',
  numbers: 'numbers',
  oneText: 'one text throughout',
  fewTexts: '{distinct} different texts',
  allTexts: 'texts, all different',
  someTexts: 'texts, {distinct} different ones',
};
