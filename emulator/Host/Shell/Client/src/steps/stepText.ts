import type { StepRequest } from '../api/steps';

const thousand = 1000;
const shortest = 0.1;

/** Milliseconds as short as they can be told. */
export function durationText(milliseconds: number): string {
  if (milliseconds >= thousand) {
    return `${(milliseconds / thousand).toFixed(2)} s`;
  }
  if (milliseconds < shortest) {
    return `< ${shortest} ms`;
  }
  return `${milliseconds >= 10 ? Math.round(milliseconds) : milliseconds.toFixed(1)} ms`;
}

/** A class and where it belongs. */
export function classParts(fullName: string): { readonly name: string; readonly namespace: string } {
  const dot = fullName.lastIndexOf('.');
  return { name: fullName.slice(dot + 1), namespace: dot < 0 ? '' : fullName.slice(0, dot) };
}

/** What the request did to the record, each message once. */
export function requestTitle({ runs }: StepRequest): string {
  const messages = [...new Set(runs.map(({ message }) => message))].join(', ');
  return `${messages}: ${runs.length} ${runs.length === 1 ? 'step' : 'steps'}`;
}

/** How far a step stands in: as deep as it lies below the shallowest of its request. */
export function indent({ runs }: StepRequest, depth: number): number {
  return depth - Math.min(...runs.map((run) => run.depth));
}
