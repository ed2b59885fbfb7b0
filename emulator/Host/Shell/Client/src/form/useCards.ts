import { useEffect, useState } from 'preact/hooks';
import { fetchRows } from '../api/fetchRows';
import type { FormView } from '../api/formView';
import type { Row } from '../api/rows';
import { useServices, type Services } from '../page/services';

/** An activity with the form by which its table shows it on a Timeline. */
export interface Card {
  readonly view: FormView;
  readonly row: Row;
}

const none: ReadonlyMap<string, Card> = new Map();

/** The cards of activities, by their ids: one query for each kind of activity, however many there are. Kinds without a form for that have none. */
export function useCards(activities: readonly Row[]): ReadonlyMap<string, Card> {
  const services = useServices();
  const [cards, setCards] = useState(none);
  const ids = activities.map((activity) => String(activity.activityid)).join();

  useEffect(() => {
    let isWanted = true;
    const kinds = new Set(activities.map((activity) => String(activity.activitytypecode)));
    void Promise.all([...kinds].map((kind) => read(services, kind, activities).catch(() => []))).then((found) => {
      if (isWanted) {
        setCards(new Map(found.flat()));
      }
    });
    return () => {
      isWanted = false;
    };
  }, [ids]);

  return cards;
}

async function read({ tables, api }: Services, kind: string, activities: readonly Row[]): Promise<[string, Card][]> {
  const table = await tables.find(kind);
  if (table.card === null) {
    return [];
  }
  const view = await tables.form(kind, 'card');
  const ids = activities.filter((activity) => activity.activitytypecode === kind).map((activity) => `<value>${String(activity.activityid)}</value>`);
  const attributes = view.fields.map((field) => `<attribute name="${field.name}" />`);
  const condition = `<filter><condition attribute="${table.key}" operator="in">${ids.join('')}</condition></filter>`;
  const { rows } = await fetchRows(api, table.set, `<fetch><entity name="${kind}">${attributes.join('')}${condition}</entity></fetch>`);
  return rows.map((row) => [String(row[table.key]), { view, row }]);
}
