import { useRef } from 'preact/hooks';
import type { TabState } from '../model/TabState';
import { useForm } from './useForm';

/** Tabs by their pattern of use: arrow keys move along them, Enter or Space shows one. */
export function TabList({ tabs }: { readonly tabs: readonly TabState[] }) {
  const session = useForm();
  const list = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent, index: number) => {
    const target = targetOf(event.key, index, tabs.length);
    if (target !== null) {
      event.preventDefault();
      list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[target]?.focus();
    }
  };

  return (
    <div class="tab-list" role="tablist" aria-label="Form" ref={list}>
      {tabs.map((tab, index) => {
        const isShown = tab === session.model.current;
        return (
          <button
            key={tab.name}
            id={tabId(tab)}
            type="button"
            role="tab"
            class="tab"
            data-label={tab.label}
            aria-selected={isShown}
            aria-controls={tab.wasShown ? panelId(tab) : undefined}
            tabIndex={isShown ? 0 : -1}
            onClick={() => { session.show(tab); }}
            onKeyDown={(event) => { move(event, index); }}
          >
            {tab.label}
          </button>
        );
      })}
    </div>
  );
}

function targetOf(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return (index - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

export function tabId(tab: TabState): string {
  return `tab-${tab.name}`;
}

export function panelId(tab: TabState): string {
  return `panel-${tab.name}`;
}
