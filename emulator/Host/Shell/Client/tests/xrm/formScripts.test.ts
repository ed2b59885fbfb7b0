import { afterEach, describe, expect, it } from 'vitest';
import type { HandlerView } from '../../src/api/formView';
import { loadStates } from '../../src/model/Scripts';
import { addHandlers } from '../../src/xrm/formScripts';
import { openForm } from '../support/openForm';

const onLoad: HandlerView = { event: 'onload', column: null, function: 'New.Thing.onLoad', library: 'new_/form.js', passContext: true, parameters: null };

type Globals = Record<string, unknown>;

describe('handlers that the form names', () => {
  afterEach(() => {
    delete (window as unknown as Globals).New;
  });

  function run(...views: HandlerView[]) {
    const opened = openForm();
    addHandlers(views, opened.events, (fault) => opened.faults.push(fault));
    opened.events.load(loadStates.initial);
    return opened;
  }

  function define(members: object) {
    (window as unknown as Globals).New = { Thing: members };
  }

  it('are called on their owner, with context and parameters', () => {
    const calls: unknown[] = [];
    define({
      word: 'own',
      onLoad(this: { word: string }, context: Xrm.Events.LoadEventContext, ...rest: unknown[]) {
        calls.push(this.word, context.getFormContext().data.entity.getEntityName(), context.getEventArgs().getDataLoadState(), ...rest);
      },
    });
    run({ ...onLoad, parameters: '\'a\', 2, {"b": [true]}' });
    expect(calls).toEqual(['own', 'new_thing', 1, 'a', 2, { b: [true] }]);
  });

  it('get no context unless the form says so', () => {
    const calls: unknown[][] = [];
    define({ onLoad: (...all: unknown[]) => calls.push(all) });
    run({ ...onLoad, passContext: false });
    expect(calls).toEqual([[]]);
  });

  it('that no library has are reported', () => {
    expect(run(onLoad).faults).toMatchObject([{ event: 'OnLoad', handler: 'New.Thing.onLoad', error: { message: 'new_/form.js has no function New.Thing.onLoad.' } }]);
  });

  it('of events that are not there yet are reported', () => {
    expect(run({ ...onLoad, event: 'onreadystatecomplete' }).faults).toMatchObject([{ error: { message: "The form event 'onreadystatecomplete' is not there in the emulator yet" } }]);
  });

  it('may be about a column', () => {
    const calls: string[] = [];
    define({ onLoad: (context: Xrm.Events.EventContext) => calls.push((context.getEventSource() as Xrm.Attributes.Attribute).getName()) });
    run({ ...onLoad, event: 'onchange', column: 'new_count' }).form.getAttribute('new_count')?.fireOnChange();
    expect(calls).toEqual(['new_count']);
  });
});
