import { useContext } from 'preact/hooks';
import { TextsContext } from './texts';

/** The shape of what is coming, so that nothing jumps when it is there. */
export function LoadingScreen() {
  // In a language that isn't here yet there is nothing to say.
  const texts = useContext(TextsContext);
  return (
    <div class="skeleton" aria-busy="true">
      <p class="visually-hidden" role="status">
        {texts?.plain('page.loading')}
      </p>
      <div class="skeleton-block" data-part="right-now" />
      <div class="columns">
        <div class="column">
          <div class="skeleton-block" data-part="title" />
          <div class="skeleton-block" data-part="thread" />
          <div class="skeleton-block" data-part="card" />
        </div>
        <div class="column">
          <div class="skeleton-block" data-part="title" />
          <div class="skeleton-block" data-part="profile" />
          <div class="skeleton-block" data-part="card" />
        </div>
      </div>
    </div>
  );
}
