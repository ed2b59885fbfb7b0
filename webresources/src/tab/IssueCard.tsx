import { withoutDirectionMarks } from '../model/plainText';
import type { PlainKey } from '../model/texts';
import type { Issue, IssueStatus } from '../model/view';
import { Badge } from './Badge';
import { Button } from './Button';
import { Reason } from './Reason';
import { useTexts } from './texts';
import { UserText } from './UserText';

const statuses: Record<IssueStatus, PlainKey> = {
  New: 'issue.status.new',
  Investigating: 'issue.status.investigating',
  'Fix planned': 'issue.status.fixPlanned',
  Fixed: 'issue.status.fixed',
  Watching: 'issue.status.watching',
  Closed: 'issue.status.closed',
};

interface IssueCardProps {
  readonly issue: Issue;
  readonly onOpen: (id: string) => void;
}

/** One cause: how many have it besides this person, and when it is to be gone. */
export function IssueCard({ issue, onOpen }: IssueCardProps) {
  const texts = useTexts();
  const { id, name, status, customers, silent, lastWeek, fixDueOn } = issue;
  return (
    <li class="card fact">
      <div class="card-head">
        <div class="card-heading">
          <h3 class="card-title">
            <UserText text={name} />
          </h3>
          <dl class="fact-reasons">
            <Reason name="issue.customers">{texts.formats.number.format(customers)}</Reason>
            <Reason name="issue.silent">{texts.formats.number.format(silent)}</Reason>
            <Reason name="issue.lastWeek">{texts.formats.number.format(lastWeek)}</Reason>
            <Reason name="issue.fixDue">{fixDueOn === null ? texts.plain('issue.noDate') : texts.formats.dayOfAnyYear(`${fixDueOn}T12:00:00Z`, 0)}</Reason>
          </dl>
          <Button
            appearance="subtle"
            label={texts.filled('issue.openOf', { name: withoutDirectionMarks(name) })}
            onClick={() => {
              onOpen(id);
            }}
          >
            {texts.plain('issue.open')}
          </Button>
        </div>
        <Badge tone="neutral">{texts.plain(statuses[status])}</Badge>
      </div>
    </li>
  );
}
