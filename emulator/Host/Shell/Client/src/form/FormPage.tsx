import { useEffect } from 'preact/hooks';
import type { FormSession } from '../model/FormSession';
import { Icon } from '../page/Icon';
import { lockIcon } from '../page/icons';
import { MessageBars } from '../page/MessageBars';
import { useServices } from '../page/services';
import { useChanges } from '../page/useChanges';
import { CommandBar } from './CommandBar';
import { RecordHeader } from './RecordHeader';
import { TabList } from './TabList';
import { TabPanel } from './TabPanel';
import { FormProvider } from './useForm';

/** A form: commands, messages, header, tabs. */
export function FormPage({ session }: { readonly session: FormSession }) {
  const { title } = useServices();
  const { model } = session;
  useChanges(model.changes);

  useEffect(() => {
    title(`${model.view.table.label}: ${model.title}`);
  }, [model.title]);

  const visible = model.tabs.filter((tab) => tab.visible);
  return (
    <FormProvider value={session}>
      <div class="form-top">
        <CommandBar />
        {model.lock && (
          <div class="message-bar" data-level="info">
            <Icon shape={lockIcon} />
            <p>{model.lock.text}</p>
          </div>
        )}
        <MessageBars notices={model.notices} changes={model.changes} label="Form notifications" />
        <RecordHeader />
        <TabList tabs={visible} />
      </div>
      {visible.filter((tab) => tab.wasShown).map((tab) => (
        <TabPanel key={tab.name} tab={tab} isShown={tab === model.current} />
      ))}
    </FormProvider>
  );
}
