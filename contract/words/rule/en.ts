export const en = {
  'unknown-rule.title': 'There is no such rule.',
  'unknown-rule.nextStep': 'Look at the list of rules.',
  'unknown-rule.malformed': 'There is no rule "{given}".',
  'unknown-rule.none': 'There is no rule {rule}.',
  'rule-refused.title': 'The rule cannot be taken so.',
  'rule-refused.nextStep': 'Look at the rule as it is now, and try again.',
  'rule-refused.column':
    'The condition cannot be asked of a column "{column}": it is not there, two could be meant, or it holds something else.',
  'rule-refused.class': 'There is no class "{class}" that a row was ever said to have. Name one of the classes.',
  'rule-refused.version': 'Somebody has worded the rule otherwise meanwhile: version {version} is the latest.',
  'rule-refused.retired': 'The rule is retired for good. Propose a new one.',
  'rule-refused.author': '{person} worded the rule, so somebody else puts it in force.',
  'rule-refused.order': 'The order names other rules than there are. Somebody may have added or retired one.',
  'rule-refused.many': 'There are {most, number} rules already, which is the most. Retire one.',
};
