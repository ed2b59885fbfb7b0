import { bareId } from '../api/rows';
import { dashboardAddress, listAddress, recordAddress, webResourcePageAddress } from '../model/route';
import type { NavigationFacts } from './navigation';

type Input = Parameters<Xrm.Navigation['navigateTo']>[0];
type Result = Awaited<ReturnType<Xrm.Navigation['navigateTo']>>;

/** The platform's numbers for where a page opens. */
const asDialog = 2;
const aside = 2;

/** Opens a page in place of this one, or over it (…/clientapi/reference/xrm-navigation/navigateto). */
export async function navigateTo({ app, pageDialogs }: NavigationFacts, input: Input, options?: Xrm.Navigation.NavigationOptions): Promise<Result> {
  const address = addressOf(app, input);
  if (options?.target !== asDialog) {
    window.location.assign(address);
    return undefined as unknown as Result;
  }
  const saved = await pageDialogs.open({
    address: input.pageType === 'webresource' ? webResource(input.webresourceName, input.data) : `${address}&navbar=off`,
    title: options.title ?? (input.pageType === 'webresource' ? input.webresourceName : 'Dialog'),
    width: length(options.width, 'vw'),
    height: length(options.height, 'vh'),
    isAside: options.position === aside,
  });
  return { savedEntityReference: saved } as unknown as Result;
}

function addressOf(app: string | null, input: Input): string {
  switch (input.pageType) {
    case 'entityrecord': {
      const defaults = Object.fromEntries(Object.entries((input.data ?? {}) as object).map(([name, value]) => [name, String(value)]));
      return recordAddress({ app, table: input.entityName, id: input.entityId ? bareId(input.entityId) : null, formId: input.formId, defaults });
    }
    case 'entitylist':
      return listAddress(app, input.entityName, input.viewId ? bareId(input.viewId) : null);
    case 'dashboard':
      return dashboardAddress(app, bareId(input.dashboardId ?? ''));
    case 'webresource':
      return webResourcePageAddress(app, input.webresourceName, input.data ?? null);
    default:
      throw new Error(`Xrm.Navigation.navigateTo with pageType '${input.pageType}' is not there in the emulator yet`);
  }
}

function webResource(name: string, data?: string): string {
  return `/WebResources/${name}${data === undefined ? '' : `?${new URLSearchParams({ data }).toString()}`}`;
}

/** A number counts pixels; a share is of the window. */
function length(size: number | Xrm.Navigation.NavigationOptions.SizeValue | undefined, whole: string): string | null {
  if (size === undefined) {
    return null;
  }
  return typeof size === 'number' ? `${size}px` : `${size.value}${size.unit === '%' ? whole : 'px'}`;
}
