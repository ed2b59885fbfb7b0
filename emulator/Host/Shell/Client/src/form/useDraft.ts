import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { editText, parseText } from '../model/text';
import { sameValue } from '../model/value';
import type { FieldProps } from './fieldAttributes';
import { useForm } from './useForm';

interface Draft {
  /** What stands in the control. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** What was typed becomes the column's value, unless it is none. */
  readonly commit: () => void;
}

/** Text on its way to a value: while it is typed the column keeps the value that it had. */
export function useDraft({ control, column }: FieldProps): Draft {
  const session = useForm();
  const { drafts, resets } = session.model;
  const [typed, setTyped] = useState<string | null>(null);
  // A key may save before what was typed last is drawn.
  const newest = useRef<string | null>(null);
  const shown = editText(column.field, column.value);

  const type = (text: string | null) => {
    newest.current = text;
    setTyped(text);
  };

  const commit = () => {
    if (newest.current === null) {
      return;
    }
    const parsed = parseText(column.field, control.cell.kind, newest.current);
    if ('problem' in parsed) {
      control.problem = parsed.problem;
      return;
    }
    control.problem = null;
    type(null);
    if (!sameValue(parsed.value, column.value)) {
      session.change(column, parsed.value);
    }
  };

  // A save takes along what is still being typed.
  useLayoutEffect(() => {
    drafts.add(commit);
    return () => { drafts.delete(commit); };
  });

  // A value that came from elsewhere takes the place of what was typed; at once, not when typing has gone on.
  useLayoutEffect(() => {
    type(null);
    control.problem = null;
  }, [shown, resets]);

  return { text: typed ?? shown, type, commit };
}
