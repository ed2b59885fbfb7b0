import { there } from './there';

export function utility(context: Xrm.GlobalContext, page: Xrm.PageContext): Xrm.Utility {
  return there<Xrm.Utility>('Xrm.Utility', {
    getGlobalContext: () => context,
    getPageContext: () => page,
  });
}
