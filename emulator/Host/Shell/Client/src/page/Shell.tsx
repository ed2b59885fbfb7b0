import { DashboardPage } from '../dashboard/DashboardPage';
import { homeRoute } from '../model/navigation';
import type { Route } from '../model/route';
import { NavigationBar } from '../navigation/NavigationBar';
import { useNavigation } from '../navigation/useNavigation';
import { StepsPage } from '../steps/StepsPage';
import { QuickCreateHost } from '../form/QuickCreateHost';
import { Announcer } from './Announcer';
import { anotherUser } from './anotherUser';
import { AppBar } from './AppBar';
import { AppsPage } from './AppsPage';
import { DialogHost } from './DialogHost';
import { FaultPanel } from './FaultPanel';
import { GridPage } from './GridPage';
import { LookupHost } from './LookupHost';
import { MessageBars } from './MessageBars';
import { PageDialogHost } from './PageDialogHost';
import { pageFrame } from './pageFrame';
import { RecordPage } from './RecordPage';
import { ServicesProvider } from './services';
import type { StartedShell } from './start';
import { UnknownPage } from './UnknownPage';
import { WebResourcePage } from './WebResourcePage';

/** The frame around every page. */
export function Shell({ services, announcements, noticeChanges, route: asked, appFault }: StartedShell & { readonly route: Route }) {
  const state = useNavigation();
  const { appView } = services;
  const isFramed = pageFrame() !== null;
  const hasNavigation = appView !== null && !isFramed;
  const route = (asked.kind === 'home' && appView && homeRoute(appView)) || asked;
  return (
    <ServicesProvider value={services}>
      <a class="skip-link" href="#main">
        Skip to main content
      </a>
      {!isFramed && <AppBar navigation={hasNavigation ? state : null} />}
      <div class="shell-body">
        {hasNavigation && <NavigationBar app={appView} route={route} state={state} />}
        <div class="shell-page">
          <MessageBars notices={services.notices} changes={noticeChanges} label="App notifications" />
          <main id="main" tabIndex={-1}>
            {appFault ? <AppFault error={appFault} user={services.user.name} /> : <Page route={route} />}
          </main>
        </div>
      </div>
      <PageDialogHost pageDialogs={services.pageDialogs} />
      <LookupHost lookups={services.lookups} />
      <QuickCreateHost quickCreates={services.quickCreates} />
      <DialogHost dialogs={services.dialogs} />
      <Announcer announcements={announcements} />
    </ServicesProvider>
  );
}

function Page({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case 'record':
      return <RecordPage route={route} />;
    case 'list':
      return <GridPage route={route} />;
    case 'webresource':
      return <WebResourcePage route={route} />;
    case 'apps':
      return <AppsPage />;
    case 'home':
      return <FaultPanel title="Nothing of this app can be shown" error={new Error('The app has no page that this user may open.')} />;
    case 'dashboard':
      return <DashboardPage route={route} />;
    case 'steps':
      return <StepsPage route={route} />;
    default:
      return <UnknownPage pageType={route.pageType} />;
  }
}

function AppFault({ error, user }: { readonly error: Error; readonly user: string }) {
  return (
    <FaultPanel title={`${user} can't open this app`} error={error}>
      <p>
        {anotherUser} <a href="/main.aspx">See all apps</a>
      </p>
    </FaultPanel>
  );
}
