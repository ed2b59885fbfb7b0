import { texts } from '../strings';
import { peopleIcon } from './icons';
import { StatePanel } from './StatePanel';

/** A contact of whom nothing is known on any network yet. */
export function EmptyScreen() {
  return (
    <StatePanel icon={peopleIcon} title={texts.states.emptyTitle}>
      <p>{texts.states.empty}</p>
    </StatePanel>
  );
}
