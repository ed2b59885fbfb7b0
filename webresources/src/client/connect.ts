import { englishLanguage } from '../model/language';
import type { Session } from '../model/session';
import { contactIdOf } from './contactId';
import { surroundingHost, type Host } from './host';
import type { SocialWindow } from './pageContract';
import { XrmClient } from './xrmClient';

/** How long a page that knows no contact waits for the form before it says so, in milliseconds. */
export const patience = 3000;

/** Takes a session and the language to show it in; null while that is not known. */
export type Show = (session: Session, languageId: number | null) => void;

/**
 * Connects the page to what hosts it and shows each session that follows. Where the address names the contact and the Client API
 * is within reach, the view is on its way before the form has handed over; the handover of the same contact then changes nothing.
 */
export function connect(page: SocialWindow, show: Show): void {
  const link = new HostLink(page.location.search, show);
  page.setClientApiContext = (xrm, formContext) => {
    link.handedOver({ xrm, formContext });
  };
  page.refreshSocialView = () => {
    link.refresh();
  };
  link.start(surroundingHost());
  page.setTimeout(() => {
    link.giveUpWaiting();
  }, patience);
}

class HostLink {
  private host: Host | null = null;
  private client: XrmClient | null = null;
  private contactId: string | null = null;
  private visit = 0;
  private waiting = true;

  constructor(
    private readonly query: string,
    private readonly show: Show
  ) {}

  start(host: Host | null): void {
    this.take(host);
    this.present();
  }

  handedOver(host: Host): void {
    this.waiting = false;
    this.take(host);
    this.present();
  }

  /** A contact that has just been saved for the first time is a change of contact, which loads by itself. */
  refresh(): void {
    const before = this.contactId;
    this.take(this.host);
    this.visit += before === this.contactId ? 1 : 0;
    this.present();
  }

  giveUpWaiting(): void {
    this.waiting = false;
    this.present();
  }

  private take(host: Host | null): void {
    if (host && host.xrm !== this.host?.xrm) {
      this.client = new XrmClient(host.xrm);
    }
    this.host = host;
    this.contactId = host ? contactIdOf(host, this.query) : null;
  }

  private present(): void {
    this.show(this.session(), this.languageId());
  }

  /** The Client API knows best, the address comes next. */
  private languageId(): number | null {
    const given = this.client?.user.languageId ?? Number(new URLSearchParams(this.query).get('userlcid'));
    return given > 0 ? given : this.waiting && !this.client ? null : englishLanguage;
  }

  private session(): Session {
    if (this.client && this.contactId !== null) {
      return { kind: 'contact', client: this.client, contactId: this.contactId, visit: this.visit };
    }
    if (this.waiting) {
      return { kind: 'connecting' };
    }
    return this.client ? { kind: 'unsaved', client: this.client } : { kind: 'outside' };
  }
}
