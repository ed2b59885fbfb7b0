import { useId } from 'preact/hooks';
import type { StepRequest } from '../api/steps';
import { durationText, indent, requestTitle } from './stepText';
import { StepRunItem } from './StepRunItem';

/** All that one request set off on the record. */
export function StepRequestCard({ request }: { readonly request: StepRequest }) {
  const heading = useId();
  const { correlationId, failed, on, runs } = request;
  return (
    <section class="card step-request" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{requestTitle(request)}</h2>
        <span class="step-outcome" data-failed={failed}>{failed ? 'Failed' : 'Succeeded'}</span>
        <p class="step-facts">
          <span>{new Date(on).toLocaleString('en-US')}</span>
          <span>Longest step {durationText(Math.max(...runs.map(({ milliseconds }) => milliseconds)))}</span>
          <span>Correlation id <code>{correlationId}</code></span>
        </p>
      </header>
      <ol class="step-runs">
        {runs.map((run, index) => (
          <StepRunItem key={index} run={run} indent={indent(request, run.depth)} />
        ))}
      </ol>
    </section>
  );
}
