import { rowPath } from '../api/rows';
import { useServices } from '../page/services';
import { useRows } from '../page/useRows';
import { Pages } from './Pages';
import { TimelineItem } from './TimelineItem';
import { useCards } from './useCards';
import { useForm } from './useForm';

const columns = 'activitytypecode,subject,description,sortdate,statecode';
const pageSize = 10;

/** The activities that regard the record, the newest first. */
export function Timeline() {
  const { api } = useServices();
  const { model } = useForm();
  const { timeline, table } = model.view;
  const path = timeline === null || model.isNew ? null : `${rowPath(table.set, model.id)}/${timeline}?$select=${columns}&$orderby=sortdate desc`;
  const pages = useRows(api, path, pageSize, model.loads);
  const cards = useCards(pages.rows);
  if (timeline === null || model.isNew) {
    return <p class="hint">{timeline === null ? "Activities can't regard rows of this table." : 'Save the record first.'}</p>;
  }
  return (
    <Pages pages={pages} label="Timeline">
      <ol class="timeline">
        {pages.rows.map((row) => (
          <TimelineItem key={String(row.activityid)} row={row} card={cards.get(String(row.activityid)) ?? null} />
        ))}
      </ol>
    </Pages>
  );
}
