import { useState } from 'preact/hooks';
import { toFault, type Fault } from '../model/fault';
import { withoutDirectionMarks } from '../model/plainText';
import { wordsIn } from '../model/texts';
import type { Conversation, NamedIssue } from '../model/view';
import { useAnnounce } from './Announcer';
import { Button } from './Button';
import { dismissIcon, linkIcon } from './icons';
import { IssueChoice } from './IssueChoice';
import { useIssueLinks } from './issueLinks';
import { useTexts } from './texts';
import { UserText } from './UserText';

/** What is behind a conversation: to open, to take away, to choose. */
export function IssueBar({ conversation: { id, name, issue } }: { readonly conversation: Conversation }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const links = useIssueLinks();
  const [choices, setChoices] = useState<readonly NamedIssue[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(toFault(error));
    } finally {
      setBusy(false);
    }
  };
  const link = (issueId: string | null) =>
    run(async () => {
      await links.link(id, issueId);
      setChoices(null);
      announce((words) => words.plain(issueId === null ? 'issue.unlinked' : 'issue.linked'));
    });
  const choose = () =>
    run(async () => {
      const all = await links.readIssues(id);
      setChoices(all.filter((one) => one.id !== issue?.id));
    });
  const spoken = { name: withoutDirectionMarks(name) };
  return (
    <div class="issue-bar">
      {issue !== null && (
        <>
          <span class="issue-behind">{texts.plain('issue.behind')}</span>
          <button
            type="button"
            class="link"
            onClick={() => {
              links.open(issue.id);
            }}
          >
            <UserText text={issue.name} />
          </button>
          <Button appearance="subtle" icon={dismissIcon} label={texts.filled('issue.notThisOf', spoken)} busy={busy} onClick={() => void link(null)}>
            {texts.plain('issue.notThis')}
          </Button>
        </>
      )}
      {choices === null ? (
        <Button appearance="subtle" icon={linkIcon} label={texts.filled(issue === null ? 'issue.linkOf' : 'issue.changeOf', spoken)} busy={busy} onClick={() => void choose()}>
          {texts.plain(issue === null ? 'issue.link' : 'issue.change')}
        </Button>
      ) : (
        <IssueChoice
          issues={choices}
          busy={busy}
          onChoose={(issueId) => void link(issueId)}
          onCancel={() => {
            setChoices(null);
          }}
        />
      )}
      {fault !== null && (
        <p class="fault user-text" role="alert">
          {wordsIn(texts, fault.words)}
        </p>
      )}
    </div>
  );
}
