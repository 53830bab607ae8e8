import { Button, makeStyles } from '@fluentui/react-components';
import type { ReviewAbout } from '../../contract/prediction.ts';
import { Note } from '../elements/notes/Note.tsx';
import type { ReviewList } from './review-rows.ts';
import type { ReviewedList } from './review-state.ts';
import { reviewWords } from './words/review-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

/** Which rows are listed. */
interface Listed {
  readonly review: ReviewList | null;
  readonly about: ReviewAbout;
  /** The work-list that they are of; null for those worth a look. */
  readonly of: ReviewedList | null;
  /** They are told by how unusual they are. */
  readonly isOdd?: boolean | undefined;
}

/** What these rows are, and how many; nothing when there is none. */
export function leadOf({ review, about, of, isOdd }: Listed): string | undefined {
  if (review === null || review.waiting === 0) return undefined;
  const rows = review.waiting;
  if (of !== null) return reviewWords('listLead', { rows, list: of.name });
  if (isOdd === true) return reviewWords('oddLead', { rows });
  return reviewWords(about === 'unsure' ? 'unsureLead' : 'lead', { rows });
}

/** What is said when none is left. */
export function nothingLeft({ about, of, isOdd }: Pick<Listed, 'about' | 'of' | 'isOdd'>): string {
  if (of !== null) return reviewWords('listDone', { list: of.name });
  if (isOdd === true) return reviewWords('nothingOdd');
  return reviewWords(about === 'unsure' ? 'nobodyUnsure' : 'nothingLeft');
}

/** What is to be known of the work-list that is gone through, and the way back. */
export function OfList({ review, onLeaveList }: Pick<Listed, 'review'> & { readonly onLeaveList: () => void }) {
  const styles = useStyles();
  const elsewhere = review?.elsewhere ?? 0;
  return (
    <>
      {elsewhere > 0 && <Note intent="warning">{reviewWords('listElsewhere', { rows: elsewhere })}</Note>}
      <Button className={styles.left} size="small" onClick={onLeaveList}>
        {reviewWords('leaveList')}
      </Button>
    </>
  );
}
