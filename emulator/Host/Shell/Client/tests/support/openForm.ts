import { vi } from 'vitest';
import type { FormView, TableRights } from '../../src/api/formView';
import type { Row } from '../../src/api/rows';
import { FormModel } from '../../src/model/FormModel';
import { FormSession } from '../../src/model/FormSession';
import { formContext } from '../../src/xrm/formContext';
import { FormEvents, type ScriptFault, type Stage } from '../../src/xrm/FormEvents';
import { FormParts } from '../../src/xrm/FormParts';
import { rowId, sampleForm, sampleRow } from './sampleForm';

/** A form with its scripts' side, over a store that remembers what was written. */
export function openForm({ view = sampleForm, row = sampleRow, id = rowId, rights = view.table.rights }: { view?: FormView; row?: Row; id?: string; rights?: TableRights } = {}) {
  let stored = row;
  const store = {
    read: vi.fn(() => Promise.resolve(stored)),
    write: vi.fn((changes: Record<string, unknown>) => {
      stored = { ...stored, ...(changes as Row) };
      return Promise.resolve();
    }),
    create: vi.fn(() => Promise.resolve(rowId)),
  };
  const faults: ScriptFault[] = [];
  const page = { organization: 'org', languageId: 1033, close: vi.fn(), startNew: vi.fn(), created: vi.fn(), fail: vi.fn(), focus: vi.fn() };
  const model = new FormModel(view, id, row, rights);
  const events = new FormEvents(() => stage, (fault) => faults.push(fault));
  const session = new FormSession(model, store, events, page);
  const form = formContext(new FormParts(model, session, events));
  const stage: Stage = { formContext: form, globalContext: {} as Xrm.GlobalContext };
  return { model, events, session, form, store, page, faults };
}
