import { useEffect, useState } from 'preact/hooks';
import { nativeActivities } from '../model/activityKinds';
import { useServices } from '../page/services';

/** What a kind of activity is called; until that is known, an activity. */
export function useActivityLabel(table: string): string {
  const { tables } = useServices();
  const [label, setLabel] = useState<string | null>(null);
  const native = nativeActivities[table];

  useEffect(() => {
    if (native === undefined && table !== '') {
      tables.find(table).then(
        (found) => { setLabel(found.label); },
        () => { setLabel(table); }
      );
    }
  }, [table]);

  return native ?? label ?? 'Activity';
}
