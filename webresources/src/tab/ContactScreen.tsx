import type { ContactSession } from '../model/session';
import { Clock } from './Clock';
import { FaultScreen } from './FaultScreen';
import { LoadingScreen } from './LoadingScreen';
import { SocialScreen } from './SocialScreen';
import { useSocialView } from './useSocialView';

/** The social view of one contact, in whatever state it is. */
export function ContactScreen({ session }: { session: ContactSession }) {
  const social = useSocialView(session);
  const { state } = social;
  switch (state.kind) {
    case 'loading':
      return <LoadingScreen />;
    case 'fault':
      return <FaultScreen fault={state.fault} onRetry={() => void social.refresh()} />;
    case 'ready':
      return (
        <Clock asOf={state.view.asOf} receivedAt={state.receivedAt} utcOffset={session.client.user.utcOffset}>
          <SocialScreen session={session} social={social} state={state} />
        </Clock>
      );
  }
}
