import { useEffect, useRef, useState } from 'preact/hooks';
import { pickUser } from '../api/session';
import { initials } from '../model/initials';
import { useServices } from './services';

/** Says to the page that comes next that the focus was here. */
const focusKey = 'emulator.focus';

/** Who looks at the page: every page looks different to every role. */
export function UserPicker() {
  const { session, leaving, announce } = useServices();
  const [picked, setPicked] = useState(session.user);
  const select = useRef<HTMLSelectElement>(null);

  useEffect(() => {
    if (sessionStorage.getItem(focusKey) !== null) {
      sessionStorage.removeItem(focusKey);
      select.current?.focus();
    }
  }, []);

  const change = async (name: string) => {
    setPicked(name);
    if (!(await leaving.isAllowed())) {
      setPicked(session.user);
      return;
    }
    announce(`The page is shown again, as ${name}.`);
    leaving.letGo();
    await pickUser(name);
    sessionStorage.setItem(focusKey, 'user');
    window.location.reload();
  };

  return (
    <div class="user-picker">
      <span class="avatar" data-size="small" aria-hidden="true">
        {initials(picked)}
      </span>
      <label class="visually-hidden" for="user">
        User; the page is shown again as soon as another one is picked
      </label>
      <select id="user" ref={select} value={picked} onChange={(event) => void change(event.currentTarget.value)}>
        {session.users.map(({ name, role }) => (
          <option key={name} value={name}>
            {`${name} · ${role}`}
          </option>
        ))}
      </select>
    </div>
  );
}
