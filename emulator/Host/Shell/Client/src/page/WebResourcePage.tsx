import { useEffect } from 'preact/hooks';
import type { WebResourceRoute } from '../model/route';
import { useServices } from './services';

/** A web resource as a page of the app. */
export function WebResourcePage({ route }: { readonly route: WebResourceRoute }) {
  const { title } = useServices();

  useEffect(() => {
    title(route.name);
  }, []);

  const query = route.data === null ? '' : `?${new URLSearchParams({ data: route.data }).toString()}`;
  return <iframe class="page-frame" title={route.name} src={`/WebResources/${route.name.split('/').map(encodeURIComponent).join('/')}${query}`} />;
}
