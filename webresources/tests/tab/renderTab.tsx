import { render } from 'preact';
import { vi } from 'vitest';
import type { SocialClient } from '../../src/model/socialClient';
import type { Session } from '../../src/model/session';
import { englishTexts, type Texts } from '../../src/model/texts';
import type { Conversation, SocialView } from '../../src/model/view';
import { SocialTab } from '../../src/tab/SocialTab';
import { contactId } from '../sampleView';

/** A client that answers with what a test gives it. */
export function fakeClient(answer: SocialView | (() => Promise<SocialView>)) {
  const client = {
    user: { languageId: 1033, rightToLeft: false, guardsPrivacy: false, utcOffset: 0 },
    readView: vi.fn<SocialClient['readView']>(typeof answer === 'function' ? answer : () => Promise.resolve(answer)),
    readConversation: vi.fn<SocialClient['readConversation']>(() => Promise.resolve<Conversation | null>(null)),
    decide: vi.fn<SocialClient['decide']>(() => Promise.resolve(0)),
    correct: vi.fn<SocialClient['correct']>(() => Promise.resolve()),
    readTopics: vi.fn<SocialClient['readTopics']>(() => Promise.resolve([])),
    readIssues: vi.fn<SocialClient['readIssues']>(() => Promise.resolve([])),
    linkIssue: vi.fn<SocialClient['linkIssue']>(() => Promise.resolve()),
    openRecord: vi.fn<SocialClient['openRecord']>(),
    openPrivacy: vi.fn<SocialClient['openPrivacy']>(),
  };
  return client satisfies SocialClient;
}

/** Lets promises, effects and the renders that follow run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function renderTab(client: SocialClient, given: Partial<Session> = {}, texts: Texts | null = englishTexts) {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const show = async (change: Partial<Session> = {}, words = texts) => {
    const session = { kind: 'contact', client, contactId, visit: 0, ...change } as Session;
    render(<SocialTab session={session} texts={words} />, root);
    await settle();
  };
  await show(given);
  const text = () => root.textContent;
  const button = (name: string) => {
    const found = [...root.querySelectorAll('button')].find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
    if (!found) {
      throw new Error(`There is no button '${name}' in: ${root.textContent}`);
    }
    return found;
  };
  const click = async (name: string) => {
    button(name).click();
    await settle();
  };
  const announced = () => root.querySelector('[role=status]')?.textContent;
  return { root, show, text, button, click, announced };
}
