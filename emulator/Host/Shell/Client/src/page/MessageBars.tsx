import type { Changes } from '../model/Changes';
import type { Notice, NoticeLevel, Notices } from '../model/Notices';
import { Icon, type IconShape } from './Icon';
import { closeIcon, errorIcon, infoIcon, successIcon, warningIcon } from './icons';
import { useChanges } from './useChanges';

const icons: Readonly<Record<NoticeLevel, IconShape>> = { success: successIcon, error: errorIcon, warning: warningIcon, info: infoIcon };
const words: Readonly<Record<NoticeLevel, string>> = { success: 'Success', error: 'Error', warning: 'Warning', info: 'Information' };

interface Props {
  readonly notices: Notices;
  readonly changes: Changes;
  readonly label: string;
}

/** Messages above what they are about. What they say is text, whoever says it. */
export function MessageBars({ notices, changes, label }: Props) {
  useChanges(changes);
  return (
    <section class="message-bars" aria-label={label} aria-live="polite">
      {notices.list.map((notice) => (
        <MessageBar key={notice.id} notice={notice} onClose={() => notices.clear(notice.id)} />
      ))}
    </section>
  );
}

function MessageBar({ notice, onClose }: { readonly notice: Notice; readonly onClose: () => void }) {
  const { level, message, action, canClose } = notice;
  return (
    <div class="message-bar" data-level={level} role={level === 'error' ? 'alert' : undefined}>
      <Icon shape={icons[level]} />
      <p dir="auto">
        <span class="visually-hidden">{words[level]}: </span>
        {message}
      </p>
      {action && (
        <button type="button" class="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      {canClose && (
        <button type="button" class="button" data-appearance="subtle" aria-label="Dismiss" title="Dismiss" onClick={onClose}>
          <Icon shape={closeIcon} />
        </button>
      )}
    </div>
  );
}
