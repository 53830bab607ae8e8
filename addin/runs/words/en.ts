export const en = {
  title: 'The last run',
  run: 'Answers beside {rows, plural, one {# row} other {# rows}}, from {at}',
  revert: 'Revert this run …',
  looking: 'Looking what stands beside the rows of the run',
  reverting: 'Reverting the run',
  wouldGoBack:
    '{rows, plural, =0 {No row would go back to what stood there before the run of {at}.} one {# row goes back to what stood there before the run of {at}.} other {# rows go back to what stood there before the run of {at}.}}',
  wentBack:
    '{rows, plural, =0 {No row went back to what stood there before the run of {at}.} one {# row went back to what stood there before the run of {at}.} other {# rows went back to what stood there before the run of {at}.}}',
  blank: '{blank, plural, one {Beside # of them nothing stood.} other {Beside # of them nothing stood.}}',
  already:
    '{rows, plural, one {# row has what stood there before already.} other {# rows have what stood there before already.}}',
  leftSaid:
    '{rows, plural, one {# row stays as it is: it was corrected or accepted since.} other {# rows stay as they are: they were corrected or accepted since.}}',
  leftAgain:
    '{rows, plural, one {# row stays as it is: it was edited and classified again since.} other {# rows stay as they are: they were edited and classified again since.}}',
  leftCopied:
    '{rows, plural, one {# row stays as it is: its class was copied into “{column}”.} other {# rows stay as they are: their class was copied into “{column}”.}}',
  leftOther:
    '{rows, plural, one {# row stays as it is: something else stands beside it by now.} other {# rows stay as they are: something else stands beside them by now.}}',
  leftGone:
    '{rows, plural, one {# row of the run is no longer in the table, or cannot be told from another.} other {# rows of the run are no longer in the table, or cannot be told from others.}}',
  confirm: '{rows, plural, =0 {Forget this run} one {Revert # row} other {Revert # rows}}',
  keep: 'Keep the answers',
  notKept: 'This run cannot be reverted later: the workbook took no note of what stood there before. {because}',
};
