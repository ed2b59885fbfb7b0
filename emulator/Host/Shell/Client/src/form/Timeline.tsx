import { rowPath } from '../api/rows';
import { useServices } from '../page/services';
import { useRows } from '../page/useRows';
import { Pages } from './Pages';
import { TimelineItem } from './TimelineItem';
import { useForm } from './useForm';

const columns = 'activitytypecode,subject,description,sortdate,statecode';
const pageSize = 10;

/** The activities that regard the record, the newest first. */
export function Timeline() {
  const { api } = useServices();
  const { model } = useForm();
  const { timeline, table } = model.view;
  const path = timeline === null ? null : `${rowPath(table.set, model.id)}/${timeline}?$select=${columns}&$orderby=sortdate desc`;
  const pages = useRows(api, path, pageSize, model.loads);
  if (timeline === null) {
    return <p class="hint">Activities can't regard rows of this table.</p>;
  }
  return (
    <Pages pages={pages} label="Timeline">
      <ol class="timeline">
        {pages.rows.map((row) => (
          <TimelineItem key={String(row.activityid)} row={row} />
        ))}
      </ol>
    </Pages>
  );
}
