import type { ComponentChildren } from 'preact';
import type { PlainKey } from '../model/texts';
import { useTexts } from './texts';

/** A name and what it is, in a card's list. */
export function Reason({ name, children }: { readonly name: PlainKey; readonly children: ComponentChildren }) {
  const texts = useTexts();
  return (
    <div>
      <dt>{texts.plain(name)}</dt>
      <dd>{children}</dd>
    </div>
  );
}
