import type { FeedsPageProps } from '../feeds-page-props.ts';
import type { FeedForm } from '../form/feed-form.ts';

/** What each step of setting a feed up is given. */
export interface StepProps extends FeedsPageProps {
  readonly form: FeedForm;
  /** Fields that become others. */
  readonly onType: (fields: Partial<FeedForm>) => void;
}
