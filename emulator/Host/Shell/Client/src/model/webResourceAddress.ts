import type { CellView } from '../api/formView';
import { bracedId } from '../api/rows';
import type { FormModel } from './FormModel';
import type { FormPage } from './FormSession';

const organizationLanguage = '1033';

/** The address of a web resource on a form, with what the platform passes along (…/model-driven-apps/webpage-html-web-resources). */
export function webResourceAddress(cell: CellView, { view, id }: FormModel, page: Pick<FormPage, 'organization' | 'languageId'>): string {
  const { Url = '', PassParameters, Data } = cell.parameters;
  const passed = {
    typename: view.table.name,
    type: String(view.table.typeCode ?? ''),
    id: bracedId(id),
    orgname: page.organization,
    userlcid: String(page.languageId),
    orglcid: organizationLanguage,
    formid: view.id,
  };
  const query = new URLSearchParams(PassParameters === 'true' ? passed : {});
  if (Data) {
    query.set('data', Data);
  }
  const path = `/WebResources/${Url.split('/').map(encodeURIComponent).join('/')}`;
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
