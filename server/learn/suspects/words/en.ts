export const en = {
  found:
    'A model that had not seen this label gives “{suggested}” {suggestedShare} and “{class}” {classShare}; of the {neighbours} labelled rows most like it, {agreeing, plural, one {# is} other {# are}} “{suggested}”.',
};
