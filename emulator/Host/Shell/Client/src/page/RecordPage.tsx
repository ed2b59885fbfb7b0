import { useEffect } from 'preact/hooks';
import { PlatformError } from '../api/PlatformError';
import { FormPage } from '../form/FormPage';
import type { RecordRoute } from '../model/route';
import { anotherUser } from './anotherUser';
import { FaultPanel } from './FaultPanel';
import { openRecord } from './openRecord';
import { useServices } from './services';
import { useLoaded } from './useLoaded';
import { WhenLoaded } from './WhenLoaded';

/** A record, in the main form of its table. */
export function RecordPage({ route }: { readonly route: RecordRoute }) {
  const services = useServices();
  const loaded = useLoaded(() => openRecord(services, route));
  return (
    <WhenLoaded loaded={loaded} fault={(error) => <RecordFault error={error} />}>
      {(opened) => <StartedForm {...opened} />}
    </WhenLoaded>
  );
}

function RecordFault({ error }: { readonly error: Error }) {
  const { user } = useServices();
  const isDenied = error instanceof PlatformError && error.isDenied;
  return (
    <FaultPanel title={isDenied ? `${user.name} may not see this record` : "This record can't be shown"} error={error}>
      {isDenied && <p>None of the roles of this user reaches as far. {anotherUser}</p>}
    </FaultPanel>
  );
}

/** Scripts run when the form is there to be touched. */
function StartedForm({ session, runScripts }: Awaited<ReturnType<typeof openRecord>>) {
  useEffect(() => {
    void runScripts();
  }, []);
  return <FormPage session={session} />;
}
