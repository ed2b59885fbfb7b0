import { peopleIcon } from './icons';
import { StatePanel } from './StatePanel';
import { useTexts } from './texts';

/** A contact of whom nothing is known on any network yet. */
export function EmptyScreen() {
  const texts = useTexts();
  return (
    <StatePanel icon={peopleIcon} title={texts.plain('state.empty.title')}>
      <p>{texts.plain('state.empty.text')}</p>
    </StatePanel>
  );
}
