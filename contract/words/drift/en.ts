export const en = {
  noLiveRows: 'No rows were classified in this window.',
  noLiveRowsStep: 'Classify some rows, then make the drift report.',
  noLiveRowsDetail:
    'In {hours, plural, one {the last hour} other {the last {hours} hours}} the model classified no rows of "{classifier}" that were new to it.',
  noLiveRowsDetailOf:
    'In {hours, plural, one {the last hour} other {the last {hours} hours}} the model classified no rows of {segment} of "{classifier}" that were new to it.',
  unknownSegment: 'There is no drift report of this segment.',
  unknownSegmentStep: 'Choose one of the segments that are listed, or make the report of all rows.',
  undeclaredStep: 'Ask an admin to declare a segment column, or make the report of all rows.',
  untrainedStep: 'Have it trained and the new version put in use, or make the report of all rows.',
  undeclared: 'Reports of “{classifier}” are of all rows: it has no segment column, so none are of {value}.',
  nothingLearned: 'Nothing was learned yet, so nothing is known of {segment}.',
  trainedBefore: 'Version {version}, which answers, was trained before {column} was declared the segment column.',
  elsewhereStep: 'Make the report of all rows.',
  elsewhere: 'The model is elsewhere, and Amend keeps no segments of it, so none of {segment}.',
  notKept: '{segment} is not among the {most} values with most rows that version {version} learned from.',
  notYetRun: 'That day has not come yet.',
  notYetRunStep: 'Give the day on which the test was run.',
  notYetRunDetail: 'The test is said to have been run on {doneOn}; today is {today}.',
  seasonTooShort: 'There is too little history to compare with the same season.',
  seasonTooShortStep: 'Wait until more rows have been classified, or have its reports compare with no season.',
  seasonTooShortDetail:
    'Reports of {classifier} compare with the {season, select, year {same month of earlier years} other {same hours of earlier weeks}}. {times, plural, =0 {None of them} one {# of them} other {# of them}} {times, plural, one {has} other {have}} rows, {rows, number} in all; {leastTimes, number} with {leastRows, number} rows are needed.',
  unknownReport: 'There is no such drift report.',
  unknownReportStep: 'Choose one of the reports that are listed.',
  unknownReportMalformed: '{given} is no number of a report.',
  unknownReportDetail: '{classifier} has no report {report, number}.',
  unknownColumn: 'There is no such column.',
  unknownColumnStep: 'Choose one of the columns that its reports compare.',
  unknownColumnDetail: '{classifier} compares no column {column}.',
  sourceUnreachable: 'The owner of the source cannot be told.',
  sourceUnreachableStep:
    'Name another owner where the source stands beside what it is compared with, or copy the text and send it yourself.',
  sourceUnowned:
    'Nobody is named as the owner of the rows {source, select, sheet {from sheets} rest {from programs} other {of the model elsewhere}}.',
  sourceOwnerAway:
    '{reason, select, channeloff {The channel {owner} is switched off.} nomail {{owner} is told by e-mail, and this server sends none.} other {{owner} has no address of e-mail here, or does not want any.}} So the owner of the rows {source, select, sheet {from sheets} rest {from programs} other {of the model elsewhere}} was not told.',
};
