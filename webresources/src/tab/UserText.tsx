interface UserTextProps {
  readonly text: string;
  /** Where it is known: the server composes its sentences in English, whatever the language of the page. */
  readonly lang?: 'en';
}

/** Text that doesn't come from the tab itself: it keeps its own direction to itself, and can neither turn nor widen what surrounds it. */
export function UserText({ text, lang }: UserTextProps) {
  return (
    <bdi dir="auto" lang={lang} class="user-text">
      {text}
    </bdi>
  );
}
