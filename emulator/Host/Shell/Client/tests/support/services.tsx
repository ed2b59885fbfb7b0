import { render, type ComponentChildren } from 'preact';
import { vi } from 'vitest';
import { Tables } from '../../src/api/Tables';
import { WebApi } from '../../src/api/WebApi';
import { Changes } from '../../src/model/Changes';
import { Dialogs } from '../../src/model/Dialogs';
import { Notices } from '../../src/model/Notices';
import { Leaving } from '../../src/page/Leaving';
import { ServicesProvider, type Services } from '../../src/page/services';
import { doing } from './renderForm';

/** What the server answers: a body, or an error with its status. */
export type Answers = (address: string) => unknown;

export class Refused {
  constructor(
    readonly status: number,
    readonly message: string
  ) {}
}

/** Draws a part of a page over a server that answers by address. */
export async function renderPart(part: ComponentChildren, answers: Answers): Promise<HTMLElement> {
  const send = (address: string) => Promise.resolve(respond(answers(decodeURIComponent(address))));
  vi.stubGlobal('fetch', vi.fn(send));
  const dialogs = new Dialogs();
  const services: Services = {
    session: { user: 'agent', userId: 'a', token: 't', users: [], organization: 'org', organizationId: 'o' },
    user: { id: 'a', name: 'Agent', roles: [] },
    api: new WebApi('dev:agent', 'http://localhost/api/data/v9.2/', send),
    tables: new Tables(new WebApi('dev:agent', 'http://localhost/', send), () => Promise.reject(new Error('There are no forms here.'))),
    dialogs,
    notices: new Notices(new Changes()),
    leaving: new Leaving(dialogs),
    app: 'app',
    announce: () => undefined,
  };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await doing(() => { render(<ServicesProvider value={services}>{part}</ServicesProvider>, root); });
  return root;
}

function respond(answer: unknown): Response {
  return answer instanceof Refused ? new Response(JSON.stringify({ error: { code: '0x80040220', message: answer.message } }), { status: answer.status }) : new Response(JSON.stringify(answer));
}
