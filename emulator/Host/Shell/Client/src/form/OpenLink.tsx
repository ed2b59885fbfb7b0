import { safeLink } from '../model/safeLink';
import { displayText } from '../model/text';
import { Icon } from '../page/Icon';
import { callIcon, mailIcon, openIcon } from '../page/icons';
import type { FieldProps } from './fieldAttributes';

/** Where an address or number leads, if it leads somewhere. */
export function OpenLink({ control, column }: FieldProps) {
  const link = safeLink(control.cell.kind, column.field.format, column.value);
  if (link === null) {
    return null;
  }
  const [word, icon] = link.startsWith('mailto:') ? ['Write to', mailIcon] : link.startsWith('tel:') ? ['Call', callIcon] : ['Open', openIcon];
  const label = `${word} ${displayText(column.field, column.value)}`;
  return (
    <a class="button" data-appearance="subtle" href={link} target="_blank" rel="noopener noreferrer" aria-label={label} title={label}>
      <Icon shape={icon} />
    </a>
  );
}
