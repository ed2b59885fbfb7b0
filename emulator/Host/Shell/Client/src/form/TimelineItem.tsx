import { formattedValue } from '../api/annotations';
import type { Row } from '../api/rows';
import { dateTimeText } from '../model/dates';
import { recordAddress } from '../model/route';
import { Icon, type IconShape } from '../page/Icon';
import { activityIcon, calendarIcon, callIcon, letterIcon, mailIcon, taskIcon } from '../page/icons';
import { useServices } from '../page/services';
import { ActivityCard } from './ActivityCard';
import { useActivityLabel } from './useActivityLabel';
import type { Card } from './useCards';

const icons: Readonly<Record<string, IconShape>> = {
  appointment: calendarIcon,
  email: mailIcon,
  fax: letterIcon,
  letter: letterIcon,
  phonecall: callIcon,
  task: taskIcon,
};

/** An activity. What it says was written by others: text, in its own direction. */
export function TimelineItem({ row, card }: { readonly row: Row; readonly card: Card | null }) {
  const { app } = useServices();
  const table = textOf(row.activitytypecode);
  const label = useActivityLabel(table);
  const description = textOf(row.description);
  return (
    <li class="timeline-item">
      <span class="timeline-icon">
        <Icon shape={icons[table] ?? activityIcon} />
      </span>
      <div class="timeline-body">
        <p class="timeline-facts">
          <span>{label}</span>
          {!card && <ActivityTime value={row.sortdate} />}
          <span class="state" data-state={String(row.statecode)}>
            {formattedValue(row, 'statecode')}
          </span>
        </p>
        <h3 dir="auto">
          <a class="link" href={recordAddress({ app, table, id: textOf(row.activityid) })}>
            {textOf(row.subject) || '(no subject)'}
          </a>
        </h3>
        {card && <ActivityCard card={card} titled="subject" />}
        {!card && description !== '' && (
          <p class="timeline-text" dir="auto">
            {description}
          </p>
        )}
      </div>
    </li>
  );
}

function ActivityTime({ value }: { readonly value: unknown }) {
  const time = textOf(value);
  return time === '' ? null : <time dateTime={time}>{dateTimeText(new Date(time))}</time>;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
