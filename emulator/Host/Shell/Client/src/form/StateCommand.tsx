import { Command } from '../page/Command';
import { activateIcon, deactivateIcon } from '../page/icons';
import { useServices } from '../page/services';
import { changeState } from './recordCommands';
import { useForm } from './useForm';

const active = 0;
const inactive = 1;

/** Brings a record out of use and back; an activity is completed, and stays so. */
export function StateCommand() {
  const session = useForm();
  const services = useServices();
  const { view, rights, columns } = session.model;
  const state = columns.get('statecode')?.initial ?? null;
  if (state === null || !rights.write) {
    return null;
  }
  const change = (to: number, said: string) => { void changeState(services, session, to, said); };
  if (view.table.isActivity) {
    return state === active ? <Command icon={activateIcon} label="Mark Complete" onClick={() => { change(inactive, 'Completed.'); }} /> : null;
  }
  return state === active ? (
    <Command icon={deactivateIcon} label="Deactivate" onClick={() => { change(inactive, 'Deactivated.'); }} />
  ) : (
    <Command icon={activateIcon} label="Activate" onClick={() => { change(active, 'Activated.'); }} />
  );
}
