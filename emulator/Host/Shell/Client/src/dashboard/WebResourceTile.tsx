/** A page of a solution, in a frame of its own. */
export function WebResourceTile({ name, label }: { readonly name: string; readonly label: string }) {
  const path = name.split('/').map(encodeURIComponent).join('/');
  return (
    <section class="card tile" data-page="true">
      <iframe class="tile-frame" title={label || name} src={`/WebResources/${path}`} />
    </section>
  );
}
