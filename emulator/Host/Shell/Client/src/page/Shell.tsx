import { DashboardPage } from '../dashboard/DashboardPage';
import type { Route } from '../model/route';
import { StepsPage } from '../steps/StepsPage';
import { Announcer } from './Announcer';
import { AppBar } from './AppBar';
import { DialogHost } from './DialogHost';
import { ListPage } from './ListPage';
import { MessageBars } from './MessageBars';
import { RecordPage } from './RecordPage';
import { ServicesProvider } from './services';
import type { StartedShell } from './start';
import { UnknownPage } from './UnknownPage';

/** The frame around every page. */
export function Shell({ services, announcements, noticeChanges, route }: StartedShell & { readonly route: Route }) {
  return (
    <ServicesProvider value={services}>
      <a class="skip-link" href="#main">
        Skip to main content
      </a>
      <AppBar />
      <MessageBars notices={services.notices} changes={noticeChanges} label="App notifications" />
      <main id="main" tabIndex={-1}>
        <Page route={route} />
      </main>
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
      return <ListPage table={route.table} />;
    case 'dashboard':
      return <DashboardPage route={route} />;
    case 'steps':
      return <StepsPage route={route} />;
    default:
      return <UnknownPage pageType={route.pageType} />;
  }
}
