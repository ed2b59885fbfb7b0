import { render, type ComponentChildren } from 'preact';
import { vi } from 'vitest';
import { WebApi } from '../../src/api/WebApi';
import { ServicesProvider } from '../../src/page/services';
import { doing } from './renderForm';
import { testServices } from './testServices';

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
  const services = { ...testServices().services, api: new WebApi('dev:agent', 'http://localhost/api/data/v9.2/', send) };
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await doing(() => { render(<ServicesProvider value={services}>{part}</ServicesProvider>, root); });
  return root;
}

function respond(answer: unknown): Response {
  return answer instanceof Refused ? new Response(JSON.stringify({ error: { code: '0x80040220', message: answer.message } }), { status: answer.status }) : new Response(JSON.stringify(answer));
}
