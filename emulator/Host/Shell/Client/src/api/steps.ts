import { askShell } from './shellData';

/** The plug-in steps that ran on a record (emulator/Host/Shell/Steps/StepsView.cs). */
export interface StepsView {
  readonly table: string;
  readonly label: string;
  readonly set: string;
  /** The column with the record's name; null where it has none. */
  readonly name: string | null;
  readonly requests: readonly StepRequest[];
}

export interface StepRequest {
  readonly correlationId: string;
  readonly on: string;
  readonly failed: boolean;
  readonly runs: readonly StepRun[];
}

export interface StepRun {
  readonly message: string;
  readonly table: string;
  readonly stage: string;
  readonly mode: string;
  readonly plugin: string;
  readonly step: string;
  readonly rank: number;
  readonly milliseconds: number;
  readonly depth: number;
  readonly user: string;
  readonly on: string;
  readonly failure: string | null;
  readonly trace: string;
}

export function readSteps(table: string, id: string): Promise<StepsView> {
  return askShell('steps', { etn: table, id });
}
