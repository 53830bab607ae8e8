/**
 * A pane so short that what stays in sight – whose pane it is, what is asked, what was not taken – would leave no room
 * for the step itself, as in a small window or at 200 %: there all of it scrolls as one.
 */
export const SHORT_PANE = '@media (max-height: 420px)';
