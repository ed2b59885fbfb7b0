import { useId } from 'preact/hooks';
import { dueTone } from '../model/time';
import type { RightNow } from '../model/view';
import { Button } from './Button';
import { useMoment } from './Clock';
import { DueBadge } from './DueBadge';
import { Icon } from './Icon';
import { lightbulbIcon, refreshIcon } from './icons';
import { useTexts } from './texts';
import { Time } from './Time';
import { UserText } from './UserText';

interface RightNowProps {
  readonly rightNow: RightNow;
  readonly asOf: string;
  readonly refreshing: boolean;
  readonly onRefresh: () => void;
}

/** What matters, what to do about it, and how much time is left. */
export function RightNowSection({ rightNow, asOf, refreshing, onRefresh }: RightNowProps) {
  const texts = useTexts();
  const { now } = useMoment();
  const title = useId();
  const { sentence, dueOn } = rightNow;
  return (
    <section class="right-now" data-tone={dueOn === null ? 'calm' : dueTone(dueOn, now)} aria-labelledby={title}>
      <div class="right-now-head">
        <h2 id={title} class="right-now-title">
          {texts.plain('rightNow.title')}
        </h2>
        <span class="updated">
          {texts.plain('page.updated')} <Time time={asOf} />
        </span>
        <Button appearance="subtle" icon={refreshIcon} label={texts.plain('page.refresh')} busy={refreshing} onClick={onRefresh} />
      </div>
      <p class="right-now-sentence">
        <UserText text={sentence} lang="en" />
      </p>
      <Suggestion rightNow={rightNow} />
      {dueOn !== null && <DueBadge dueOn={dueOn} />}
    </section>
  );
}

function Suggestion({ rightNow: { action, reason } }: { rightNow: RightNow }) {
  const texts = useTexts();
  if (action === null && reason === null) {
    return null;
  }
  return (
    <p class="suggestion">
      <Icon shape={lightbulbIcon} />
      <span>
        {action !== null && (
          <strong>
            {texts.plain('rightNow.suggestion')} <UserText text={action} lang="en" />
          </strong>
        )}
        {reason !== null && (
          <span class="suggestion-reason">
            <UserText text={reason} lang="en" />
          </span>
        )}
      </span>
    </p>
  );
}
