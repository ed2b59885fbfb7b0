import type { StepRun } from '../api/steps';
import { Icon } from '../page/Icon';
import { errorIcon, successIcon } from '../page/icons';
import { classParts, durationText } from './stepText';

/** One run of a plug-in: where in the pipeline, how long, on whose rights; what it traced and threw, as text. */
export function StepRunItem({ run, indent }: { readonly run: StepRun; readonly indent: number }) {
  const { failure, trace } = run;
  const { name, namespace } = classParts(run.plugin);
  return (
    <li class="step-run" data-failed={failure !== null} style={{ '--indent': indent }}>
      <Icon shape={failure === null ? successIcon : errorIcon} />
      <div class="step-body">
        <h3 title={run.plugin}>
          {name} <span class="step-namespace">{namespace}</span>
        </h3>
        <dl class="step-facts">
          <Fact name="Message" value={`${run.message} of ${run.table}`} />
          <Fact name="Stage" value={run.stage} />
          <Fact name="Mode" value={run.mode} />
          <Fact name="Rank" value={String(run.rank)} />
          <Fact name="Duration" value={durationText(run.milliseconds)} />
          <Fact name="Depth" value={String(run.depth)} />
          <Fact name="User" value={run.user} />
          <Fact name="Outcome" value={failure === null ? 'Succeeded' : 'Failed'} />
        </dl>
        {failure !== null && <pre class="step-failure" tabIndex={0} aria-label="Exception">{failure}</pre>}
        {trace === '' ? <p class="step-facts">It traced nothing.</p> : <pre class="step-trace" tabIndex={0} aria-label="Trace">{trace.trimEnd()}</pre>}
      </div>
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </div>
  );
}
