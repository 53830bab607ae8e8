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
  notKept: '{segment} is not among the {most} values with most rows that version {version} learned from.',
  unknownReport: 'There is no such drift report.',
  unknownReportStep: 'Choose one of the reports that are listed.',
  unknownReportMalformed: '{given} is no number of a report.',
  unknownReportDetail: '{classifier} has no report {report, number}.',
  unknownColumn: 'There is no such column.',
  unknownColumnStep: 'Choose one of the columns that its reports compare.',
  unknownColumnDetail: '{classifier} compares no column {column}.',
};
