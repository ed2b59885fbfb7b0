import type { Observation } from '../model/view';
import { FactCard } from './FactCard';

export function FactList({ facts }: { readonly facts: readonly Observation[] }) {
  return (
    <ul class="cards">
      {facts.map((fact) => (
        <FactCard key={fact.id} fact={fact} />
      ))}
    </ul>
  );
}
