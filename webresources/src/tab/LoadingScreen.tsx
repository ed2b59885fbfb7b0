import { texts } from '../strings';

/** The shape of what is coming, so that nothing jumps when it is there. */
export function LoadingScreen() {
  return (
    <div class="skeleton" aria-busy="true">
      <p class="visually-hidden" role="status">
        {texts.page.loading}
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
