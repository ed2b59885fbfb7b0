import { useEffect } from 'preact/hooks';
import { saveModes } from '../model/saveModes';
import { MessageBars } from '../page/MessageBars';
import type { OpenForm } from '../page/openForm';
import { useChanges } from '../page/useChanges';
import { Section } from './Section';
import { FormProvider } from './useForm';

interface Props {
  readonly opened: OpenForm;
  readonly onCancel: () => void;
}

/** The few columns that a new record needs. */
export function QuickCreateForm({ opened: { session, runScripts }, onCancel }: Props) {
  const { model } = session;
  useChanges(model.changes);

  useEffect(() => {
    void runScripts();
    document.querySelector<HTMLElement>('.side-dialog .input:not([readonly])')?.focus();
  }, []);

  // What goes wrong is in a dialog by then.
  const save = () => { session.save(saveModes.saveAndClose).catch(() => undefined); };

  return (
    <FormProvider value={session}>
      <h2 id="quick-create-title">Quick Create: {model.view.table.label}</h2>
      <MessageBars notices={model.notices} changes={model.changes} label="Form notifications" />
      <div class="side-dialog-body">
        {model.tabs.filter((tab) => tab.visible).flatMap((tab) => tab.sections).map((section) => (
          <Section key={section.name} section={section} />
        ))}
      </div>
      <div class="dialog-buttons">
        <button type="button" class="button" data-appearance="primary" aria-disabled={session.isSaving} onClick={save}>
          Save and Close
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </FormProvider>
  );
}
