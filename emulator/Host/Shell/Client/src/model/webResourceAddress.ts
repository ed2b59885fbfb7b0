import type { CellView } from '../api/formView';
import { bracedId } from '../api/rows';
import type { FormModel } from './FormModel';

const language = '1033';

/** The address of a web resource on a form, with what the platform passes along (…/model-driven-apps/webpage-html-web-resources). */
export function webResourceAddress(cell: CellView, { view, id }: FormModel, organization: string): string {
  const { Url = '', PassParameters, Data } = cell.parameters;
  const passed = {
    typename: view.table.name,
    type: String(view.table.typeCode ?? ''),
    id: bracedId(id),
    orgname: organization,
    userlcid: language,
    orglcid: language,
    formid: view.id,
  };
  const query = new URLSearchParams(PassParameters === 'true' ? passed : {});
  if (Data) {
    query.set('data', Data);
  }
  const path = `/WebResources/${Url.split('/').map(encodeURIComponent).join('/')}`;
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
