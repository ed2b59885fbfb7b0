import type { ContactSession } from '../model/session';
import { Clock } from './Clock';
import { FaultScreen } from './FaultScreen';
import { LoadingScreen } from './LoadingScreen';
import { SocialScreen } from './SocialScreen';
import { useSocialView } from './useSocialView';

interface ContactScreenProps {
  readonly session: ContactSession;
  readonly wordless: boolean;
}

/** The social view of one contact, in whatever state it is. It is being read before there are words to show it with. */
export function ContactScreen({ session, wordless }: ContactScreenProps) {
  const social = useSocialView(session);
  const { state } = social;
  if (state.kind === 'loading' || wordless) {
    return <LoadingScreen />;
  }
  switch (state.kind) {
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
