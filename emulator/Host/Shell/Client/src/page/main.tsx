import { render } from 'preact';
import { toError } from '../api/PlatformError';
import { readRoute } from '../model/route';
import { FaultPanel } from './FaultPanel';
import { Shell } from './Shell';
import { start } from './start';

const root = document.getElementById('shell');

if (root) {
  const route = readRoute(window.location.search);
  start(route).then(
    (shell) => {
      render(<Shell {...shell} route={route} />, root);
    },
    (thrown: unknown) => {
      render(<FaultPanel title="The emulator doesn't answer" error={toError(thrown)} />, root);
    }
  );
}
